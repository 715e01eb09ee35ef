import { addDays, type PlainDate, plainDate, type WorkingCalendar } from '@vung-buoc/law'
import type { Tx } from '../database/database.ts'
import {
  enqueueBusinessDay,
  getClock,
  listAnnouncements,
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

export interface SpecialDay {
  day: string
  kind: 'holiday' | 'working-weekend'
  name: string
  isAnnounced: boolean
}

/**
 * Days that are not what their weekday says: those of the profile, and over them what has been
 * announced since. `knownAt`: as it was known at that moment.
 */
export async function specialDays(tx: Tx, knownAt?: Date): Promise<SpecialDay[]> {
  const given = (await listCalendarDays(tx)).map((row) => ({
    ...row,
    kind: row.kind as SpecialDay['kind'],
    isAnnounced: false,
  }))
  const base = new Map(given.map((row) => [row.day, row]))
  const days = new Map<string, SpecialDay>(base)
  for (const { day, kind, name, recorded_at: at } of await listAnnouncements(tx)) {
    if (knownAt !== undefined && at > knownAt) continue
    const before = base.get(day)
    if (kind !== 'as-usual') days.set(day, { day, kind, name, isAnnounced: true })
    else if (before === undefined) days.delete(day)
    else days.set(day, before)
  }
  return [...days.values()].sort((a, b) => a.day.localeCompare(b.day))
}

/** The working days of the locality; asking outside the known years is an error of `law`. */
export async function workingCalendar(tx: Tx, knownAt?: Date): Promise<WorkingCalendar> {
  const days = await specialDays(tx, knownAt)
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
