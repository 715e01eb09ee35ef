import type { PlainDate, PlainMonth } from '@vung-buoc/law'
import { findOldFont } from '../../../platform/spreadsheets/fonts/convert-workbook.ts'
import type { OldFont } from '../../../platform/spreadsheets/fonts/old-fonts.ts'
import { readDateColumn } from '../../../platform/spreadsheets/cells/date-order.ts'
import type { DateColumn } from '../../../platform/spreadsheets/cells/date-order.ts'
import { chooseSheet } from '../../../platform/spreadsheets/tables/choose-sheet.ts'
import type { ChosenSheet } from '../../../platform/spreadsheets/tables/choose-sheet.ts'
import { spreadMerged } from '../../../platform/spreadsheets/tables/merged-rows.ts'
import { sortRows } from '../../../platform/spreadsheets/tables/row-kinds.ts'
import type { SortedRows } from '../../../platform/spreadsheets/tables/row-kinds.ts'
import { titleReader } from '../../../platform/spreadsheets/tables/titles.ts'
import type { SheetRow, Workbook } from '../../../platform/spreadsheets/workbook.ts'
import { offenceCheck, type OffenceCheck } from '../../../registers/people/offence-words.ts'
import { matchColumns } from './columns.ts'
import type { Column, Columns } from './columns.ts'
import { decideColumns } from '../../../platform/spreadsheets/tables/decide-columns.ts'
import type { DecidedColumns } from '../../../platform/spreadsheets/tables/decide-columns.ts'
import { markDuplicates } from './duplicates.ts'
import { readAmountUnit, readHeadingBlock } from './heading-block.ts'
import type { HeadingBlock } from './heading-block.ts'
import type { FieldName, Mau01Layout } from './layout.ts'
import { inUnicode, type FontConsent } from '../../../platform/spreadsheets/fonts/font-consent.ts'
import type { FilledSheet, Mau01Preview } from './preview.schema.ts'
import { readRow } from './read-row.ts'
import { latestDay, wordReaders } from './sheet-context.ts'
import type { SheetContext } from './sheet-context.ts'
import { sheetProblems } from './sheet-problems.ts'

export type PreviewOptions = {
  layout: Mau01Layout
  /** The month the list should be for; without it the month in its heading counts. */
  month?: PlainMonth | null
  /** Decides what lies in the future when no month is known. */
  today?: PlainDate | null
  /** The sheet the officer chose, counted from 1; without it the one that looks like the list. */
  sheet?: number | null
  /** What the officer decided that columns are; the others are read by their headings. */
  columns?: DecidedColumns<FieldName>
  /** The old font whose conversion the officer agreed to, or 'none': leave the texts alone. */
  font?: FontConsent
}

/** Reads a Mẫu 01: every line, every doubtful cell with its address, every column left out. */
export function previewMau01(file: Workbook, options: PreviewOptions): Mau01Preview {
  const font = findOldFont(file)
  const workbook = inUnicode(file, font, options.font ?? null)
  const { layout, columns: decided = {} } = options
  const offence = offenceCheck(layout)
  const readTitle = titleReader<FieldName>(layout)
  const found =
    chooseSheet(workbook, readTitle, needsOf(options)) ??
    chooseSheet(workbook, readTitle, namelessNeeds(options))
  if (found === null) return anotherForm(workbook, font)
  const chosen = decideColumns(found, decided)

  const columns = matchColumns(chosen.grid, chosen.header, offence)
  const sorted = sortRows(chosen.grid, chosen.header.lastRow, {
    columns: columns.columns,
    readTitle,
    footer: layout.footer,
    ordinal: 'ordinal',
    main: 'fullName',
  })
  const title = readHeadingBlock(chosen.grid, chosen.header.firstRow)
  const context = contextOf({ workbook, chosen, columns, sorted, title, options, offence })
  const lines = spreadMerged(chosen.grid, sorted.lines, columns.columns)
  const rows = lines.map((row) => readRow(row, columns.columns, context))
  const nameColumn = columns.columns.find(({ field }) => field === 'fullName')?.letter ?? ''
  markDuplicates(
    rows,
    rows.map(({ excelRow }) => `${nameColumn}${excelRow}`),
  )
  const all = { workbook, font, consent: options.font ?? null, chosen, columns, sorted }
  const problems = sheetProblems({ ...all, title, rows, context }, options.month ?? null)
  return {
    rows,
    dropped: columns.dropped,
    problems: [...columns.problems, ...problems],
    columns: columns.matched,
    sheet: offence(chosen.grid.sheet.name) ? null : chosen.grid.sheet.name,
    sheets: sheetsOf(chosen, offence),
    font,
    title,
  }
}

/** Once the officer says which columns are which, the headings only have to be found. */
function needsOf({ layout, columns = {}, sheet = null }: PreviewOptions) {
  const isDecided = Object.keys(columns).length > 0
  return isDecided
    ? { field: null, minimumFields: 2, position: sheet }
    : { field: 'fullName' as const, minimumFields: layout.minimumFields, position: sheet }
}

/** So many other columns of the form, and only the one with the names goes by another name. */
const ENOUGH_WITHOUT_NAME = 6

function namelessNeeds({ layout, sheet = null }: PreviewOptions) {
  const minimumFields = Math.max(layout.minimumFields, ENOUGH_WITHOUT_NAME)
  return { field: null, minimumFields, position: sheet }
}

function sheetsOf(
  { sheets, position }: ChosenSheet<FieldName>,
  offence: OffenceCheck,
): FilledSheet[] {
  return sheets.map((sheet) => ({
    ...sheet,
    name: offence(sheet.name) ? null : sheet.name,
    isRead: sheet.position === position,
  }))
}

function contextOf(input: {
  workbook: Workbook
  chosen: ChosenSheet<FieldName>
  columns: Columns
  sorted: SortedRows
  title: HeadingBlock
  options: PreviewOptions
  offence: OffenceCheck
}): SheetContext {
  const { workbook, chosen, columns, sorted, title, options, offence } = input
  const amountHeading = columns.columns.find(({ field }) => field === 'amount')?.header ?? ''
  return {
    layout: options.layout,
    words: wordReaders(options.layout),
    offence,
    date1904: workbook.date1904,
    dateColumns: dateColumnsOf(columns.columns, sorted.lines, workbook.date1904),
    amountUnit: readAmountUnit(chosen.grid, chosen.header.firstRow, amountHeading),
    latest: latestDay(options.month ?? title.month, options.today ?? null),
  }
}

function dateColumnsOf(
  columns: readonly Column[],
  lines: readonly SheetRow[],
  date1904: boolean,
): Map<number, DateColumn> {
  const dates = columns.filter(({ field }) => field === 'dateOfBirth' || field === 'completedOn')
  return new Map(
    dates.map(({ column }) => {
      const cells = lines.flatMap((row) => row.cells.filter((cell) => cell.column === column))
      return [column, readDateColumn(cells, date1904)]
    }),
  )
}

function anotherForm(workbook: Workbook, font: OldFont | null): Mau01Preview {
  const says =
    'Không tìm thấy dòng tiêu đề của Mẫu số 01 (Họ và tên, ngày sinh, số định danh, …): ' +
    'hãy kiểm tra có đúng tệp danh sách hay không.'
  const problems = [...workbook.notices, { code: 'another-form', says }]
  const title = { commune: null, month: null }
  return { rows: [], dropped: [], problems, columns: [], sheet: null, sheets: [], font, title }
}
