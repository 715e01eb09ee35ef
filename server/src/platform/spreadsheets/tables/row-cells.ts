import type { Cell, SheetRow } from '../workbook.ts'
import { textOf } from './sheet-grid.ts'
import type { TableColumn } from './table-column.ts'

export type FilledCell<Field extends string> = {
  cell: Cell
  column: TableColumn<Field>
  text: string
}

/** The non-empty cells of one row, by field. */
export type RowCells<Field extends string> = {
  all(field: Field): FilledCell<Field>[]
  /** The one cell of a field; parts in several columns (họ đệm | tên) come as one. */
  first(field: Field): FilledCell<Field> | undefined
}

/** What stands between the parts of a field that may be spread over columns. */
export type JoinedBy<Field extends string> = Partial<Record<Field, string>>

export function rowCells<Field extends string>(
  row: SheetRow,
  columns: readonly TableColumn<Field>[],
  joinedBy: JoinedBy<Field>,
): RowCells<Field> {
  const filled: FilledCell<Field>[] = []
  for (const column of columns) {
    const cell = row.cells.find((candidate) => candidate.column === column.column)
    if (cell && isFilled(cell)) filled.push({ cell, column, text: textOf(cell) })
  }
  const all = (field: Field) => filled.filter(({ column }) => column.field === field)
  return { all, first: (field) => joined(all(field), joinedBy[field]) }
}

function isFilled(cell: Cell): boolean {
  return cell.kind !== 'empty' || cell.formula !== undefined
}

function joined<Field extends string>(
  parts: FilledCell<Field>[],
  separator: string | undefined,
): FilledCell<Field> | undefined {
  const [first] = parts
  if (!first || parts.length === 1 || separator === undefined) return first
  const text = parts.map((part) => part.text).join(separator)
  return { ...first, text, cell: { ...first.cell, value: text } }
}
