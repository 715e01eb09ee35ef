import { Button, Group, Radio, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useParams } from '@tanstack/react-router'
import type { PersonPage } from '@vung-buoc/server/contract'
import { useState } from 'react'
import { PurposeChip } from '../../access/PurposeChip.tsx'
import { useSearchText } from '../../platform/use-search-text.ts'
import { useWrite } from '../../platform/use-write.ts'
import { showDate } from '../../platform/vietnamese-format.ts'
import { ActionDialog } from '../../ui/ActionDialog.tsx'
import { LinkButton, useGo } from '../../ui/AppLink.tsx'
import { BusyButton } from '../../ui/BusyButton.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import { StateBadge } from '../../ui/StateBadge.tsx'
import table from '../../ui/table.module.css'
import { usePerson } from '../people/people.api.ts'
import { peopleTexts } from '../people/people.texts.ts'
import {
  CHOICES,
  type Choice,
  type Chosen,
  firstChoice,
  mergeOf,
  type Side,
  wordsOf,
} from './chosen-fields.ts'
import { duplicateTexts as say } from './duplicates.texts.ts'

const SIDES: readonly Side[] = ['first', 'second']

/** Two records side by side, every difference marked, and the decision. */
export function ComparePage() {
  const { id = '' } = useParams({ strict: false })
  const other = useSearchText().voi ?? ''
  const [first, second] = [usePerson(id), usePerson(other)]
  return (
    <>
      <PageHead
        title={say('pair.title')}
        lead={say('pair.lead')}
        marks={<PurposeChip permission="duplicate.judge" />}
      />
      <Loaded query={first}>
        {(one) => (
          <Loaded query={second}>{(two) => <Compared pair={{ first: one, second: two }} />}</Loaded>
        )}
      </Loaded>
    </>
  )
}

type Pair = Record<Side, PersonPage>
const ORDER = ['released', 'contacted', 'in-need', 'listed', 'confirmed', 'received']
const rankOf = ({ stage }: PersonPage) => (stage === null ? -1 : ORDER.indexOf(stage))

function Compared({ pair }: { pair: Pair }) {
  const further: Side = rankOf(pair.second) > rankOf(pair.first) ? 'second' : 'first'
  const [kept, setKept] = useState<Side>(further)
  const [chosen, setChosen] = useState<Chosen>(() => firstChoice(pair, further))
  const keep = (side: Side) => {
    setKept(side)
    setChosen(firstChoice(pair, side))
  }
  return (
    <Stack gap="lg">
      <Panel flush>
        <ScrollBox label={say('pair.table')}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{say('pair.what')}</th>
                {SIDES.map((side) => (
                  <th key={side} scope="col">
                    <Radio
                      name="kept"
                      label={`${say(side)}: ${say('pair.keep')}`}
                      checked={kept === side}
                      onChange={() => keep(side)}
                    />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {CHOICES.map((choice) => (
                <FieldRow
                  key={choice}
                  pair={pair}
                  choice={choice}
                  chosen={chosen[choice]}
                  onChoose={(side) => setChosen((before) => ({ ...before, [choice]: side }))}
                />
              ))}
              <PlainRow pair={pair} name="stage" words={stageWords} />
              <PlainRow pair={pair} name="contact" words={contactWords} />
            </tbody>
          </table>
        </ScrollBox>
      </Panel>
      <Decision pair={pair} kept={kept} chosen={chosen} />
    </Stack>
  )
}

const stageWords = ({ stage }: PersonPage) =>
  stage === null ? say('pair.empty') : peopleTexts(`stages.${stage}`)
const contactWords = ({ lastContactOn }: PersonPage) =>
  lastContactOn === null ? say('pair.empty') : showDate(lastContactOn)

interface FieldRowProps {
  pair: Pair
  choice: Choice
  chosen: Side
  onChoose: (side: Side) => void
}

function FieldRow({ pair, choice, chosen, onChoose }: FieldRowProps) {
  const words = { first: wordsOf(pair.first, choice), second: wordsOf(pair.second, choice) }
  const differs = words.first !== words.second
  const field = say(`fields.${choice}`)
  return (
    <tr>
      <th scope="row">
        {field} {differs ? <StateBadge tone="soon">{say('pair.differs')}</StateBadge> : null}
      </th>
      {SIDES.map((side) => {
        const value = words[side] === '' ? say('pair.empty') : words[side]
        return (
          <td key={side}>
            {differs ? (
              <Radio
                name={`choose-${choice}`}
                label={value}
                aria-label={say('pair.take', { field, value })}
                checked={chosen === side}
                onChange={() => onChoose(side)}
              />
            ) : (
              value
            )}
          </td>
        )
      })}
    </tr>
  )
}

interface PlainRowProps {
  pair: Pair
  name: 'stage' | 'contact'
  words: (person: PersonPage) => string
}

function PlainRow({ pair, name, words }: PlainRowProps) {
  return (
    <tr>
      <th scope="row">{say(`fields.${name}`)}</th>
      {SIDES.map((side) => (
        <td key={side}>{words(pair[side])}</td>
      ))}
    </tr>
  )
}

function Decision({ pair, kept, chosen }: { pair: Pair; kept: Side; chosen: Chosen }) {
  const go = useGo()
  const [asking, dialog] = useDisclosure(false)
  const merge = useWrite(() => {
    sayDone(say('pair.merged'))
    go('/trung-ho-so')
  })
  const different = useWrite(() => {
    sayDone(say('pair.noted'))
    go('/trung-ho-so')
  })
  const ids = { firstId: pair.first.id, secondId: pair.second.id }
  return (
    <>
      <ProblemNotice problem={different.problem} onAgain={different.again} busy={different.busy} />
      <Group gap="sm">
        <Button onClick={dialog.open}>{say('pair.same')}</Button>
        <BusyButton
          variant="default"
          busy={different.busy}
          onClick={() => different.send({ path: '/duplicates/different', body: ids })}
        >
          {say('pair.different')}
        </BusyButton>
        <LinkButton variant="subtle" href="/trung-ho-so">
          {say('pair.later')}
        </LinkButton>
      </Group>
      <ActionDialog
        title={say('pair.same-title')}
        opened={asking}
        onClose={dialog.close}
        doIt={say('pair.same')}
        onDo={() => merge.send({ path: '/duplicates/merge', body: mergeOf(pair, kept, chosen) })}
        write={merge}
      >
        <Text>{say('pair.same-says')}</Text>
      </ActionDialog>
    </>
  )
}
