import { Checkbox, Stack } from '@mantine/core'
import type { ImportDifference, ListImport } from '@vung-buoc/server/contract'
import { type FormEvent, useState } from 'react'
import { useWrite } from '../../../platform/use-write.ts'
import { FormButtons } from '../../../ui/FormButtons.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx'
import { sayDone } from '../../../ui/say-done.ts'
import { showField } from '../import/import-fields.ts'
import { correctedTexts as say } from './corrected.texts.ts'
import { decisionOf, nothingTaken, openConflicts, proposedSides } from './difference-choice.ts'
import classes from './Difference.module.css'
import { DifferenceRows } from './DifferenceRows.tsx'

interface DifferencePanelProps {
  reading: ListImport
  difference: ImportDifference
  onSettled: () => void
}

/** What a corrected sheet says differently: decided cell by cell before anything counts. */
export function DifferencePanel({ reading, difference, onSettled }: DifferencePanelProps) {
  const [sides, setSides] = useState(() => proposedSides(difference))
  const [added, setAdded] = useState(() => new Set(difference.added.map((row) => row.excelRow)))
  const [skip, setSkip] = useState(() => new Set<number>())
  const [tried, setTried] = useState(false)
  const [asideNow, setAsideNow] = useState(false)
  const write = useWrite(() => {
    sayDone(say(asideNow ? 'laid-aside' : 'applied'))
    onSettled()
  })
  const open = openConflicts(difference, sides)
  const path = `/imports/${reading.id}/difference`
  const apply = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (open > 0) return
    const body = decisionOf(difference, { sides, added, skip })
    setAsideNow(false)
    write.send({ path, body, ifMatch: reading.version })
  }
  const layAside = () => {
    setAsideNow(true)
    write.send({ path, body: nothingTaken(difference), ifMatch: reading.version })
  }
  return (
    <Panel title={say('difference-title')}>
      <form className={classes.form} onSubmit={apply}>
        <Notice>{isNothing(difference) ? say('nothing') : say('difference-lead')}</Notice>
        <div>
          {say('same', { n: difference.same })}
          {difference.keptHere > 0 ? `. ${say('kept-here', { n: difference.keptHere })}` : ''}.
        </div>
        <DifferenceRows
          reading={reading}
          sides={sides}
          onSide={(key, side) => setSides({ ...sides, [key]: side })}
        />
        <AddedRows difference={difference} chosen={added} onChoose={setAdded} />
        <MissingRows
          reading={reading}
          missing={difference.missing}
          chosen={skip}
          onChoose={setSkip}
        />
        {tried && open > 0 ? (
          <Notice tone="late" urgent>
            {say('open', { n: open })}
          </Notice>
        ) : null}
        <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
        <FormButtons save={say('apply')} busy={write.busy} onCancel={layAside} />
      </form>
    </Panel>
  )
}

const isNothing = ({ changed, added, missing }: ImportDifference): boolean =>
  changed.length + added.length + missing.length === 0

function toggled(chosen: ReadonlySet<number>, row: number): Set<number> {
  const next = new Set(chosen)
  if (!next.delete(row)) next.add(row)
  return next
}

interface ChosenProps {
  chosen: ReadonlySet<number>
  onChoose: (chosen: Set<number>) => void
}

function AddedRows({
  difference,
  chosen,
  onChoose,
}: ChosenProps & { difference: ImportDifference }) {
  if (difference.added.length === 0) return null
  return (
    <div>
      <strong>{say('added')}</strong>
      <Stack gap="xs" mt="xs">
        {difference.added.map(({ excelRow, fullName, dateOfBirth }) => (
          <Checkbox
            key={excelRow}
            label={say('added-row', {
              name: fullName,
              birth: showField('dateOfBirth', dateOfBirth) || say('empty'),
            })}
            checked={chosen.has(excelRow)}
            onChange={() => onChoose(toggled(chosen, excelRow))}
          />
        ))}
      </Stack>
    </div>
  )
}

function MissingRows(props: ChosenProps & { reading: ListImport; missing: readonly number[] }) {
  const { reading, missing, chosen, onChoose } = props
  if (missing.length === 0) return null
  const names = new Map(reading.rows.map(({ excelRow, fullName }) => [excelRow, fullName]))
  return (
    <div>
      <strong>{say('missing')}</strong>
      <div className={classes.first}>{say('missing-lead')}</div>
      <Stack gap="xs" mt="xs">
        {missing.map((row) => (
          <Checkbox
            key={row}
            label={say('missing-row', { row, name: names.get(row) ?? '' })}
            checked={chosen.has(row)}
            onChange={() => onChoose(toggled(chosen, row))}
          />
        ))}
      </Stack>
    </div>
  )
}
