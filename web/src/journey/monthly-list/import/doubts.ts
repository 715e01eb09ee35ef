import type { Doubt } from '@vung-buoc/server/contract'
import { type Field, FIELDS, type Row } from './import-fields.ts'

export const doubtKey = ({ cell, code }: Doubt): string => `${cell}:${code}`

/** A doubt about something that has no column of its own stands with the name. */
const placeOf = ({ field }: Doubt): Field => FIELDS.find((name) => name === field) ?? 'fullName'

export const doubtsAt = (row: Row, field: Field): Doubt[] =>
  row.doubts.filter((doubt) => placeOf(doubt) === field)

export const isOpen = (row: Row, doubt: Doubt): boolean => !row.settled.includes(doubtKey(doubt))

/** Doubts that the officer has still to look at; a skipped row has none. */
export const openDoubts = (row: Row): Doubt[] =>
  row.skipped ? [] : row.doubts.filter((doubt) => isOpen(row, doubt))

export const openDoubtsAt = (row: Row, field: Field): Doubt[] =>
  row.skipped ? [] : doubtsAt(row, field).filter((doubt) => isOpen(row, doubt))

/** The row with every doubt of one field looked at. */
export function settle(row: Row, field: Field): Partial<Row> {
  const keys = doubtsAt(row, field).map(doubtKey)
  return { settled: [...new Set([...row.settled, ...keys])] }
}

/** Taking the proposal as it stands; for a row that repeats another one, leaving it out. */
export function accept(row: Row, field: Field): Partial<Row> {
  const repeats = doubtsAt(row, field).some(({ code }) => code === 'duplicate-of-row')
  return { ...settle(row, field), ...(repeats ? { skipped: true } : {}) }
}

export interface Place {
  excelRow: number
  field: Field
}

/** The open doubt after a cell, by row, then column, and from the start again; null for none. */
export function nextDoubt(rows: readonly Row[], from: Place): Place | null {
  const cells = rows.flatMap((row) => FIELDS.map((field) => ({ row, field })))
  const here = cells.findIndex(
    ({ row, field }) => row.excelRow === from.excelRow && field === from.field,
  )
  const found = [...cells.slice(here + 1), ...cells.slice(0, here + 1)].find(
    ({ row, field }) => openDoubtsAt(row, field).length > 0,
  )
  return found ? { excelRow: found.row.excelRow, field: found.field } : null
}

export const countOpen = (rows: readonly Row[]): number =>
  rows.reduce((sum, row) => sum + openDoubts(row).length, 0)
