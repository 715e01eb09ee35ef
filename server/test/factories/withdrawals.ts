import type { WithdrawalPage } from '../../src/journey/monthly-list/withdrawal/withdrawal.schema.ts'
import type { TestOfficer } from '../as-officer.ts'
import { aList, type Cast, done, readList } from './lists.ts'
import { handOver } from './walks.ts'

export type Reason = 'reoffended' | 'moved-away' | 'died' | 'entered-by-mistake'

export const readWithdrawal = async (officer: TestOfficer, id: string): Promise<WithdrawalPage> =>
  await done(officer.get<WithdrawalPage>(`/withdrawals/${id}`))

/** A confirmed list that the bank holds; answers its lines. */
export async function aListAtBank(cast: Cast, month: string, people = 2) {
  const id = await aList(cast, month).confirmed(people)
  const handOverId = await handOver(cast, month)
  return { id, handOverId, lines: (await readList(cast.bank, id)).lines }
}

/** A notice over these lines, made by the compiler. */
export async function aNotice(
  cast: Cast,
  lines: readonly { id: string }[],
  reason: Reason = 'moved-away',
): Promise<string> {
  const body = { lines: lines.map((line) => ({ lineId: line.id, reason, note: '' })) }
  return (await done(cast.compiler.post<{ id: string }>('/withdrawals', body))).id
}

const HOPS = [
  ['sign', 'chief'],
  ['confirm', 'committee'],
  ['pass', 'standing'],
  ['receive', 'bank'],
] as const
export type Hop = (typeof HOPS)[number][0]

/** One hop, by whoever holds the notice. */
export async function hop(cast: Cast, id: string, name: Hop) {
  const officer = cast[HOPS.find(([one]) => one === name)?.[1] ?? 'bank']
  const { contentHash } = await readWithdrawal(officer, id)
  return await done(officer.post(`/withdrawals/${id}/${name}`, { contentHash }))
}

/** Takes a notice as far as this hop, that one included. */
export async function walkTo(cast: Cast, id: string, last: Hop): Promise<void> {
  for (const [name] of HOPS) {
    await hop(cast, id, name)
    if (name === last) return
  }
}
