import { addMonths, dayInMonth } from '../plain-date.ts'
import type { PlainDate } from '../plain-date.ts'

export interface DueRhythm {
  termMonths: number
  /** The commune's session day; not given: the day of the month of the first payment out. */
  dueDay?: number
}

/**
 * The days on which something falls due: one in each month of the term, from the month after the
 * money was paid out; where a month is too short for the day, its last. The last due day is the end
 * of the term itself, whatever day the session is.
 *
 * Throws: RangeError for a day of the month outside 1 to 31, or months that are not positive.
 */
export function dueDays(begun: PlainDate, { termMonths, dueDay }: DueRhythm): PlainDate[] {
  if (!Number.isSafeInteger(termMonths) || termMonths <= 0) {
    throw new RangeError(`not a term in months: ${termMonths}`)
  }
  const first = monthNumber(begun) + 1
  const day = dueDay ?? Number(begun.slice(8))
  if (!Number.isSafeInteger(day) || day < 1 || day > 31) {
    throw new RangeError(`not a day of the month: ${day}`)
  }
  const days: PlainDate[] = []
  for (let month = first; days.length < termMonths - 1; month += 1) {
    days.push(dayInMonth(month, day))
  }
  days.push(addMonths(begun, termMonths))
  return days
}

const monthNumber = (date: PlainDate): number =>
  Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
