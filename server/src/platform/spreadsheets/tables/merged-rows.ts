import { cellAddress } from '../workbook.ts'
import type { Cell, MergedRange, SheetRow } from '../workbook.ts'
import type { SheetGrid } from './sheet-grid.ts'
import type { TableColumn } from './table-column.ts'

/** A hostile file may merge everything with everything. */
const MOST_PLACES = 50_000

/**
 * One purpose merged over five lines is written once: each other line gets it as a cell of its
 * own, marked as merged, so that it can be asked about. Above the lines nothing changes.
 */
export function spreadMerged<Field extends string>(
  grid: SheetGrid,
  lines: readonly SheetRow[],
  columns: readonly TableColumn<Field>[],
): SheetRow[] {
  const merges = mergesInLines(grid, lines, columns)
  if (merges.size === 0) return [...lines]
  return lines.map((row) => {
    const added = columns.flatMap(({ column }) => {
      const merge = merges.get(`${row.number},${column}`)
      const source = merge && grid.cellAt(merge.top, merge.left)
      if (!source || row.cells.some((cell) => cell.column === column)) return []
      return [copyOf(source, row.number, column)]
    })
    return added.length === 0 ? row : { ...row, cells: [...row.cells, ...added] }
  })
}

function copyOf(source: Cell, row: number, column: number): Cell {
  return { ...source, address: cellAddress(row, column), row, column, merged: true }
}

function mergesInLines<Field extends string>(
  { sheet }: SheetGrid,
  lines: readonly SheetRow[],
  columns: readonly TableColumn<Field>[],
): Map<string, MergedRange> {
  const [first] = lines
  const last = lines.at(-1)
  const places = new Map<string, MergedRange>()
  if (!first || !last) return places
  const isInside = ({ top, bottom }: MergedRange) => top >= first.number && bottom <= last.number
  for (const merge of sheet.merges.filter(isInside)) {
    for (const { column } of columns) spreadOver(places, merge, column)
    if (places.size > MOST_PLACES) break
  }
  return places
}

function spreadOver(places: Map<string, MergedRange>, merge: MergedRange, column: number): void {
  if (column < merge.left || column > merge.right) return
  for (let row = merge.top; row <= merge.bottom; row++) places.set(`${row},${column}`, merge)
}
