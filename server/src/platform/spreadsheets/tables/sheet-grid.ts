import type { Cell, MergedRange, Sheet } from '../workbook.ts'
import { cleanText } from '../cells/clean-text.ts'

/** A sheet by address. A merged range shows the text of its first cell everywhere. */
export type SheetGrid = {
  sheet: Sheet
  lastColumn: number
  cellAt(row: number, column: number): Cell | undefined
  /** Clean text at a place, through merged ranges; empty when nothing is there. */
  titleAt(row: number, column: number): string
  mergeAt(row: number, column: number): MergedRange | undefined
}

export function sheetGrid(sheet: Sheet): SheetGrid {
  const rows = new Map(sheet.rows.map((row) => [row.number, row]))
  let lastColumn = 0
  for (const { cells } of sheet.rows) lastColumn = Math.max(lastColumn, cells.at(-1)?.column ?? 0)
  const cellAt = (row: number, column: number) =>
    rows.get(row)?.cells.find((cell) => cell.column === column)
  const merges = mergesByPlace(sheet.merges, lastColumn)
  const mergeAt = (row: number, column: number) => merges.get(`${row},${column}`)
  const titleAt = (row: number, column: number) => {
    const merge = mergeAt(row, column)
    return textOf(merge ? cellAt(merge.top, merge.left) : cellAt(row, column))
  }
  return { sheet, lastColumn, cellAt, titleAt, mergeAt }
}

/** Merged ranges matter for headings, and headings stand at the top. */
const LAST_HEADING_ROW = 70

function mergesByPlace(merges: MergedRange[], lastColumn: number): Map<string, MergedRange> {
  const byPlace = new Map<string, MergedRange>()
  for (const merge of merges) {
    for (let row = merge.top; row <= Math.min(merge.bottom, LAST_HEADING_ROW); row++) {
      for (let column = merge.left; column <= Math.min(merge.right, lastColumn); column++) {
        byPlace.set(`${row},${column}`, merge)
      }
    }
  }
  return byPlace
}

export function textOf(cell: Cell | undefined): string {
  return cell?.value === null || cell?.value === undefined ? '' : cleanText(String(cell.value))
}
