import type { WithdrawalPage } from '@vung-buoc/server/contract'
import { NOTHING, showDate, showMonth } from '../../../platform/vietnamese-format.ts'
import { AppLink } from '../../../ui/AppLink.tsx'
import { ScrollBox } from '../../../ui/ScrollBox.tsx'
import { StateBadge } from '../../../ui/StateBadge.tsx'
import table from '../../../ui/table.module.css'
import { withdrawalTexts as say } from './withdrawal.texts.ts'

type Line = WithdrawalPage['lines'][number]

/** The people on the notice, each with the reason and what it does now. */
export function WithdrawalPeople({ withdrawal }: { withdrawal: WithdrawalPage }) {
  return (
    <ScrollBox label={say('lines.title')}>
      <table className={table.table} data-cards>
        <thead>
          <tr>
            <th scope="col">{say('lines.who')}</th>
            <th scope="col">{say('lines.reason')}</th>
            <th scope="col">{say('lines.list')}</th>
            <th scope="col">{say('lines.mark')}</th>
          </tr>
        </thead>
        <tbody>
          {withdrawal.lines.map((line) => (
            <tr key={line.lineId}>
              <th scope="row">
                <AppLink href={`/nguoi/${line.personId}`}>{line.fullName}</AppLink>
                <div className={table.quiet}>{showDate(line.birthDate)}</div>
                <div className={table.quiet}>{line.address}</div>
              </th>
              <td data-label={say('lines.reason')}>
                {say(`reasons.${line.reason}`)}
                {line.note === '' ? null : <div className={table.quiet}>{line.note}</div>}
              </td>
              <td data-label={say('lines.list')}>
                <ListLink line={line} />
              </td>
              <td data-label={say('lines.mark')}>
                <LineMark line={line} state={withdrawal.state} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function ListLink({ line }: { line: Line }) {
  if (line.listId === null || line.month === null) return NOTHING
  return (
    <AppLink href={`/danh-sach/${line.listId}`}>
      {say('lines.list-of', { month: showMonth(line.month) })}
    </AppLink>
  )
}

function LineMark({ line, state }: { line: Line; state: WithdrawalPage['state'] }) {
  if (line.carriedOutOn !== null) {
    const date = showDate(line.carriedOutOn)
    return <StateBadge tone="good">{say('lines.carried-out', { date })}</StateBadge>
  }
  if (line.isBlocking) return <StateBadge tone="soon">{say('lines.blocking')}</StateBadge>
  const isWaiting = state === 'awaiting-signature'
  return <StateBadge tone="quiet">{say(isWaiting ? 'lines.waiting' : 'lines.dropped')}</StateBadge>
}
