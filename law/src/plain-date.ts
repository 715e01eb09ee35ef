import { civilFromDays, daysFromCivil, daysInMonth } from './civil-days.ts'

declare const plainDateBrand: unique symbol

/** A calendar day of law or contract, `yyyy-mm-dd`, without clock or zone. Compare with `<`. */
export type PlainDate = string & { readonly [plainDateBrand]: true }

const FIRST_YEAR = 1900
const LAST_YEAR = 2200

/** Whether `text` is a real day written `yyyy-mm-dd`, from 1900 to 2200. */
export function isPlainDate(text: unknown): text is PlainDate {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const { year, month, day } = parts(text)
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return false
  return day >= 1 && day <= daysInMonth(year, month)
}

/**
 * Reads a day written `yyyy-mm-dd`.
 *
 * Throws: RangeError when it is not a real day from 1900 to 2200 (30 February, 29/02/2023).
 */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`not a calendar day yyyy-mm-dd: ${text}`)
  return text
}

/** The day `days` later (earlier when negative). Throws: RangeError outside 1900 to 2200. */
export function addDays(date: PlainDate, days: number): PlainDate {
  const { year, month, day } = civilFromDays(dayNumber(date) + whole(days))
  return fromParts(year, month, day)
}

/**
 * The same day of the month `months` later (earlier when negative); where that month is too
 * short, its last day: 31/01 + 1 month = 28/02 or 29/02.
 *
 * Throws: RangeError outside 1900 to 2200 or for a broken number of months.
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = parts(date)
  return dayInMonth(year * 12 + (month - 1) + whole(months), day)
}

/**
 * A day of a month; where the month is too short, its last. Months are counted from January of the
 * year 0: 2024 × 12 is January 2024.
 *
 * Throws: RangeError outside 1900 to 2200.
 */
export function dayInMonth(monthNumber: number, day: number): PlainDate {
  const year = Math.floor(monthNumber / 12)
  const month = monthNumber - year * 12 + 1
  const last = daysInMonth(year, month)
  return fromParts(year, month, day < last ? day : last)
}

/** The same day `years` later; 29/02 becomes 28/02 in a common year. Throws: as `addMonths`. */
export function addYears(date: PlainDate, years: number): PlainDate {
  return addMonths(date, whole(years) * 12)
}

/** Days from `from` up to but not including `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export function dayOfWeek(date: PlainDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1 // 01/01/1970 was a Thursday
}

/** The day as an officer writes it: `dd/mm/yyyy`. */
export function formatDate(date: PlainDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`
}

const ZERO = '0'.charCodeAt(0)

/** Digits one by one: a table of sixty rows asks for some hundreds of days. */
function parts(text: string): { year: number; month: number; day: number } {
  const two = (at: number) => (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO
  return { year: two(0) * 100 + two(2), month: two(5), day: two(8) }
}

const TWO_DIGITS = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'))

/** A real day of the calendar by its parts. Throws: RangeError outside 1900 to 2200. */
function fromParts(year: number, month: number, day: number): PlainDate {
  if (year < FIRST_YEAR || year > LAST_YEAR) throw new RangeError(`not a year of ours: ${year}`)
  return `${year}-${TWO_DIGITS[month]}-${TWO_DIGITS[day]}` as PlainDate
}

/** Days from 01/01/1970; negative before it. */
export function dayNumber(date: PlainDate): number {
  return daysFromCivil(parts(date))
}

function whole(n: number): number {
  if (!Number.isSafeInteger(n)) throw new RangeError(`not a whole number: ${n}`)
  return n
}
