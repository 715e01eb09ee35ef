import { addDays, dayOfWeek, formatDate, plainDate } from './plain-date.ts'
import type { PlainDate } from './plain-date.ts'

/**
 * Which days officers work. Data of the profile: Monday to Friday, without `holidays` (Tết,
 * Giỗ Tổ, 30/4, 1/5, 2/9, 1/1 and days off in lieu), with the Saturdays and Sundays that are
 * worked in exchange. Known from `coversFrom` to `coversTo`, both included.
 */
export interface WorkingCalendar {
  holidays: readonly PlainDate[]
  workingWeekends: readonly PlainDate[]
  coversFrom: PlainDate
  coversTo: PlainDate
}

/** The calendar says nothing about this day: next year's holidays are not entered yet. */
export class CalendarGapError extends Error {
  readonly date: PlainDate

  constructor(date: PlainDate, { coversFrom, coversTo }: WorkingCalendar) {
    super(
      `Lịch làm việc chưa có ngày ${formatDate(date)}. ` +
        `The working calendar covers ${coversFrom} to ${coversTo}, not ${date}.`,
    )
    this.name = 'CalendarGapError'
    this.date = date
  }
}

/**
 * Reads a working calendar from plain data.
 *
 * Throws: RangeError when a day is not a date, lies outside the period covered, or a worked
 * weekend is not a Saturday or Sunday.
 */
export function workingCalendar(days: {
  holidays: readonly string[]
  workingWeekends: readonly string[]
  coversFrom: string
  coversTo: string
}): WorkingCalendar {
  const coversFrom = plainDate(days.coversFrom)
  const coversTo = plainDate(days.coversTo)
  const holidays = days.holidays.map(plainDate)
  const workingWeekends = days.workingWeekends.map(plainDate)
  const outside = [...holidays, ...workingWeekends].find((d) => d < coversFrom || d > coversTo)
  if (outside) throw new RangeError(`${outside} lies outside ${coversFrom} to ${coversTo}`)
  const weekday = workingWeekends.find((date) => dayOfWeek(date) <= 5)
  if (weekday) throw new RangeError(`${weekday} is not a Saturday or Sunday`)
  return { holidays, workingWeekends, coversFrom, coversTo }
}

/** Whether officers work on this day. Throws: CalendarGapError when the calendar is silent. */
export function isWorkingDay(date: PlainDate, calendar: WorkingCalendar): boolean {
  if (date < calendar.coversFrom || date > calendar.coversTo) {
    throw new CalendarGapError(date, calendar)
  }
  if (calendar.holidays.includes(date)) return false
  return dayOfWeek(date) <= 5 || calendar.workingWeekends.includes(date)
}

/** `date` moved back to the last working day on or before it. Throws: CalendarGapError. */
export function onOrBefore(date: PlainDate, calendar: WorkingCalendar): PlainDate {
  let day = date
  while (!isWorkingDay(day, calendar)) day = addDays(day, -1)
  return day
}

/** `date` moved forward to the first working day on or after it. Throws: CalendarGapError. */
export function onOrAfter(date: PlainDate, calendar: WorkingCalendar): PlainDate {
  let day = date
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1)
  return day
}

/**
 * The `count`-th working day after `date`; `date` itself is not counted. 0 gives `date` back.
 *
 * Throws: CalendarGapError; RangeError when `count` is negative or broken.
 */
export function addWorkingDays(
  date: PlainDate,
  count: number,
  calendar: WorkingCalendar,
): PlainDate {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a count: ${count}`)
  let day = date
  for (let counted = 0; counted < count; counted += 1) day = onOrAfter(addDays(day, 1), calendar)
  return day
}
