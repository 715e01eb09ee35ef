import { openSystemLine, systemContext } from '../audit/as-system.ts'
import { withContext } from '../../platform/database/database.ts'
import { setDemoDate, setLastBusinessDate } from '../../platform/clock/clock.queries.ts'
import type { House } from '../door/house.ts'

/** Puts the business date of an empty demo (or of a test) anywhere; no job runs for days skipped. */
export async function setBusinessDate(house: House, date: string): Promise<void> {
  const context = systemContext('SYS-PROFILE')
  await withContext(house.db, context, async (tx) => {
    await openSystemLine(tx, {
      duty: 'SYS-PROFILE',
      action: 'clock set',
      requestId: `clock:${date}`,
      onDate: date,
    })
    await setDemoDate(tx, date)
    await setLastBusinessDate(tx, date)
  })
}
