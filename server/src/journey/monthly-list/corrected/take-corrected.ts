import type { DoorContext } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import type { Written } from '../../../platform/http/schemas.ts'
import type { Reading } from '../../../platform/spreadsheets/read-apart.ts'
import { countQuestions } from '../../../registers/people/elsewhere.ts'
import { type KeptRow, saveDifference, saveDecided } from '../import/import.queries.ts'
import { importRefusals } from '../import/import.refusals.ts'
import type { ReadValues } from '../import/import-row.schema.ts'
import { readingOf, valuesOf } from '../import/kept-reading.ts'
import { doubtKey, takeImport } from '../import/settle-rows.ts'
import type { ImportDifference, RowDifference, SettleDifference } from './difference.schema.ts'
import type { CorrectedSheet } from './read-corrected.ts'
import { threeWay } from './three-way.ts'

type Writing = Pick<DoorContext, 'house' | 'officer' | 'touched' | 'expectedVersion'>
type FirstRead = { excelRow: number; values: ReadValues }[]

/** Nhập lại bảng đã sửa: only the difference is kept, until the officer has decided about it. */
export async function takeCorrected(
  tx: Tx,
  ctx: Writing,
  { id, reading }: { id: string; reading: Reading<CorrectedSheet> },
): Promise<Written> {
  const found = await takeImport(tx, { id })
  const preview = readingOf(reading.ok ? { ok: true, found: reading.found.preview } : reading)
  const marks = reading.ok ? reading.found.marks : []
  if (marks.length === 0) throw importRefusals.refuse('corrected-unmarked')
  if (marks.some(({ importId }) => importId !== found.id)) {
    throw importRefusals.refuse('corrected-elsewhere')
  }
  await countQuestions(ctx.house, ctx.officer.userId, preview.rows.length)
  const firstRead = found.first_read as unknown as FirstRead
  const difference = threeWay({ rows: found.rows, firstRead }, { rows: preview.rows, marks })
  const version = await saveDifference(tx, found.id, difference)
  ctx.touched('import', found.id)
  return { id: found.id, version }
}

const cellKey = (excelRow: number, field: string): string => `${excelRow}.${field}`

/** The row with the cells of the sheet that were taken; what was doubted in them before is past. */
function corrected(row: KeptRow, { cells }: RowDifference, taken: ReadonlySet<string>): KeptRow {
  const mine = cells.filter(({ field }) => taken.has(cellKey(row.excelRow, field)))
  const about = (field: string) => mine.some((cell) => cell.field === field)
  const past = row.doubts.filter(({ field }) => about(field)).map(doubtKey)
  const doubts = mine.flatMap((cell) => cell.doubts)
  const values = Object.fromEntries(mine.map(({ field, file }) => [field, file ?? emptyOf(field)]))
  const fresh = new Set(doubts.map(doubtKey))
  return {
    ...row,
    ...values,
    doubts: [...row.doubts.filter((doubt) => !fresh.has(doubtKey(doubt))), ...doubts],
    settled: [...new Set([...row.settled, ...past])].filter((key) => !fresh.has(key)),
  }
}

const emptyOf = (field: string): '' | null =>
  field === 'fullName' || field === 'address' ? '' : null

function refuseOpenConflicts(difference: ImportDifference, decided: ReadonlySet<string>): void {
  const open = difference.changed.flatMap(({ excelRow, cells }) =>
    cells.filter(
      ({ kind, field }) => kind === 'conflict' && !decided.has(cellKey(excelRow, field)),
    ),
  )
  if (open.length > 0) throw importRefusals.refuse('conflicts-open', { count: open.length })
}

/** New lines get numbers of their own behind the last row. */
function addedRows(rows: readonly KeptRow[], { added }: ImportDifference, wanted: number[]) {
  const last = Math.max(0, ...rows.map(({ excelRow }) => excelRow))
  return added
    .filter(({ excelRow }) => wanted.includes(excelRow))
    .map((row, at): KeptRow => {
      const doubts = row.doubts.map((doubt) => ({ ...doubt, cell: `sửa ${doubt.cell}` }))
      return { ...row, doubts, excelRow: last + 1 + at, settled: [], skipped: false }
    })
}

/** Áp dụng: what the officer took of the corrected sheet counts; the rest stays as it is here. */
export async function settleDifference(
  tx: Tx,
  ctx: Writing,
  { id, decided }: { id: string; decided: SettleDifference },
): Promise<Written> {
  const found = await takeImport(tx, { id, version: ctx.expectedVersion })
  if (found.difference === null) throw importRefusals.refuse('no-difference')
  const difference = found.difference as unknown as ImportDifference
  const keys = decided.cells.map(({ excelRow, field }) => cellKey(excelRow, field))
  refuseOpenConflicts(difference, new Set(keys))
  const taken = new Set(
    decided.cells
      .filter(({ take }) => take === 'file')
      .map(({ excelRow, field }) => cellKey(excelRow, field)),
  )
  const changes = new Map(difference.changed.map((row) => [row.excelRow, row]))
  const gone = new Set(decided.skip.filter((row) => difference.missing.includes(row)))
  const rows = found.rows.map((row) => {
    const change = changes.get(row.excelRow)
    const kept = change === undefined ? row : corrected(row, change, taken)
    return gone.has(row.excelRow) ? { ...kept, skipped: true } : kept
  })
  const added = addedRows(rows, difference, decided.added)
  const firstRead = [
    ...(found.first_read as unknown as FirstRead),
    ...added.map((row) => ({ excelRow: row.excelRow, values: valuesOf(row) })),
  ]
  const version = await saveDecided(tx, found.id, { rows: [...rows, ...added], firstRead })
  ctx.touched('import', found.id)
  return { id: found.id, version }
}
