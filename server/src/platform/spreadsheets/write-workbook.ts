import { writeXlsx } from 'hucre/xlsx'
import type { Cell, CellStyle, MergeRange, WriteOptions, WriteSheet } from 'hucre/xlsx'
import { columnLetter } from './workbook.ts'

/** A cell to print. Text stays text, whatever it begins with; nothing becomes a formula. */
export type PrintedCell = {
  row: number
  column: number
  value: string | number
  style: PrintedStyle
  /** Last column of a range merged with this cell. */
  mergedTo?: number
  /** Shown beside the cell when somebody points at it. */
  note?: string
}

export type PrintedStyle = {
  size?: number
  bold?: true
  italic?: true
  align?: 'left' | 'center' | 'right'
  border?: true
  /** Stands out for whoever has to look at it. */
  marked?: true
  format?: string
}

export type PrintedSheet = {
  name: string
  cells: readonly PrintedCell[]
  columnWidths: readonly number[]
  /** Counted from 1; there, but not shown. */
  hiddenColumns?: readonly number[]
  /** Repeated at the top of every printed page. */
  headingRow: number
  /** Printed above every page, in the middle. */
  pageHeader?: string
  /** Printed above every page, on the right. */
  pageMark?: string
}

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const FONT = 'Times New Roman'

/** An A4 landscape sheet, one page wide, as .xlsx. */
export async function writeSheet(sheet: PrintedSheet): Promise<Uint8Array> {
  return await writeXlsx({
    sheets: [sheetToWrite(sheet)],
    namedRanges: printRanges(sheet),
    defaultFont: { name: FONT, size: 12 },
  })
}

function sheetToWrite(sheet: PrintedSheet): WriteSheet {
  const header = pageHeaderOf(sheet)
  return {
    name: sheet.name,
    rows: emptyGrid(sheet),
    cells: new Map(sheet.cells.map((cell) => [placeOf(cell), cellToWrite(cell)])),
    columns: sheet.columnWidths.map((width, at) =>
      sheet.hiddenColumns?.includes(at + 1) === true ? { width, hidden: true } : { width },
    ),
    rowDefs: rowHeights(sheet),
    merges: sheet.cells.flatMap(mergeOf),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.8, bottom: 0.8, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      ...(header === '' ? {} : { oddHeader: header }),
      oddFooter: `&C&"${FONT},Regular"&P/&N`,
    },
  }
}

function pageHeaderOf({ pageHeader, pageMark }: PrintedSheet): string {
  const middle = pageHeader === undefined ? '' : `&C&"${FONT},Bold"${pageHeader}`
  const right = pageMark === undefined ? '' : `&R&"${FONT},Bold"${pageMark}`
  return middle + right
}

/** Written as names of our own: the library leaves a sheet name with a space unquoted. */
function printRanges(sheet: PrintedSheet): NonNullable<WriteOptions['namedRanges']> {
  const quoted = `'${sheet.name.replaceAll("'", "''")}'`
  const area = `$A$1:$${columnLetter(sheet.columnWidths.length)}$${lastRow(sheet)}`
  const titles = `$${sheet.headingRow}:$${sheet.headingRow}`
  return [
    { name: '_xlnm.Print_Area', range: `${quoted}!${area}`, scope: sheet.name },
    { name: '_xlnm.Print_Titles', range: `${quoted}!${titles}`, scope: sheet.name },
  ]
}

function emptyGrid(sheet: PrintedSheet): null[][] {
  const blank = sheet.columnWidths.map(() => null)
  return Array.from({ length: lastRow(sheet) }, () => [...blank])
}

const LINE_POINTS = 15.75

/** Lines that a bordered, wrapped text takes in its column; a bold heading is a little wider. */
function linesOf({ value, style, column }: PrintedCell, widths: readonly number[]): number {
  if (typeof value === 'number' || style.border !== true) return 1
  const room = Math.max(1, (widths[column - 1] ?? 10) - 1)
  return Math.max(1, Math.ceil((value.length * (style.bold === true ? 1.15 : 1)) / room))
}

/** Programs that do not measure wrapped text themselves would print one line over the next. */
function rowHeights({ cells, columnWidths }: PrintedSheet): Map<number, { height: number }> {
  const lines = new Map<number, number>()
  for (const cell of cells) {
    const most = Math.max(lines.get(cell.row) ?? 1, linesOf(cell, columnWidths))
    lines.set(cell.row, most)
  }
  const tall = [...lines].map(
    ([row, most]) => [row - 1, { height: most * LINE_POINTS + 2 }] as const,
  )
  return new Map(tall)
}

function lastRow({ cells }: PrintedSheet): number {
  return cells.reduce((last, { row }) => Math.max(last, row), 1)
}

function placeOf({ row, column }: PrintedCell): string {
  return `${row - 1},${column - 1}`
}

function mergeOf({ row, column, mergedTo }: PrintedCell): MergeRange[] {
  if (mergedTo === undefined || mergedTo <= column) return []
  return [{ startRow: row - 1, endRow: row - 1, startCol: column - 1, endCol: mergedTo - 1 }]
}

function cellToWrite({ value, style, note }: PrintedCell): Partial<Cell> {
  const comment = note === undefined ? {} : { comment: { author: NOTE_AUTHOR, text: note } }
  const rest = { style: styleToWrite(style), ...comment }
  if (typeof value === 'number') return { value, type: 'number', ...rest }
  return { value: escaped(value), type: 'string', ...rest }
}

const NOTE_AUTHOR = 'Vững Bước'
const MARKED = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF1CC' } } as const

/** '_x0041_' is how the format writes an odd letter; a text that looks like it is escaped. */
function escaped(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

const THIN = { style: 'thin' as const }

function styleToWrite(printed: PrintedStyle): CellStyle {
  const { size = 12, bold, italic, align, border, marked, format } = printed
  return {
    font: { name: FONT, size, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) },
    alignment: { horizontal: align ?? 'left', vertical: 'center', wrapText: border === true },
    ...(border ? { border: { top: THIN, right: THIN, bottom: THIN, left: THIN } } : {}),
    ...(marked ? { fill: MARKED } : {}),
    ...(format === undefined ? {} : { numFmt: format }),
  }
}
