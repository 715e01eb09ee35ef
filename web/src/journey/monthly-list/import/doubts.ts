import type { Doubt } from '@vung-buoc/server/contract'
import { type Field, FIELDS, type Row, valueOf } from './import-fields.ts'

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

const PROPOSE_SKIPPING = ['duplicate-of-row', 'same-person', 'listed-elsewhere']
const PROPOSE_KNOWN = ['register-differs', 'list-differs']

/**
 * Taking the proposal. The cell holds it already, except where the register says something else
 * (its value is taken) and where the row should not come at all (it is left out).
 */
export function accept(row: Row, field: Field): Partial<Row> {
  const open = openDoubtsAt(row, field)
  const skips = open.some(({ code }) => PROPOSE_SKIPPING.includes(code))
  const known = open.find(({ code }) => PROPOSE_KNOWN.includes(code))
  return {
    ...settle(row, field),
    ...(skips ? { skipped: true } : {}),
    ...(known === undefined ? {} : { [field]: valueOf(field, known.proposed) }),
  }
}

/** Whether keeping the cell as it is differs from taking what is proposed. */
export const hasChoice = (row: Row, field: Field): boolean =>
  openDoubtsAt(row, field).some(({ code }) =>
    [...PROPOSE_SKIPPING, ...PROPOSE_KNOWN].includes(code),
  )

export interface Place {
  excelRow: number
  field: Field
}

/** The open doubt after a cell, by row, then column, and from the start again; null for none. */
export function nextDoubt(rows: readonly Row[], from: Place, step: 1 | -1 = 1): Place | null {
  const doubtful = rows.flatMap((row, at) =>
    openDoubts(row).length === 0
      ? []
      : FIELDS.flatMap((field, column) =>
          openDoubtsAt(row, field).length === 0
            ? []
            : [{ excelRow: row.excelRow, field, order: at * FIELDS.length + column }],
        ),
  )
  const here =
    rows.findIndex(({ excelRow }) => excelRow === from.excelRow) * FIELDS.length +
    FIELDS.indexOf(from.field)
  const found =
    step === 1
      ? (doubtful.find(({ order }) => order > here) ?? doubtful[0])
      : (doubtful.findLast(({ order }) => order < here) ?? doubtful.at(-1))
  return found === undefined ? null : { excelRow: found.excelRow, field: found.field }
}

export const countOpen = (rows: readonly Row[]): number =>
  rows.reduce((sum, row) => sum + openDoubts(row).length, 0)
