import type { PreviewRow } from '../excel/preview.schema.ts'
import type { KeptRow } from '../import/import.queries.ts'
import type { ReadValues } from '../import/import-row.schema.ts'
import {
  type CellDifference,
  type ComparedCell,
  comparedFields,
  type ImportDifference,
  type RowDifference,
} from './difference.schema.ts'
import type { RowMark } from './row-marks.ts'

type Value = string | number | null

/** An empty text and nothing are the same cell. */
const plain = (value: Value | undefined): Value =>
  value === undefined || value === '' ? null : value

type Three = { first: ReadValues; here: KeptRow; file: PreviewRow }

function cellDifference({ first, here, file }: Three, field: ComparedCell): CellDifference | null {
  const [was, is, comes] = [plain(first[field]), plain(here[field]), plain(file[field])]
  if (comes === is || comes === was) return null
  const kind = is === was ? 'file-only' : 'conflict'
  const doubts = file.doubts
    .filter((doubt) => doubt.field === field)
    .map((doubt) => ({ ...doubt, cell: `sửa ${doubt.cell}` }))
  return { field, first: was, here: is, file: comes, kind, doubts }
}

const isKeptHere = ({ first, here, file }: Three, field: ComparedCell): boolean =>
  plain(file[field]) === plain(first[field]) && plain(here[field]) !== plain(first[field])

/**
 * As first read × as it stands here × as the sheet has it. A line that carries the mark of a row a
 * second time was copied: it counts as added.
 */
export function threeWay(
  kept: {
    rows: readonly KeptRow[]
    firstRead: readonly { excelRow: number; values: ReadValues }[]
  },
  sheet: { rows: readonly PreviewRow[]; marks: readonly RowMark[] },
): ImportDifference {
  const hereOf = new Map(kept.rows.map((row) => [row.excelRow, row]))
  const firstOf = new Map(kept.firstRead.map(({ excelRow, values }) => [excelRow, values]))
  const markOf = new Map(sheet.marks.map(({ line, excelRow }) => [line, excelRow]))
  const seen = new Set<number>()
  const changed: RowDifference[] = []
  const added: ImportDifference['added'] = []
  let same = 0
  let keptHere = 0
  for (const file of sheet.rows) {
    const excelRow = markOf.get(file.excelRow)
    const here = excelRow === undefined ? undefined : hereOf.get(excelRow)
    const first = excelRow === undefined ? undefined : firstOf.get(excelRow)
    if (here === undefined || first === undefined || seen.has(here.excelRow)) {
      added.push(file)
      continue
    }
    seen.add(here.excelRow)
    const three = { first, here, file }
    const cells = comparedFields.flatMap((field) => cellDifference(three, field) ?? [])
    keptHere += comparedFields.filter((field) => isKeptHere(three, field)).length
    if (cells.length === 0) same += 1
    else changed.push({ excelRow: here.excelRow, cells })
  }
  const missing = kept.rows
    .filter(({ excelRow, skipped }) => !skipped && !seen.has(excelRow))
    .map(({ excelRow }) => excelRow)
  return { changed, added, missing, same, keptHere }
}
