import { addDays, type PlainDate, plainDate, type WorkingCalendar } from '@vung-buoc/law'
import type { Tx } from '../database/database.ts'
import {
  enqueueBusinessDay,
  getClock,
  listCalendarDays,
  listCalendarYears,
  lockClock,
  setLastBusinessDate,
} from './clock.queries.ts'

const VIETNAM = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' })

/** The date on Vietnam's calendar at this instant, whatever zone the machine is set to. */
export const dateInVietnam = (instant: Date): PlainDate => plainDate(VIETNAM.format(instant))

/** The business date of law and contract: the demo's when one is set, else Vietnam's today. */
export async function businessDate(tx: Tx, demo: boolean): Promise<PlainDate> {
  if (!demo) return dateInVietnam(new Date())
  const clock = await getClock(tx)
  return clock.demo_date === null ? dateInVietnam(new Date()) : plainDate(clock.demo_date)
}

/** Holidays as the profile gave them; asking outside the known years is an error of `law`. */
export async function workingCalendar(tx: Tx): Promise<WorkingCalendar> {
  const days = await listCalendarDays(tx)
  const years = await listCalendarYears(tx)
  const of = (kind: string) =>
    days.filter((row) => row.kind === kind).map((row) => plainDate(row.day))
  return {
    holidays: of('holiday'),
    workingWeekends: of('working-weekend'),
    coversFrom: plainDate(`${years[0] ?? 2000}-01-01`),
    coversTo: plainDate(`${years.at(-1) ?? 2000}-12-31`),
  }
}

/** Enqueues the jobs of every business day that has passed since the last call, each once. */
export async function passBusinessDays(tx: Tx, today: PlainDate): Promise<number> {
  const { last_business_date: last } = await lockClock(tx)
  if (last !== null && last >= today) return 0
  let day = last === null ? today : addDays(plainDate(last), 1)
  let passed = 0
  for (; day <= today; day = addDays(day, 1)) {
    await enqueueBusinessDay(tx, day)
    passed += 1
  }
  await setLastBusinessDate(tx, today)
  return passed
}
