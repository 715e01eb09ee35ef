import { withContext } from '../../../platform/database/database.ts'
import { openSystemLine, systemContext } from '../../audit/as-system.ts'
import { insertAuditSubjects } from '../../audit/audit.queries.ts'
import type { House } from '../../door/house.ts'
import { closeAccount } from './carry-out-leaving.ts'
import { listDueLeavings } from './leaving.queries.ts'

const JOBS = systemContext('SYS-JOBS')

/** Once a business day: accounts of those whose last day is over are closed. */
export async function finishLeavings(house: House, today: string): Promise<void> {
  await withContext(house.db, JOBS, async (tx) => {
    const due = await listDueLeavings(tx, today)
    if (due.length === 0) return
    const lineId = await openSystemLine(tx, {
      duty: 'SYS-JOBS',
      action: 'finish leavings',
      requestId: `leavings:${today}`,
      onDate: today,
    })
    const left = due.flatMap(({ id, user_id: userId }) => (userId === null ? [] : [{ id, userId }]))
    for (const leaving of left) await closeAccount(tx, leaving, today)
    await insertAuditSubjects(
      tx,
      lineId,
      left.map(({ userId }) => ({ kind: 'user', id: userId })),
    )
  })
}
