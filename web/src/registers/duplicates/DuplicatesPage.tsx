import { Stack } from '@mantine/core'
import type { DuplicatePair, RecentMerge } from '@vung-buoc/server/contract'
import { PurposeChip } from '../../access/PurposeChip.tsx'
import { useWrite } from '../../platform/use-write.ts'
import { showDate } from '../../platform/vietnamese-format.ts'
import { AppLink, LinkButton } from '../../ui/AppLink.tsx'
import { BusyButton } from '../../ui/BusyButton.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import table from '../../ui/table.module.css'
import { pairAddress, useDuplicates } from './duplicates.api.ts'
import { duplicateTexts as say } from './duplicates.texts.ts'

/** Pairs that wait for a decision, and merges that can still be taken back. */
export function DuplicatesPage() {
  const duplicates = useDuplicates()
  return (
    <>
      <PageHead
        title={say('title')}
        lead={say('lead')}
        marks={<PurposeChip permission="duplicate.judge" />}
      />
      <Loaded query={duplicates}>
        {({ pairs, merges }) => (
          <Stack gap="lg">
            <Panel flush>
              {pairs.length === 0 ? (
                <Empty title={say('none')} says={say('none-says')} />
              ) : (
                <PairsTable pairs={pairs} />
              )}
            </Panel>
            {merges.length === 0 ? null : <Merges merges={merges} />}
          </Stack>
        )}
      </Loaded>
    </>
  )
}

function PairsTable({ pairs }: { pairs: DuplicatePair[] }) {
  return (
    <ScrollBox label={say('table')}>
      <table className={table.table} data-cards>
        <thead>
          <tr>
            {(['first', 'second', 'why', 'act'] as const).map((key) => (
              <th key={key} scope="col">
                {say(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ first, second, reasons }) => (
            <tr key={`${first.id} ${second.id}`}>
              <th scope="row">
                <Brief person={first} />
              </th>
              <td data-label={say('second')}>
                <span>
                  <Brief person={second} />
                </span>
              </td>
              <td data-label={say('why')}>
                {reasons.map((reason) => say(`reasons.${reason}`)).join('; ')}
              </td>
              <td data-label={say('act')}>
                <LinkButton variant="default" href={pairAddress(first.id, second.id)}>
                  {say('compare')}
                </LinkButton>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function Brief({ person }: { person: DuplicatePair['first'] }) {
  return (
    <>
      {person.fullName}
      <div className={table.quiet}>
        {[showDate(person.birthDate), person.idNumber, person.hamlet].filter(Boolean).join(' · ')}
      </div>
    </>
  )
}

function Merges({ merges }: { merges: RecentMerge[] }) {
  const write = useWrite(() => sayDone(say('merges.undone')))
  return (
    <Panel title={say('merges.title')}>
      <Stack>
        <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
        {merges.map((merge) => (
          <div key={merge.id}>
            <AppLink href={`/nguoi/${merge.keptId}`}>{merge.fullName}</AppLink>{' '}
            <span className={table.quiet}>
              {say('merges.until', {
                on: showDate(merge.mergedOn),
                until: showDate(merge.undoUntil),
              })}
            </span>{' '}
            <BusyButton
              variant="default"
              busy={write.busy}
              onClick={() => write.send({ path: `/merges/${merge.id}/undo`, body: {} })}
            >
              {say('merges.undo')}
            </BusyButton>
          </div>
        ))}
      </Stack>
    </Panel>
  )
}
