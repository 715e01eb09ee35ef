import { formatMonth, type PlainMonth } from '@vung-buoc/law'
import { type PrintedCell, writeSheet } from '../../../platform/spreadsheets/write-workbook.ts'
import type { FieldName, Mau01Layout } from '../excel/layout.ts'
import { printedValue } from '../excel/write-mau-01.ts'
import { doubtWords } from '../import/doubt-words.ts'
import type { KeptRow } from '../import/import.queries.ts'
import type { Doubt } from '../import/import-row.schema.ts'
import { markOf } from './row-marks.ts'
import { MARK_TITLE, REVIEW_TITLE } from './sheet-titles.ts'

export interface CheckedSheet {
  importId: string
  month: PlainMonth
  rows: readonly KeptRow[]
  layout: Mau01Layout
}

const HEADING_ROW = 4
const REVIEW_WIDTH = 48
/** What the readers show instead of words about a conviction. */
const HIDDEN_TEXT = '(nội dung nhạy cảm)'

const isOpen = (row: KeptRow, { cell, code }: Doubt): boolean =>
  !row.settled.includes(`${cell}:${code}`)

const openDoubts = (row: KeptRow): Doubt[] => row.doubts.filter((doubt) => isOpen(row, doubt))

/** A doubt about the whole row stands at the name. */
const placeOf = ({ field }: Doubt): string => (field === 'row' ? 'fullName' : field)

const inWords = ({ code, found, proposed }: Doubt): string =>
  [
    doubtWords[code] ?? code,
    ...(found === '' ? [] : [`Trong tệp: ${found}.`]),
    ...(proposed === '' ? [] : [`Đề nghị: ${proposed}.`]),
  ].join(' ')

/** The value as it stands here; where nothing could be read, what the file had. */
function valueOf(row: KeptRow, field: Exclude<FieldName, 'ordinal'>, layout: Mau01Layout) {
  const value = printedValue(row, field, layout)
  if (value !== '') return value
  const found = openDoubts(row).find((doubt) => doubt.field === field)?.found ?? ''
  return found === HIDDEN_TEXT ? '' : found
}

function rowCells(row: KeptRow, place: number, sheet: CheckedSheet): PrintedCell[] {
  const { layout } = sheet
  const doubts = openDoubts(row)
  const cells = layout.columns.map(({ field }, at): PrintedCell => {
    const value = field === 'ordinal' ? place + 1 : valueOf(row, field, layout)
    const about = doubts.filter((doubt) => placeOf(doubt) === field)
    const style = { border: true, ...(field === 'amount' ? { format: '#,##0' } : {}) } as const
    const cell = { row: HEADING_ROW + 1 + place, column: at + 1, value }
    if (about.length === 0) return { ...cell, style }
    return { ...cell, style: { ...style, marked: true }, note: about.map(inWords).join('\n') }
  })
  const titles = new Map<string, string>(layout.columns.map(({ field, title }) => [field, title]))
  const review = doubts.map((doubt) => `${titles.get(placeOf(doubt)) ?? ''}: ${inWords(doubt)}`)
  const line = { row: HEADING_ROW + 1 + place, style: { border: true } as const }
  const last = layout.columns.length
  return [
    ...cells,
    { ...line, column: last + 1, value: review.join('\n') },
    { ...line, column: last + 2, value: markOf(sheet.importId, row.excelRow) },
  ]
}

/**
 * What was read, made anew as .xlsx: doubtful cells are marked and say in a note what is doubtful.
 * Rows that were left out and columns that were dropped are not in it. A hidden column says which
 * row each line is, so that the sheet can come back.
 */
export async function writeCheckedSheet(sheet: CheckedSheet): Promise<Uint8Array> {
  const { layout, month } = sheet
  const titles = [...layout.columns.map(({ title }) => title), REVIEW_TITLE, MARK_TITLE]
  const bold = { bold: true, align: 'center' } as const
  const last = layout.columns.length
  const heads = titles.map((value, at): PrintedCell => {
    return { row: HEADING_ROW, column: at + 1, value, style: { ...bold, border: true } }
  })
  const rows = sheet.rows.filter(({ skipped }) => !skipped)
  return await writeSheet({
    name: layout.sheetName,
    columnWidths: [...layout.columns.map(({ width }) => width), REVIEW_WIDTH, 12],
    hiddenColumns: [last + 2],
    headingRow: HEADING_ROW,
    cells: [
      { row: 1, column: 1, mergedTo: last, value: layout.title, style: { ...bold, size: 14 } },
      { row: 2, column: 1, mergedTo: last, value: `(Tháng ${formatMonth(month)})`, style: bold },
      ...heads,
      ...rows.flatMap((row, place) => rowCells(row, place, sheet)),
    ],
  })
}
