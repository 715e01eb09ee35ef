import { addDays, addMonths, isPlainDate, plainDate } from './plain-date.ts'
import type { PlainDate } from './plain-date.ts'

declare const plainMonthBrand: unique symbol

/** A month of a list or a report, `yyyy-mm`. Compare with `<`. */
export type PlainMonth = string & { readonly [plainMonthBrand]: true }

/** Whether `text` is a month written `yyyy-mm`, from 1900 to 2200. */
export function isPlainMonth(text: unknown): text is PlainMonth {
  return typeof text === 'string' && isPlainDate(`${text}-01`)
}

/** Reads a month written `yyyy-mm`. Throws: RangeError when it is none. */
export function plainMonth(text: string): PlainMonth {
  if (!isPlainMonth(text)) throw new RangeError(`not a month yyyy-mm: ${text}`)
  return text
}

/** The month in which `date` lies. */
export function monthOf(date: PlainDate): PlainMonth {
  return plainMonth(date.slice(0, 7))
}

/** The first day of the month. */
export function firstDay(month: PlainMonth): PlainDate {
  return plainDate(`${month}-01`)
}

/** The last day of the month. */
export function lastDay(month: PlainMonth): PlainDate {
  return addDays(firstDay(nextMonth(month)), -1)
}

/** The month after. Throws: RangeError past 2200. */
export function nextMonth(month: PlainMonth): PlainMonth {
  return monthOf(addMonths(firstDay(month), 1))
}

/** The month before. Throws: RangeError before 1900. */
export function previousMonth(month: PlainMonth): PlainMonth {
  return monthOf(addMonths(firstDay(month), -1))
}

/** Day `day` of the month. Throws: RangeError when the month has no such day. */
export function dayOfMonth(month: PlainMonth, day: number): PlainDate {
  return plainDate(`${month}-${String(day).padStart(2, '0')}`)
}

/** The month as an officer writes it: `5/2024` (only months 1 and 2 carry a zero). */
export function formatMonth(month: PlainMonth): string {
  const number = Number(month.slice(5))
  return `${number <= 2 ? `0${number}` : number}/${month.slice(0, 4)}`
}
