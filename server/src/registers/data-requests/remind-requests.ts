import { addDays, type PlainDate } from '@vung-buoc/law'
import { openSystemLine, systemContext } from '../../access/audit/as-system.ts'
import type { House } from '../../access/door/house.ts'
import { withContext } from '../../platform/database/database.ts'
import { notify } from '../../platform/notifications/notify.ts'
import { listDueUntil } from './data-requests.queries.ts'

const JOBS = systemContext('SYS-JOBS')

/** Once a business day: first answers that are late, or due today or tomorrow. Nobody is named. */
export async function remindOfRequests(house: House, today: PlainDate): Promise<void> {
  await withContext(house.db, JOBS, async (tx) => {
    const due = await listDueUntil(tx, addDays(today, 1))
    if (due.length === 0) return
    await openSystemLine(tx, {
      duty: 'SYS-JOBS',
      action: 'data request reminders',
      requestId: `data-requests:${today}`,
      onDate: today,
    })
    for (const request of due) {
      await notify(
        tx,
        { today, officer: null },
        {
          unitId: request.unit_id,
          duty: 'DPO',
          code: request.due < today ? 'data-request-late' : 'data-request-due',
          subject: 'Yêu cầu của chủ thể dữ liệu',
          opens: `/yeu-cau-du-lieu/${request.id}`,
          due: request.due,
          once: `${request.id} ${today}`,
        },
      )
    }
  })
}
