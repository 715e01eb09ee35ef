import type { OfficerDuty } from '@vung-buoc/server/contract'
import { showDate } from '../../../platform/vietnamese-format.ts'
import { Empty } from '../../../ui/Empty.tsx'
import { ScrollBox } from '../../../ui/ScrollBox.tsx'
import { StateBadge } from '../../../ui/StateBadge.tsx'
import table from '../../../ui/table.module.css'
import { datesOf } from '../dates-of.ts'
import { ConfirmedAct } from '../ConfirmedAct.tsx'
import { officerTexts as say } from './officers.texts.ts'

const TONES = { held: 'good', 'not-yet': 'calm', ended: 'quiet' } as const
const COLUMNS = ['duty', 'dates', 'decision', 'how'] as const

/** Nothing is ever taken out of it: what ended stands below what holds. */
export function OfficerDuties({ duties }: { duties: OfficerDuty[] }) {
  if (duties.length === 0) {
    return <Empty title={say('page.no-history')} says={say('page.no-history-says')} />
  }
  return (
    <ScrollBox label={say('page.history')}>
      <table className={table.table} data-cards>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {say(`page.${column}`)}
              </th>
            ))}
            <th scope="col">
              <span className="only-screen-reader">{say('page.acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {duties.map((duty) => (
            <DutyRow key={duty.id} duty={duty} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

/** Who stood behind a duty: nobody named means the command line or the demo. */
function stepsOf(duty: OfficerDuty): string[] {
  const { approvedByName, delegatedByName, endedByName, endedOn } = duty
  const steps: string[] = []
  if (approvedByName !== null) steps.push(say('page.approved', { name: approvedByName }))
  if (delegatedByName !== null) steps.push(say('page.delegated', { name: delegatedByName }))
  if (steps.length === 0) steps.push(say('page.console'))
  if (endedOn !== null) {
    steps.push(say('page.ended', { name: endedByName ?? '', date: showDate(endedOn) }))
  }
  return steps
}

function DutyRow({ duty }: { duty: OfficerDuty }) {
  return (
    <tr>
      <th scope="row">
        {duty.dutyName}
        <div className={table.quiet}>{duty.unitName}</div>
        {duty.authority.length === 0 ? null : (
          <div className={table.quiet}>
            {say('page.signs', { lines: duty.authority.join(' / ') })}
          </div>
        )}
      </th>
      <td data-label={say('page.dates')}>
        <StateBadge tone={TONES[duty.state]}>{say(`page.states.${duty.state}`)}</StateBadge>
        <div className={table.quiet}>{datesOf(duty)}</div>
      </td>
      <td data-label={say('page.decision')}>{duty.decisionNumber}</td>
      <td data-label={say('page.how')}>
        {stepsOf(duty).map((step) => (
          <div key={step} className={table.quiet}>
            {step}
          </div>
        ))}
      </td>
      <td>
        {duty.mayEnd ? (
          <ConfirmedAct
            path={`/administration/duties/${duty.id}/end`}
            button={say('end.do')}
            label={say('end.name', { duty: duty.dutyName })}
            title={say('end.title', { duty: duty.dutyName })}
            lead={say('end.lead')}
            done={say('end.done')}
            quiet
          />
        ) : null}
      </td>
    </tr>
  )
}
