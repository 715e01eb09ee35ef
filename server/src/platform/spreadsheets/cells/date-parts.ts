import type { Cell } from '../workbook.ts'
import { cleanText } from './clean-text.ts'
import { type DateContext, type DateReading, readDate } from './read-date.ts'

/** Ngày | tháng | năm, each in a column of its own. */
export type DateParts = { day?: Cell; month?: Cell; year?: Cell }

const DAY_FIRST = { order: 'day-first', proof: null, mayBeSwapped: false } as const

/**
 * One date written over three columns, read whole: the headings say which number is the day. A
 * part that is no plain number, or a day whose month is not there, leaves it unread.
 */
export function readDateParts(parts: DateParts, context: DateContext): DateReading {
  const { day, month, year } = parts
  const cell = year ?? month ?? day
  const written = [day, month, year].filter((part) => part !== undefined).map(digitsOf)
  const isOrdered = year !== undefined && (day === undefined || month !== undefined)
  if (cell === undefined || !isOrdered || written.includes(null)) {
    return { value: null, doubts: ['date-unreadable'] }
  }
  const { isDate: _shown, format: _format, ...plain } = cell
  const asText: Cell = { ...plain, kind: 'string', value: written.join('/') }
  return readDate(asText, { ...context, column: DAY_FIRST })
}

function digitsOf(cell: Cell): string | null {
  if (cell.isDate) return null
  const text = cleanText(String(cell.value ?? ''))
  return /^(\d{1,2}|\d{4})$/.test(text) ? text : null
}
