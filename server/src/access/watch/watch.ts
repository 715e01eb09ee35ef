import { addDays, type PlainDate } from '@vung-buoc/law'
import { type Tx, withContext } from '../../platform/database/database.ts'
import { isTold } from '../../platform/notifications/notices.queries.ts'
import { notify } from '../../platform/notifications/notify.ts'
import { getDocument } from '../../platform/profile/profile.queries.ts'
import { openSystemLine, systemContext } from '../audit/as-system.ts'
import type { House } from '../door/house.ts'
import type { Officer } from '../door/officer.ts'
import { DUTIES } from '../permissions/duties.ts'
import type { Purpose } from '../permissions/purposes.ts'
import {
  countDenials,
  countPeopleRead,
  currentHour,
  isClosedBefore,
  isOwnRelative,
  listProtectionUnits,
} from './watch.queries.ts'
import { limitsOn, type WatchLimits } from './watch-limits.ts'

const WATCH = systemContext('SYS-JOBS')

/** Who did it, on which business day, in which request. */
interface Doing {
  house: House
  officer: Officer
  today: PlainDate
  requestId: string
}

interface Unusual {
  code: 'unusual-reading' | 'unusual-denials' | 'closed-case-opened' | 'own-relative-sought'
  /** Neutral: a number, no person. */
  says: string
  page: string
}

/** Tells every data-protection officer, once per officer, kind and hour: the key holds the hour. */
async function tell(tx: Tx, { officer, today, requestId }: Doing, found: Unusual): Promise<void> {
  const once = `${officer.userId} ${await currentHour(tx)}`
  if (await isTold(tx, { code: found.code, once })) return
  const units = await listProtectionUnits(tx, today)
  if (units.length === 0) return
  await openSystemLine(tx, { duty: 'SYS-JOBS', action: 'watch', requestId, onDate: today })
  for (const unitId of units) {
    await notify(
      tx,
      { today, officer: null },
      {
        unitId,
        duty: 'DPO',
        code: found.code,
        subject: `${officer.unitName}, ${DUTIES[officer.duty]}: ${found.says}`,
        opens: `${found.page}?userId=${officer.userId}`,
        once,
      },
    )
  }
}

const limitsAt = async (tx: Tx, today: PlainDate) =>
  limitsOn(await getDocument<WatchLimits>(tx, 'watch'), today)

/**
 * Looks at what was read before the answer leaves the house, in a transaction after the reading's
 * own: of several requests at once the last to be written sees them all.
 */
export async function watchReading(
  doing: Doing,
  read: { people: readonly string[]; purpose: Purpose },
): Promise<void> {
  const { house, officer, today } = doing
  await withContext(house.db, WATCH, async (tx) => {
    const { peopleAnHour, closedDays } = await limitsAt(tx, today)
    const people = await countPeopleRead(tx, officer.userId)
    if (people > peopleAnHour) {
      const says = `${people} người trong một giờ`
      await tell(tx, doing, { code: 'unusual-reading', says, page: '/bao-ve-du-lieu' })
    }
    // A page of many shows closed cases in passing; under the person's own right they are asked for.
    const [personId, ...others] = read.people
    if (personId === undefined || others.length > 0 || read.purpose === 'P9') return
    if (!(await isClosedBefore(tx, personId, addDays(today, -closedDays)))) return
    const says = `hồ sơ đã khép hơn ${closedDays} ngày`
    await tell(tx, doing, { code: 'closed-case-opened', says, page: '/bao-ve-du-lieu' })
  })
}

/** The same for refusals, each of which has its own line by now. */
export async function watchDenials(doing: Doing): Promise<void> {
  const { house, officer, today } = doing
  await withContext(house.db, WATCH, async (tx) => {
    const { denialsAnHour } = await limitsAt(tx, today)
    const denials = await countDenials(tx, officer.userId)
    if (denials < denialsAnHour) return
    const says = `${denials} lần bị từ chối trong một giờ`
    await tell(tx, doing, { code: 'unusual-denials', says, page: '/bao-ve-du-lieu/tu-choi' })
  })
}

/**
 * An officer asks for the record of a relative whom he has declared: it stays closed to him, and
 * data protection hears of it. In connections of its own, since a search that found him still runs.
 */
export async function watchRelatives(doing: Doing, ids: readonly string[]): Promise<void> {
  const { house, officer } = doing
  await withContext(house.aside, WATCH, async (tx) => {
    for (const id of ids) {
      if (!(await isOwnRelative(tx, { officer: officer.userId, personId: id }))) continue
      const says = 'tìm mở hồ sơ người thân'
      await tell(tx, doing, { code: 'own-relative-sought', says, page: '/bao-ve-du-lieu/tu-choi' })
    }
  })
}
