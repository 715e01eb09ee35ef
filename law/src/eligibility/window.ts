import { valueOn } from '../dated.ts'
import { eligibilityWindowYears } from '../parameters/eligibility-window-years.ts'
import { addDays, addMonths, addYears, daysBetween } from '../plain-date.ts'
import type { PlainDate } from '../plain-date.ts'
import type { Programme } from '../programme.ts'

/** How much of the window is left, in words that do not give the day away. */
export type WindowBand = 'over' | 'under-1' | 'under-3' | 'under-6' | 'under-12' | 'more'

/**
 * The last day on which a person may borrow: the completion day 5 years on, that day included.
 * Completed 10/06/2019: until 10/06/2024. Completed 29/02/2020: until 28/02/2025.
 *
 * `on` chooses the law in force. Throws: NoLawInForceError; RangeError past the year 2200.
 * Source: Decision 22/2023/QĐ-TTg, Điều 3 khoản 2 (at most 05 years to the time of borrowing).
 */
export function windowEnd(completedOn: PlainDate, programme: Programme, on: PlainDate): PlainDate {
  return addYears(completedOn, valueOn(eligibilityWindowYears, on, programme))
}

/**
 * The earliest completion day whose window still holds on `end`: the question of `windowEnd` asked
 * the other way, so that a worklist may look for days. `on` chooses the law. Throws: `windowEnd`.
 */
export function earliestCompletion(end: PlainDate, programme: Programme, on: PlainDate): PlainDate {
  const years = valueOn(eligibilityWindowYears, on, programme)
  const day = addYears(end, -years)
  return addYears(day, years) < end ? addDays(day, 1) : day
}

/** Days from `on` to the last day: 0 on the last day, negative after it. Throws: `windowEnd`. */
export function daysLeft(completedOn: PlainDate, programme: Programme, on: PlainDate): number {
  return daysBetween(on, windowEnd(completedOn, programme, on))
}

/**
 * The band in which the window stands on `on`: 'over' after the last day, 'under-1' when less
 * than a calendar month is left, and so on; exactly a month left is 'under-3'.
 *
 * Throws: as `windowEnd`.
 */
export function windowBand(
  completedOn: PlainDate,
  programme: Programme,
  on: PlainDate,
): WindowBand {
  const end = windowEnd(completedOn, programme, on)
  if (end < on) return 'over'
  const months = ([1, 3, 6, 12] as const).find((n) => end < addMonths(on, n))
  return months === undefined ? 'more' : `under-${months}`
}
