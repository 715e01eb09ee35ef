import { withContext } from '../../platform/database/database.ts'
import { setDemoDate, setLastBusinessDate } from '../../platform/clock/clock.queries.ts'
import { insertAuditLine } from '../audit/audit.queries.ts'
import type { House } from '../door/house.ts'

/** Puts the business date of an empty demo (or of a test) anywhere; no job runs for days skipped. */
export async function setBusinessDate(house: House, date: string): Promise<void> {
  const context = { userId: null, duty: 'SYS-PROFILE', units: [] }
  await withContext(house.db, context, async (tx) => {
    await insertAuditLine(tx, {
      onDate: date,
      requestId: `clock:${date}`,
      action: 'clock set',
      outcome: 'done',
      refusal: null,
      userId: null,
      assignmentId: null,
      duty: 'SYS-PROFILE',
      unitId: null,
    })
    await setDemoDate(tx, date)
    await setLastBusinessDate(tx, date)
  })
}
