import { listUnitsWithDuty } from '../../access/agencies/duty-units.queries.ts'
import { openSystemLine, systemContext } from '../../access/audit/as-system.ts'
import type { House } from '../../access/door/house.ts'
import { withContext } from '../../platform/database/database.ts'
import { notify } from '../../platform/notifications/notify.ts'
import { listOverdue } from './break-glass.queries.ts'

const JOBS = systemContext('SYS-JOBS')

/** Once a business day: reviews that are overdue go to every desk that can make them. */
export async function remindReviews(house: House, day: string): Promise<void> {
  await withContext(house.db, JOBS, async (tx) => {
    const late = await listOverdue(tx, day)
    if (late.length === 0) return
    const action = 'remind reviews'
    await openSystemLine(tx, { duty: 'SYS-JOBS', action, requestId: `reviews:${day}`, onDate: day })
    for (const duty of ['DPO', 'UB-L'] as const) {
      for (const unitId of await listUnitsWithDuty(tx, duty)) {
        await notify(
          tx,
          { today: day, officer: null },
          {
            unitId,
            duty,
            code: 'break-glass-review-late',
            subject: `${late.length} lần`,
            opens: '/mo-khan-cap',
            once: `${duty} ${unitId} ${day}`,
          },
        )
      }
    }
  })
}
