import { makeHead } from './access/audit/make-head.ts'
import { recordCheck } from './access/proof/record-check.ts'
import { openSystemLine, systemContext } from './access/audit/as-system.ts'
import { finishLeavings } from './access/administration/leaving/finish-leavings.ts'
import type { TaskList } from 'graphile-worker'
import { warnOfBreaches } from './access/breaches/warn-of-breaches.ts'
import { writeDigests } from './access/mail-address/digest.ts'
import { sendMail } from './platform/notifications/send-mail.ts'
import type { House } from './access/door/house.ts'
import { heldProfile } from './access/agencies/load-profile.ts'
import { deleteEndedSessions } from './access/sessions/sessions.queries.ts'
import { z } from 'zod'
import { remindReviews } from './registers/break-glass/remind-reviews.ts'
import { remind } from './journey/monthly-list/reminders/remind.ts'
import { plainDate } from '@vung-buoc/law'
import { runRetention } from './registers/retention/run-retention.ts'
import { remindOfRequests } from './registers/data-requests/remind-requests.ts'
import { businessDate, passBusinessDays } from './platform/clock/clock.ts'
import { getClock } from './platform/clock/clock.queries.ts'
import { withContext } from './platform/database/database.ts'
import { sweepFiles } from './platform/files/sweep-files.ts'
import { deleteOldReplies } from './platform/http/idempotency.queries.ts'
import { deleteOldCounts } from './platform/http/rate-limit.queries.ts'

const BusinessDay = z.object({ day: z.string() })
const JOBS = systemContext('SYS-JOBS')

/** Every minute: has a business day passed on Vietnam's calendar? Its jobs are enqueued once. */
async function tick(house: House): Promise<void> {
  await withContext(house.db, JOBS, async (tx) => {
    const today = await businessDate(tx, house.demo)
    const { last_business_date: last } = await getClock(tx)
    if (last !== null && last >= today) return
    await openSystemLine(tx, {
      duty: 'SYS-JOBS',
      action: 'business day',
      requestId: `clock:${today}`,
      onDate: today,
    })
    await passBusinessDays(tx, today)
  })
  await warnOfBreaches(
    house,
    await withContext(house.db, JOBS, (tx) => businessDate(tx, house.demo)),
  )
}

/**
 * The reminders of the list's clock, then the letter that counts them in; those of a day that is over
 * would help nobody.
 */
async function tellOfDay(house: House, payload: unknown): Promise<void> {
  const { day } = BusinessDay.parse(payload)
  const today = await withContext(house.db, JOBS, (tx) => businessDate(tx, house.demo))
  if (day !== today || (await heldProfile(house)) === null) return
  await remind(house, today)
  await remindOfRequests(house, today)
  await writeDigests(house, today)
}

/** Once a business day: what has served its time goes. */
async function sweep(house: House): Promise<void> {
  await withContext(house.db, JOBS, async (tx) => {
    await deleteOldReplies(tx)
    await deleteOldCounts(tx)
    await deleteEndedSessions(tx)
    await sweepFiles(tx, house.files)
  })
}

async function post(house: House): Promise<void> {
  if (house.post !== null) await sendMail(house.db, JOBS, house.post)
}

export const tasksOf = (house: House): TaskList => ({
  'clock-tick': () => tick(house),
  'send-mail': () => post(house),
  'business-day': async (payload) => {
    await makeHead(house, BusinessDay.parse(payload).day)
    await recordCheck(house, BusinessDay.parse(payload).day)
    await sweep(house)
    await runRetention(house, plainDate(BusinessDay.parse(payload).day))
    await finishLeavings(house, BusinessDay.parse(payload).day)
    await remindReviews(house, BusinessDay.parse(payload).day)
    await tellOfDay(house, payload)
  },
})
