import type { ListCard, ListPage } from '../server/src/journey/monthly-list/monthly-list.schema.ts'
import type {
  WithdrawalPage,
  WithdrawalReason,
} from '../server/src/journey/monthly-list/withdrawal/withdrawal.schema.ts'
import type { CommuneCrew } from './commune-month.ts'
import type { DemoOfficer } from './officer.ts'

/** The commune police take one name back that the bank has already received. */
export async function makeNotice(crew: CommuneCrew, reason: WithdrawalReason): Promise<string> {
  const { lists } = await crew.compiler.get<{ lists: ListCard[] }>('/lists')
  const received = lists.find((list) => list.state === 'received')
  const page = await crew.compiler.get<ListPage>(`/lists/${received?.id}`)
  const line = page.lines.find((one) => one.state === 'confirmed')
  const lines = [{ lineId: line?.id, reason, note: '' }]
  return (await crew.compiler.post('/withdrawals', { lines })).id
}

/** One hop of a notice, by whoever holds it. */
export async function hop(
  officer: DemoOfficer,
  id: string,
  step: 'sign' | 'confirm' | 'pass' | 'receive',
): Promise<void> {
  const { contentHash } = await officer.get<WithdrawalPage>(`/withdrawals/${id}`)
  await officer.post(`/withdrawals/${id}/${step}`, { contentHash })
}
