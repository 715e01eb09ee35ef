import type { DeskContributor, DeskPart, Task } from '../../../access/desk/desk.ts'
import { findGrant } from '../../../access/permissions/policy.ts'
import { listWithdrawals, type WithdrawalRow } from './withdrawal.queries.ts'
import { unitOf } from './take-withdrawal.ts'
import { WITHDRAWAL_HOLDERS } from './withdrawal.states.ts'

const EMPTY: DeskPart = { numbers: [], tasks: [] }

/** What waits in each state, for the duty that holds it. */
const WAITS = [
  { state: 'returned', code: 'correct-withdrawal' },
  { state: 'awaiting-signature', code: 'sign-withdrawal' },
  { state: 'signed', code: 'confirm-withdrawal' },
  { state: 'confirmed', code: 'pass-withdrawal' },
  { state: 'passed', code: 'receive-withdrawal' },
] as const

function waitingTask(row: WithdrawalRow, today: string): Task[] {
  const waits = WAITS.find(({ state }) => state === row.state)
  if (waits === undefined) return []
  return [
    {
      code: waits.code,
      subject: `${row.area_name}, ${row.people} người`,
      due: row.due,
      opens: `/rut-ten/${row.id}`,
      tone: row.due !== null && row.due < today ? 'late' : 'soon',
    },
  ]
}

/** Notices of withdrawal that wait for this officer's duty at his unit: due the same day. */
export const withdrawalDesk: DeskContributor = async (tx, { officer, today }) => {
  if (findGrant('withdrawal.read', officer.duty) === undefined) return EMPTY
  const mine = (await listWithdrawals(tx)).filter((row) => {
    const holder = WITHDRAWAL_HOLDERS[row.state]
    if (holder === null) return false
    return holder.duty === officer.duty && unitOf(row, holder.party) === officer.unitId
  })
  return { numbers: [], tasks: mine.flatMap((row) => waitingTask(row, today)) }
}
