import type { DataRequestCard } from '@vung-buoc/server/contract'
import { showDate } from '../../platform/vietnamese-format.ts'
import { AppLink } from '../../ui/AppLink.tsx'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import { StateBadge } from '../../ui/StateBadge.tsx'
import table from '../../ui/table.module.css'
import { dataRequestTexts as say } from './data-requests.texts.ts'

const COLUMNS = ['what', 'received', 'due', 'state'] as const

export function RequestsTable({ requests }: { requests: DataRequestCard[] }) {
  return (
    <ScrollBox label={say('table')}>
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
          {requests.map((request) => (
            <RequestRow key={request.id} request={request} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function RequestRow({ request }: { request: DataRequestCard }) {
  const { id, kind, field, personId, receivedOn, holderName } = request
  return (
    <tr>
      <th scope="row">
        <AppLink href={`/yeu-cau-du-lieu/${id}`}>
          {say(`kinds.${kind}`)}
          {field === null ? '' : `: ${say(`fields.${field}`)}`}
        </AppLink>
        <div className={table.quiet}>
          {personId === null ? say('no-record') : say('code', { code: personId.slice(0, 8) })}
        </div>
      </th>
      <td data-label={say('columns.received')}>{showDate(receivedOn)}</td>
      <td data-label={say('columns.due')}>
        <FirstAnswer request={request} />
      </td>
      <td data-label={say('columns.state')}>
        <span>
          <RequestState request={request} />
          <div className={table.quiet}>{holderName}</div>
        </span>
      </td>
    </tr>
  )
}

/** Until when the first answer is due, or when it went out. */
export function FirstAnswer({ request }: { request: DataRequestCard }) {
  const { due, firstAnswerOn, tone } = request
  if (firstAnswerOn !== null) {
    const isInTime = firstAnswerOn <= due
    return (
      <StateBadge tone={isInTime ? 'good' : 'late'}>
        {say('answered', { date: showDate(firstAnswerOn) })}
      </StateBadge>
    )
  }
  const date = showDate(due)
  return (
    <StateBadge tone={tone}>
      {tone === 'late' ? say('late', { date }) : say('due-on', { date })}
    </StateBadge>
  )
}

const TONES = { open: 'soon', 'with-office': 'calm', closed: 'quiet' } as const

export function RequestState({ request }: { request: DataRequestCard }) {
  const { state, outcome } = request
  return (
    <StateBadge tone={TONES[state]}>
      {outcome === null ? say(`states.${state}`) : say(`outcomes.${outcome}`)}
    </StateBadge>
  )
}
