import { readXlsx } from 'hucre/xlsx'
import type { Cell as ReaderCell, CellValue, Sheet as ReaderSheet } from 'hucre/xlsx'
import { momentToSerial } from './cells/serial-date.ts'
import type { SpreadsheetLimits } from './limits.ts'
import { openSafely } from './package/safe-package.ts'
import { sliceSheet } from './package/sheet-slices.ts'
import { storedZip } from './package/stored-zip.ts'
import { leftAside, UnreadableFile } from './problems.ts'
import { cellAddress } from './workbook.ts'
import type { Cell, MergedRange, Sheet, SheetRow, Workbook } from './workbook.ts'

type SheetSoFar = Sheet & { rowsRead: number }

type Found = { sheets: SheetSoFar[]; date1904: boolean; charsLeft: number }

const NO_ROWS =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>'

/**
 * Reads a workbook in this process. For files from outside call `readWorkbook` instead, which
 * does this in a process of its own.
 *
 * Throws: UnreadableFile, and whatever a hostile file makes the reader throw.
 */
export async function parseWorkbook(bytes: Buffer, limits: SpreadsheetLimits): Promise<Workbook> {
  if (bytes.length > limits.fileBytes) throw new UnreadableFile('file-too-big')
  const safe = await openSafely(bytes, limits)
  const slices = new Map([...safe.sheets].map(([name, xml]) => [name, sliceSheet(xml)]))
  safe.sheets.clear()
  const passes = Math.max(1, ...[...slices.values()].map((all) => all.length))
  const found: Found = { sheets: [], date1904: false, charsLeft: limits.textChars }
  for (let pass = 0; pass < passes; pass++) {
    await readPass(packageOf(safe.parts, slices, pass), found)
  }
  const sheets = found.sheets.map(({ rowsRead: _rowsRead, ...sheet }) => sheet)
  if (sheets.every((sheet) => sheet.rows.length === 0)) throw new UnreadableFile('empty-workbook')
  const notices = safe.leftAside.map((code) => ({ code, says: leftAside[code] }))
  return { sheets, date1904: found.date1904, notices }
}

/** The package with one slice of every sheet; none is kept once it has been read. */
function packageOf(parts: Map<string, Buffer>, slices: Map<string, string[]>, pass: number) {
  const all = new Map(parts)
  for (const [name, sheet] of slices) {
    all.set(name, Buffer.from(sheet[pass] ?? NO_ROWS))
    sheet[pass] = NO_ROWS
  }
  return storedZip(all)
}

async function readPass(zip: Buffer, found: Found): Promise<void> {
  const read = await readXlsx(zip, { readStyles: true })
  found.date1904 = read.dateSystem === '1904'
  for (const [position, sheet] of read.sheets.entries()) {
    const known = (found.sheets[position] ??= sheetOf(sheet))
    for (const [index, values] of sheet.rows.entries()) {
      if (index < known.rowsRead) continue
      const row = rowOf({ sheet, values, index, found })
      if (row.cells.length > 0) known.rows.push(row)
    }
    known.rowsRead = Math.max(known.rowsRead, sheet.rows.length)
  }
}

/** A sheet as its first slice tells it, still without rows. */
function sheetOf(sheet: ReaderSheet): SheetSoFar {
  return {
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    rows: [],
    merges: (sheet.merges ?? []).map(mergeOf),
    hiddenColumns: (sheet.columns ?? []).flatMap((column, index) =>
      column.hidden === true ? [index + 1] : [],
    ),
    rowsRead: 0,
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
  found: Found
}): SheetRow {
  const { sheet, values, index, found } = input
  const cells: Cell[] = []
  for (const [column, value] of values.entries()) {
    const details = sheet.cells?.get(`${index},${column}`)
    const cell = cellOf({ row: index + 1, column: column + 1, value, details }, found)
    if (cell) cells.push(cell)
  }
  return { number: index + 1, hidden: sheet.rowDefs?.get(index)?.hidden === true, cells }
}

type Place = { row: number; column: number; value: CellValue; details: ReaderCell | undefined }

function cellOf(place: Place, found: Found): Cell | null {
  const { row, column, details } = place
  const plain = plainValue(place, found)
  const formula = details?.formula
  if (plain.kind === 'empty' && formula === undefined && details?.comment === undefined) return null
  spendText(plain.value, found)
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

function plainValue({ value, details }: Place, { date1904 }: Found) {
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

function spendText(value: Cell['value'], found: Found): void {
  found.charsLeft -= typeof value === 'string' ? value.length : 8
  if (found.charsLeft < 0) throw new UnreadableFile('too-much-text')
}
