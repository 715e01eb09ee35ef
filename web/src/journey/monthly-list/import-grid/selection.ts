import type { Place } from '../import/doubts.ts'
import { type Field, FIELDS, type Row } from '../import/import-fields.ts'

/** The block between two corners, in the order it is shown. */
export interface Block {
  top: number
  bottom: number
  left: number
  right: number
}

export const rowAt = (rows: readonly Row[], { excelRow }: Place): number =>
  rows.findIndex((row) => row.excelRow === excelRow)

export function blockOf(rows: readonly Row[], at: Place, anchor: Place): Block {
  const [a, b] = [rowAt(rows, at), rowAt(rows, anchor)]
  const [c, d] = [FIELDS.indexOf(at.field), FIELDS.indexOf(anchor.field)]
  return {
    top: Math.max(Math.min(a, b), 0),
    bottom: Math.max(a, b),
    left: Math.min(c, d),
    right: Math.max(c, d),
  }
}

export const isSingle = ({ top, bottom, left, right }: Block): boolean =>
  top === bottom && left === right

export const holds = (block: Block, row: number, column: number): boolean =>
  row >= block.top && row <= block.bottom && column >= block.left && column <= block.right

export const rowsOf = (rows: readonly Row[], block: Block): Row[] =>
  rows.slice(block.top, block.bottom + 1)

export const fieldsOf = (block: Block): readonly Field[] =>
  FIELDS.slice(block.left, block.right + 1)

/** The place so many rows and columns on, never over the edge. */
export function moved(rows: readonly Row[], at: Place, [down, right]: readonly [number, number]) {
  const last = rows.length - 1
  const row = rows[Math.min(Math.max(rowAt(rows, at) + down, 0), last)]
  const column = Math.min(Math.max(FIELDS.indexOf(at.field) + right, 0), FIELDS.length - 1)
  return { excelRow: row?.excelRow ?? at.excelRow, field: FIELDS[column] ?? at.field }
}
