import { isPlainDate } from '@vung-buoc/law'
import type { PlainDate } from '@vung-buoc/law'
import type { Cell } from '../workbook.ts'
import { cleanText } from './clean-text.ts'
import type { DateColumn } from './date-order.ts'
import { findDateInText, parseDateText } from './date-text.ts'
import type { DateWords } from './date-text.ts'
import { digitsFromLetters } from './digit-letters.ts'
import { serialToDay } from './serial-date.ts'

export type DateDoubt =
  | 'date-unreadable'
  | 'date-impossible'
  | 'date-in-future'
  | 'date-implausible'
  | 'date-order-mixed'
  | 'date-order-unclear'
  | 'date-maybe-swapped'
  | 'date-serial-unformatted'
  | 'date-inside-text'
  | 'date-zero-lost'
  | 'day-missing'
  | 'letter-in-number'
  | 'year-shown-as-date'
  | 'date-part-hidden'

/** `value` is yyyy-mm-dd, or yyyy where the context accepts a year alone. */
export type DateReading = { value: string | null; doubts: DateDoubt[] }

export type DateContext = {
  column: DateColumn
  date1904: boolean
  yearAloneIsEnough: boolean
  earliest: PlainDate
  /** Days after this one are possible but unusual (a borrower who is a child). */
  latestUsual: PlainDate | null
  /** Later days are doubted; null when nobody knows what "today" is. */
  latest: PlainDate | null
  /** The century that makes a two-digit year plausible here. */
  fullYear: (twoDigits: number) => number
}

const unreadable: DateReading = { value: null, doubts: ['date-unreadable'] }

/** Reads one cell as a date. What has one plain reading is read; the rest comes with its doubt. */
export function readDate(cell: Cell, context: DateContext): DateReading {
  if (cell.kind === 'number') return plausible(readNumber(cell, context), context)
  if (cell.kind !== 'string') return unreadable
  return plausible(readText(cleanText(String(cell.value)), context), context)
}

function readNumber(cell: Cell, context: DateContext): DateReading {
  const value = Number(cell.value)
  if (isYear(value)) {
    const year = wordsToDate({ kind: 'year', year: value }, context)
    return cell.isDate ? doubted(year, ['year-shown-as-date']) : year
  }
  if (cell.isDate) {
    const shown = fromSerial(value, context, context.column.mayBeSwapped ? 'swapped' : 'sure')
    return hidesPart(cell.format) ? doubted(shown, ['date-part-hidden']) : shown
  }
  if (value > 20_000 && value < 60_000) return fromSerial(value, context, 'unformatted')
  return readDigits(value, context)
}

function fromSerial(
  serial: number,
  context: DateContext,
  trust: 'sure' | 'swapped' | 'unformatted',
): DateReading {
  const day = serialToDay(serial, context.date1904)
  if (day === null) return unreadable
  const doubt = { swapped: 'date-maybe-swapped', unformatted: 'date-serial-unformatted' } as const
  return { value: day, doubts: trust === 'sure' ? [] : [doubt[trust]] }
}

/** '3/2021' typed becomes the first of March, shown as 'Mar-21': nobody ever said that day. */
function hidesPart(format: string | undefined): boolean {
  const letters = (format ?? 'd/m/y').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase()
  return !letters.includes('d') || !letters.includes('y')
}

/** 22011985 is a date typed without separators; 1042024 lost its zero; 12.2022 is a month. */
function readDigits(value: number, context: DateContext): DateReading {
  const digits = String(value)
  if (/^\d{1,2}\.\d{4}$/.test(digits)) return readText(digits, context)
  if (!/^\d{7,8}$/.test(digits)) return unreadable
  const reading = readText(digits.padStart(8, '0'), context)
  return digits.length === 8 ? reading : doubted(reading, ['date-zero-lost'])
}

function readText(text: string, context: DateContext): DateReading {
  const words = parseDateText(text)
  if (words) return wordsToDate(words, context)
  const repaired = digitsFromLetters(text)
  const repairedWords = repaired === text ? null : parseDateText(repaired)
  if (repairedWords) return doubted(wordsToDate(repairedWords, context), ['letter-in-number'])
  const inside = findDateInText(text)
  if (inside === null) return unreadable
  const insideWords = parseDateText(inside)
  return insideWords ? doubted(wordsToDate(insideWords, context), ['date-inside-text']) : unreadable
}

function wordsToDate(words: DateWords, context: DateContext): DateReading {
  if (words.kind === 'day') {
    return words.order === 'set' ? dayOf(words) : settleOrder(words, context)
  }
  if (!isYear(words.year)) return { value: null, doubts: ['date-impossible'] }
  if (words.kind === 'month' && (words.month < 1 || words.month > 12)) {
    return { value: null, doubts: ['date-impossible'] }
  }
  const value = context.yearAloneIsEnough ? String(words.year) : null
  const isEnough = context.yearAloneIsEnough && words.kind === 'year'
  return { value, doubts: isEnough ? [] : ['day-missing'] }
}

function settleOrder(
  words: Extract<DateWords, { order: 'open' }>,
  context: DateContext,
): DateReading {
  const year = words.shortYear ? context.fullYear(words.year) : words.year
  const dayFirst = dayOf({ day: words.first, month: words.second, year })
  const monthFirst = dayOf({ day: words.second, month: words.first, year })
  const { order } = context.column
  if (order === 'day-first') return dayFirst
  if (order === 'month-first') return monthFirst
  if (dayFirst.value === null) return doubted(monthFirst, ['date-order-mixed'])
  const isUnclear = monthFirst.value !== null && monthFirst.value !== dayFirst.value
  return isUnclear ? doubted(dayFirst, ['date-order-unclear']) : dayFirst
}

function dayOf({ day, month, year }: { day: number; month: number; year: number }): DateReading {
  const two = (n: number) => String(n).padStart(2, '0')
  const value = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  return isPlainDate(value) ? { value, doubts: [] } : { value: null, doubts: ['date-impossible'] }
}

/** A mad year can be a typing slip; it stays as proposal, with its doubt. */
function plausible(reading: DateReading, context: DateContext): DateReading {
  const { value } = reading
  if (value === null) return reading
  const isAfter = (day: PlainDate | null) => day !== null && value > day.slice(0, value.length)
  if (isAfter(context.latest)) return doubted(reading, ['date-in-future'])
  const isEarly = value < context.earliest.slice(0, value.length)
  const isUnusual = isEarly || isAfter(context.latestUsual)
  return isUnusual ? doubted(reading, ['date-implausible']) : reading
}

function doubted(reading: DateReading, doubts: DateDoubt[]): DateReading {
  if (reading.value === null && reading.doubts.includes('date-impossible')) return reading
  return { value: reading.value, doubts: [...reading.doubts, ...doubts] }
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2100
}
