import { Stack } from '@mantine/core'
import type { Denial, Denials } from '@vung-buoc/server/contract'
import { queryText, useRead } from '../../platform/use-read.ts'
import { showDate } from '../../platform/vietnamese-format.ts'
import { Empty } from '../../ui/Empty.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import table from '../../ui/table.module.css'
import { auditTexts } from '../audit/audit.texts.ts'
import { LogFilters } from './LogFilters.tsx'
import { MomentCell } from './MomentCell.tsx'
import { OfficerCell } from './OfficerCell.tsx'
import { ProtectionHead } from './ProtectionHead.tsx'
import { protectionTexts as say } from './data-protection.texts.ts'
import { triedWords } from './route-words.ts'
import { useLogView } from './use-log-view.ts'

const ADDRESS = '/bao-ve-du-lieu/tu-choi'
const COLUMNS = ['at', 'what', 'reason', 'who', 'count'] as const

export function DenialsPage() {
  const { view, change } = useLogView(ADDRESS)
  const { day, userId } = view
  const answer = useRead<Denials>(`/data-protection/denials${queryText({ day, userId })}`, {
    keepPrevious: true,
  })
  const since = answer.data === undefined || day !== null ? null : answer.data.from
  const officerName = answer.data?.officerName
  return (
    <Stack gap="lg">
      <ProtectionHead
        title={say('denials.title')}
        lead={
          since === null
            ? say('denials.lead')
            : `${say('denials.lead')} ${say('denials.since', { date: showDate(since) })}`
        }
      />
      <LogFilters {...{ view, change, officerName }} address={ADDRESS} />
      <Loaded query={answer}>
        {({ denials, hasMore }) => (
          <>
            {hasMore ? <Notice>{say('denials.has-more')}</Notice> : null}
            <Panel flush>
              <DenialsTable denials={denials} />
            </Panel>
          </>
        )}
      </Loaded>
    </Stack>
  )
}

function DenialsTable({ denials }: { denials: Denial[] }) {
  if (denials.length === 0) return <Empty title={say('denials.none')} says={say('none-says')} />
  return (
    <ScrollBox label={say('denials.table')}>
      <table className={table.table} data-cards>
        <thead>
          <tr>
            {COLUMNS.map((name) => (
              <th key={name} scope="col">
                {say(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {denials.map((denial) => (
            <DenialRow
              key={`${denial.lastAt} ${denial.action} ${denial.refusal}`}
              denial={denial}
            />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function DenialRow({ denial }: { denial: Denial }) {
  const { lastAt, onDate, action, refusal, count } = denial
  return (
    <tr>
      <MomentCell at={lastAt} onDate={onDate} />
      <th scope="row">{triedWords(action)}</th>
      <td data-label={say('reason')}>{auditTexts.code('refusal', refusal)}</td>
      <td data-label={say('who')}>
        <OfficerCell address={ADDRESS} line={denial} />
      </td>
      <td data-label={say('count')}>{count}</td>
    </tr>
  )
}
