import type { PlainDate } from '@vung-buoc/law'
import { type Tx, withContext } from '../../platform/database/database.ts'
import { isTold } from '../../platform/notifications/notices.queries.ts'
import { notify } from '../../platform/notifications/notify.ts'
import { openSystemLine, systemContext } from '../audit/as-system.ts'
import type { House } from '../door/house.ts'
import { warningAt } from './breach-clock.ts'
import { type BreachRow, listUntold } from './breaches.queries.ts'

const JOBS = systemContext('SYS-JOBS')
const CODE = 'breach-hours-left'

interface Warning {
  breach: BreachRow
  once: string
}

/** The warnings that nobody has been given yet. */
async function newWarnings(tx: Tx): Promise<Warning[]> {
  const found: Warning[] = []
  for (const breach of await listUntold(tx)) {
    const hours = warningAt(breach.hours_left)
    const once = `${breach.id} ${hours}`
    if (hours !== undefined && !(await isTold(tx, { code: CODE, once })))
      found.push({ breach, once })
  }
  return found
}

/** Every minute: with a day, half a day and no hour left, each once. Nobody is named. */
export async function warnOfBreaches(house: House, today: PlainDate): Promise<void> {
  await withContext(house.db, JOBS, async (tx) => {
    const warnings = await newWarnings(tx)
    if (warnings.length === 0) return
    await openSystemLine(tx, {
      duty: 'SYS-JOBS',
      action: 'breach warnings',
      requestId: `breaches:${today}`,
      onDate: today,
    })
    for (const { breach, once } of warnings) {
      await notify(
        tx,
        { today, officer: null },
        {
          unitId: breach.unit_id,
          duty: 'DPO',
          code: CODE,
          subject: `Sự cố dữ liệu: còn ${Math.max(breach.hours_left, 0)} giờ`,
          opens: `/bao-ve-du-lieu/su-co/${breach.id}`,
          once,
        },
      )
    }
  })
}
