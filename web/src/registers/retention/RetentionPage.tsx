import { Stack, Text } from '@mantine/core'
import type { RetentionPage as Answer } from '@vung-buoc/server/contract'
import { ProtectionHead } from '../../access/data-protection/ProtectionHead.tsx'
import { useRead } from '../../platform/use-read.ts'
import { showDate } from '../../platform/vietnamese-format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import { StateBadge } from '../../ui/StateBadge.tsx'
import table from '../../ui/table.module.css'
import { DueTable } from './DueTable.tsx'
import { HoldsTable } from './HoldsTable.tsx'
import { PlaceHold } from './PlaceHold.tsx'
import { retentionTexts as say } from './retention.texts.ts'

type Rule = Answer['rules'][number]

/** How long data are held: rules with their runs, what falls due, and what is held back. */
export function RetentionPage() {
  const page = useRead<Answer>('/retention')
  return (
    <Stack gap="lg">
      <ProtectionHead
        title={say('title')}
        lead={say('lead')}
        permission="retention.keep"
        actions={<PlaceHold />}
      />
      <Loaded query={page}>{(data) => <RetentionView page={data} />}</Loaded>
    </Stack>
  )
}

function RetentionView({ page }: { page: Answer }) {
  return (
    <Stack gap="lg">
      <Panel title={say('rules')} flush>
        <RulesTable page={page} />
      </Panel>
      <Text c="dimmed">{say('system')}</Text>
      <DueTable page={page} />
      <HoldsTable holds={page.holds} />
    </Stack>
  )
}

const COLUMNS = ['rule', 'term', 'last', 'soon'] as const

function RulesTable({ page }: { page: Answer }) {
  return (
    <ScrollBox label={say('rules')}>
      <table className={table.table} data-cards>
        <thead>
          <tr>
            {COLUMNS.map((name) => (
              <th key={name} scope="col">
                {say(`columns.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.rules.map((rule) => (
            <RuleRow key={rule.rule} rule={rule} years={page.windowYears} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function RuleRow({ rule, years }: { rule: Rule; years: number }) {
  const { rule: name, value, source, lastRun, nextRun } = rule
  return (
    <tr>
      <th scope="row">{say(`rule.${name}`)}</th>
      <td data-label={say('columns.term')}>
        <span>
          {say(`term.${name}`, { value, years })}
          <div className={table.quiet}>{say('source', { source })}</div>
        </span>
      </td>
      <td data-label={say('columns.last')}>
        <span>
          {lastRun === null ? say('not-run') : ranWords(lastRun)}
          <div className={table.quiet}>{say('next', { date: showDate(nextRun) })}</div>
        </span>
      </td>
      <td data-label={say('columns.soon')}>
        <DueCounts rule={rule} />
      </td>
    </tr>
  )
}

function ranWords({ on, done, held }: NonNullable<Rule['lastRun']>): string {
  const ran = say('ran-on', { date: showDate(on), done })
  return held === 0 ? ran : `${ran}, ${say('ran-held', { held })}`
}

function DueCounts({ rule }: { rule: Rule }) {
  const { dueNow, held, dueSoon } = rule
  if (dueNow + held + dueSoon === 0) return <span>{say('due-none')}</span>
  return (
    <span>
      {dueNow === 0 ? null : (
        <StateBadge tone="soon">{say('due-now', { count: dueNow })}</StateBadge>
      )}
      {held === 0 ? null : <StateBadge tone="calm">{say('due-held', { count: held })}</StateBadge>}
      {dueSoon === 0 ? null : <div>{say('due-soon', { count: dueSoon })}</div>}
    </span>
  )
}
