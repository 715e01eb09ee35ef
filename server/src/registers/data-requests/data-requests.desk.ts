import type { DeskContributor } from '../../access/desk/desk.ts'
import type { Tone } from '../../access/desk/tone.ts'
import { countWaiting, listRequests } from './data-requests.queries.ts'
import { toneOf } from './read-requests.ts'

const BOOK = '/bao-ve-du-lieu/yeu-cau'

function toneFor(waiting: number, late: number): Tone {
  if (late > 0) return 'late'
  return waiting > 0 ? 'soon' : 'calm'
}

/** The officer's register of requests (late ones in red), and what the police have to say of a value. */
export const dataRequestsDesk: DeskContributor = async (tx, { may, units, today }) => {
  if (!may('data-request.read')) return { numbers: [], tasks: [] }
  const counted = await countWaiting(tx, units, today)
  const numbers = may('data-request.keep')
    ? [
        {
          code: 'data-requests',
          value: counted.waiting,
          opens: BOOK,
          tone: toneFor(counted.waiting, counted.late),
        },
      ]
    : []
  const waiting = await listRequests(tx, 'waiting')
  const mine = waiting.filter(({ state, office_unit_id: office }) =>
    may('data-request.keep')
      ? state === 'open'
      : state === 'with-office' && office !== null && units.includes(office),
  )
  const code = may('data-request.keep') ? 'answer-data-request' : 'judge-disputed-value'
  const tasks = mine.map((row) => ({
    code,
    subject: row.state === 'open' ? row.unit_name : (row.office_name ?? ''),
    due: row.due,
    opens: `/yeu-cau-du-lieu/${row.id}`,
    tone: toneOf(row, today),
  }))
  return { numbers, tasks }
}
