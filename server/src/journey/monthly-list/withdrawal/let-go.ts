import type { Tx } from '../../../platform/database/database.ts'
import type { Stage } from '../../../registers/threads/stage.schema.ts'
import { passBall } from '../../../registers/threads/pass-ball.ts'
import { lockOpenThreads } from '../../../registers/threads/threads.queries.ts'
import { setWithdrawing } from '../../../registers/threads/withdrawing.queries.ts'
import type { Acting } from '../take-list.ts'
import type { Notice } from './take-withdrawal.ts'
import type { NoticeLineRow } from './withdrawal-lines.queries.ts'

const AT_BANK: readonly (string | null)[] = ['handed-over', 'received']

/** These people stay on the list after all: nothing blocks, and each case is where it was before. */
export async function letGo(
  tx: Tx,
  acting: Acting,
  { notice, rows }: { notice: Notice; rows: readonly NoticeLineRow[] },
): Promise<void> {
  const personIds = rows.map((row) => row.person_id)
  await setWithdrawing(tx, personIds, null)
  const atBank = new Set(
    rows.filter((row) => AT_BANK.includes(row.list_state)).map((row) => row.person_id),
  )
  const bank = { toUnit: notice.bank_unit_id, toDuty: 'NH-T' }
  const standing = { toUnit: notice.standing_unit_id, toDuty: 'CA-K' }
  const threads = await lockOpenThreads(tx, personIds)
  await passBall(tx, acting, {
    what: 'withdrawal.cancelled',
    subjectKind: 'withdrawal',
    subjectId: notice.id,
    throws: threads.map((thread) => ({
      personId: thread.person_id,
      stage: thread.stage as Stage,
      ...(atBank.has(thread.person_id) ? bank : standing),
      due: null,
    })),
  })
}
