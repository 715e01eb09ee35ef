import type { Tx } from '../../../platform/database/database.ts'
import { setOnList } from '../../../registers/people/people.queries.ts'
import { closeThread } from '../../../registers/threads/close-thread.ts'
import { passBall } from '../../../registers/threads/pass-ball.ts'
import { setWithdrawing } from '../../../registers/threads/withdrawing.queries.ts'
import type { Acting } from '../take-list.ts'
import type { Notice } from './take-withdrawal.ts'
import { reasonOf } from './withdrawal-content.ts'
import { closeLines, markWithdrawn, type NoticeLineRow } from './withdrawal-lines.queries.ts'

interface Carrying {
  notice: Notice
  rows: readonly NoticeLineRow[]
}

/** Entered by mistake: the case goes back to the commune police, who see to it anew. */
async function backToPolice(tx: Tx, acting: Acting, { notice, rows }: Carrying): Promise<void> {
  await passBall(tx, acting, {
    what: 'withdrawal.received',
    subjectKind: 'withdrawal',
    subjectId: notice.id,
    throws: rows.map((row) => ({
      personId: row.person_id,
      stage: 'in-need',
      toUnit: notice.police_unit_id,
      toDuty: 'CA-L',
      due: null,
      reasons: [row.reason],
    })),
  })
}

/** Takes the names off: the lines are withdrawn, the cases end with their outcome. */
export async function carryOut(tx: Tx, acting: Acting, carrying: Carrying): Promise<void> {
  const { notice, rows } = carrying
  if (rows.length === 0) return
  await markWithdrawn(tx, rows.map(reasonOf))
  const personIds = rows.map((row) => row.person_id)
  await setOnList(tx, personIds, false)
  await setWithdrawing(tx, personIds, null)
  const mistaken = rows.filter((row) => row.reason === 'entered-by-mistake')
  await backToPolice(tx, acting, { notice, rows: mistaken })
  for (const { person_id: personId, reason } of rows) {
    if (reason === 'entered-by-mistake') continue
    const what = 'withdrawal.received'
    const about = { subjectKind: 'withdrawal', subjectId: notice.id }
    await closeThread(tx, acting, { personId, outcome: reason, what, ...about })
  }
  const lineIds = rows.map((row) => row.line_id)
  await closeLines(tx, { withdrawalId: notice.id, lineIds, carriedOutOn: acting.today })
}
