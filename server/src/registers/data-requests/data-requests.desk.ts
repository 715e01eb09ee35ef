import type { DeskContributor } from '../../access/desk/desk.ts'
import type { Tone } from '../../access/desk/tone.ts'
import { countWaiting, listRequests } from './data-requests.queries.ts'
import type { DataRequestKind } from './data-requests.schema.ts'
import { toneOf } from './read-requests.ts'

const SUBJECTS: Record<DataRequestKind, string> = {
  view: 'Xem, được cung cấp dữ liệu',
  correct: 'Sửa dữ liệu',
  withdraw: 'Rút lại sự đồng ý',
  erase: 'Xóa dữ liệu',
  restrict: 'Hạn chế xử lý',
  object: 'Phản đối xử lý',
}

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
  const mine = waiting.filter(({ state, office_unit_id: office, first_answer_on: first }) =>
    may('data-request.keep')
      ? state === 'open' || first === null
      : state === 'with-office' && office !== null && units.includes(office),
  )
  const code = may('data-request.keep') ? 'answer-data-request' : 'judge-disputed-value'
  const tasks = mine.map((row) => ({
    code,
    subject: SUBJECTS[row.kind as DataRequestKind],
    // The first answer stops the clock.
    due: row.first_answer_on === null ? row.due : null,
    opens: `/yeu-cau-du-lieu/${row.id}`,
    tone: toneOf(row, today),
  }))
  return { numbers, tasks }
}
