import { readXlsx } from 'hucre/xlsx'
import type { Cell as ReaderCell, CellValue, Sheet as ReaderSheet } from 'hucre/xlsx'
import { momentToSerial } from './cells/serial-date.ts'
import type { SpreadsheetLimits } from './limits.ts'
import { openSafely } from './package/safe-package.ts'
import { storedZip } from './package/stored-zip.ts'
import { leftAside, UnreadableFile } from './problems.ts'
import { cellAddress } from './workbook.ts'
import type { Cell, MergedRange, Sheet, SheetRow, Workbook } from './workbook.ts'

type Context = { date1904: boolean; limits: SpreadsheetLimits; charsLeft: number }

/**
 * Reads a workbook in this process. For files from outside call `readWorkbook` instead, which
 * does this in a process of its own.
 *
 * Throws: UnreadableFile, and whatever a hostile file makes the reader throw.
 */
export async function parseWorkbook(bytes: Buffer, limits: SpreadsheetLimits): Promise<Workbook> {
  if (bytes.length > limits.fileBytes) throw new UnreadableFile('file-too-big')
  const safe = await openSafely(bytes, limits)
  const read = await readXlsx(storedZip(safe.parts), { readStyles: true })
  const date1904 = read.dateSystem === '1904'
  const context: Context = { date1904, limits, charsLeft: limits.textChars }
  const sheets = read.sheets.map((sheet) => sheetOf(sheet, context))
  if (sheets.every((sheet) => sheet.rows.length === 0)) throw new UnreadableFile('empty-workbook')
  const notices = safe.leftAside.map((code) => ({ code, says: leftAside[code] }))
  return { sheets, date1904, notices }
}

function sheetOf(sheet: ReaderSheet, context: Context): Sheet {
  const rows = sheet.rows
    .map((values, index) => rowOf({ sheet, values, index, context }))
    .filter((row) => row.cells.length > 0)
  return {
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    rows,
    merges: (sheet.merges ?? []).map(mergeOf),
    hiddenColumns: (sheet.columns ?? []).flatMap((column, index) =>
      column.hidden === true ? [index + 1] : [],
    ),
  }
}

function mergeOf(merge: NonNullable<ReaderSheet['merges']>[number]): MergedRange {
  return {
    top: merge.startRow + 1,
    left: merge.startCol + 1,
    bottom: merge.endRow + 1,
    right: merge.endCol + 1,
  }
}

function rowOf(input: {
  sheet: ReaderSheet
  values: CellValue[]
  index: number
  context: Context
}): SheetRow {
  const { sheet, values, index, context } = input
  const cells: Cell[] = []
  for (const [column, value] of values.entries()) {
    const details = sheet.cells?.get(`${index},${column}`)
    const cell = cellOf({ row: index + 1, column: column + 1, value, details }, context)
    if (cell) cells.push(cell)
  }
  return { number: index + 1, hidden: sheet.rowDefs?.get(index)?.hidden === true, cells }
}

type Place = { row: number; column: number; value: CellValue; details: ReaderCell | undefined }

function cellOf(place: Place, context: Context): Cell | null {
  const { row, column, details } = place
  const plain = plainValue(place, context)
  const formula = details?.formula
  if (plain.kind === 'empty' && formula === undefined && details?.comment === undefined) return null
  spendText(plain.value, context)
  return {
    address: cellAddress(row, column),
    row,
    column,
    ...plain,
    ...(formula === undefined ? {} : { formula }),
    ...(details?.comment === undefined ? {} : { comment: true as const }),
    ...formatOf(details),
  }
}

function plainValue({ value, details }: Place, { date1904 }: Context) {
  if (details?.type === 'error') return { kind: 'error' as const, value: String(value) }
  if (value instanceof Date) {
    return {
      kind: 'number' as const,
      value: momentToSerial(value, date1904),
      isDate: true as const,
    }
  }
  if (typeof value === 'number') return { kind: 'number' as const, value }
  if (typeof value === 'boolean') return { kind: 'boolean' as const, value }
  if (value === null || value.trim() === '') return { kind: 'empty' as const, value: null }
  return { kind: 'string' as const, value }
}

function formatOf(details: ReaderCell | undefined): { format?: string } {
  const format = details?.style?.numFmt
  return format === undefined || format === 'General' ? {} : { format }
}

function spendText(value: Cell['value'], context: Context): void {
  context.charsLeft -= typeof value === 'string' ? value.length : 8
  if (context.charsLeft < 0) throw new UnreadableFile('too-much-text')
}
