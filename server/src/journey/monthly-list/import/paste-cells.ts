import type { DoorContext } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { readDateColumn } from '../../../platform/spreadsheets/cells/date-order.ts'
import type { Cell } from '../../../platform/spreadsheets/workbook.ts'
import { getDocument } from '../../../platform/profile/profile.queries.ts'
import type { Written } from '../../../platform/http/schemas.ts'
import { countQuestions } from '../../../registers/people/elsewhere.ts'
import { offenceCheck } from '../../../registers/people/offence-words.ts'
import type { Column } from '../excel/columns.ts'
import type { Mau01Layout } from '../excel/layout.ts'
import { readRow } from '../excel/read-row.ts'
import { type SheetContext, wordReaders } from '../excel/sheet-context.ts'
import { type RowField, rowFields } from '../mau-01-fields.ts'
import { type KeptRow, saveRows } from './import.queries.ts'
import { importRefusals } from './import.refusals.ts'
import type { PasteCells } from './list-import.schema.ts'
import { PASTED } from './pasted-doubts.ts'
import { doubtKey, takeImport } from './settle-rows.ts'

type Pasting = Pick<DoorContext, 'house' | 'officer' | 'today' | 'touched' | 'expectedVersion'>

const columnFor = (field: RowField, at: number): Column => ({
  column: at + 1,
  letter: `${PASTED}${field}`,
  field,
  implies: null,
  header: '',
  certain: true,
})

const cellsOf = (texts: readonly string[], excelRow: number, columns: readonly Column[]): Cell[] =>
  columns.flatMap(({ column, letter }): Cell[] => {
    const value = texts[column - 1]?.normalize('NFC').trim() ?? ''
    if (value === '') return []
    return [{ address: `${letter}${excelRow}`, row: excelRow, column, kind: 'string', value }]
  })

interface Pasted {
  layout: Mau01Layout
  columns: readonly Column[]
  cells: readonly Cell[]
}

/** The dates of a pasted column are read together, as those of a file are. */
function contextOf({ layout, columns, cells }: Pasted, latest: SheetContext['latest']) {
  const dates = columns.filter(({ field }) => field === 'dateOfBirth' || field === 'completedOn')
  const inColumn = (at: number) => cells.filter(({ column }) => column === at)
  return {
    layout,
    words: wordReaders(layout),
    offence: offenceCheck(layout),
    date1904: false,
    dateColumns: new Map(
      dates.map(({ column }) => [column, readDateColumn(inColumn(column), false)]),
    ),
    amountUnit: null,
    latest,
  } satisfies SheetContext
}

/** The pasted fields as read, with their own doubts; the old doubts about them were looked at. */
function pastedOn(kept: KeptRow, read: Omit<KeptRow, 'settled' | 'skipped'>, fields: RowField[]) {
  const values = Object.fromEntries(fields.map((field) => [field, read[field]]))
  // The date of the certificate is told by the cell of its number.
  const { certificateDate } = fields.includes('certificateNumber') ? read : kept
  const about = ({ field }: { field: string }) => fields.some((one) => one === field)
  const old = kept.doubts.filter(about)
  const still = kept.doubts.filter((doubt) => !(about(doubt) && doubt.cell.startsWith(PASTED)))
  return {
    ...kept,
    ...values,
    certificateDate,
    doubts: [...still, ...read.doubts],
    settled: [...new Set([...kept.settled, ...old.map(doubtKey)])].filter(
      (key) => !read.doubts.some((doubt) => doubtKey(doubt) === key),
    ),
  }
}

/**
 * Dán một khối: texts copied from a spreadsheet, read by the readers of the file. What cannot be
 * read is marked and leaves its cell empty; nothing is guessed.
 */
export async function pasteCells(
  tx: Tx,
  ctx: Pasting,
  { id, paste }: { id: string; paste: PasteCells },
): Promise<Written> {
  const found = await takeImport(tx, { id, version: ctx.expectedVersion })
  await countQuestions(ctx.house, ctx.officer.userId, paste.excelRows.length)
  const layout = await getDocument<Mau01Layout>(tx, 'mau-01-layout')
  const from = rowFields.indexOf(paste.field)
  const width = Math.max(...paste.block.map((texts) => texts.length))
  const fields = rowFields.slice(from, from + width)
  const columns = fields.map(columnFor)
  const cells = paste.excelRows.map((row, at) => cellsOf(paste.block[at] ?? [], row, columns))
  const context = contextOf({ layout, columns, cells: cells.flat() }, ctx.today)
  const read = new Map(
    paste.excelRows.map((number, at) => [
      number,
      readRow({ number, hidden: false, cells: cells[at] ?? [] }, columns, context),
    ]),
  )
  const known = new Set(found.rows.map(({ excelRow }) => excelRow))
  const unknown = paste.excelRows.find((row) => !known.has(row))
  if (unknown !== undefined) throw importRefusals.refuse('unknown-row', { row: unknown })
  const rows = found.rows.map((kept) => {
    const pasted = read.get(kept.excelRow)
    return pasted === undefined ? kept : pastedOn(kept, pasted, [...fields])
  })
  const version = await saveRows(tx, found.id, rows)
  ctx.touched('import', found.id)
  return { id: found.id, version }
}
