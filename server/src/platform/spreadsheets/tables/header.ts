import type { TitleMeaning, TitlePath, TitleReader } from './titles.ts'
import type { SheetGrid } from './sheet-grid.ts'

export type HeaderColumn<Field extends string> = {
  column: number
  path: TitlePath
  meaning: TitleMeaning<Field>
}

export type Header<Field extends string> = {
  firstRow: number
  lastRow: number
  columns: HeaderColumn<Field>[]
  /** How many different fields were found; the best header of a sheet has the most. */
  score: number
}

/** Headings stand at the top; a list that begins below this row is not a list. */
const LAST_FIRST_ROW = 60
const DEEPEST = 3

/** Without `field` (null: any) and so many different fields, the sheet is another form. */
export type HeaderNeeds<Field extends string> = { field: Field | null; minimumFields: number }

/** The heading of the list, wherever it stands, in one, two or three rows. Null: another form. */
export function findHeader<Field extends string>(
  grid: SheetGrid,
  readTitle: TitleReader<Field>,
  needs: HeaderNeeds<Field>,
): Header<Field> | null {
  const candidates = grid.sheet.rows
    .filter(({ number, cells }) => number <= LAST_FIRST_ROW && cells.length >= 2)
    .flatMap(({ number }) => candidateRows(number))
    .map((rows) => headerAt(grid, readTitle, rows))
    .filter((header) => header.score >= needs.minimumFields && hasField(header, needs.field))
  return candidates.toSorted(fullestAndShortest)[0] ?? null
}

function candidateRows(firstRow: number): { firstRow: number; lastRow: number }[] {
  return Array.from({ length: DEEPEST }, (_, index) => ({ firstRow, lastRow: firstRow + index }))
}

function fullestAndShortest<Field extends string>(a: Header<Field>, b: Header<Field>): number {
  const rows = (header: Header<Field>) => header.lastRow - header.firstRow
  return b.score - a.score || groupsIn(b) - groupsIn(a) || rows(a) - rows(b)
}

/** 'Nam' and 'Nữ' alone would be the sex; with the row above they are two columns of births. */
function groupsIn<Field extends string>({ columns }: Header<Field>): number {
  return columns.filter(({ meaning }) => meaning.kind === 'field' && meaning.inGroup).length
}

function headerAt<Field extends string>(
  grid: SheetGrid,
  readTitle: TitleReader<Field>,
  rows: { firstRow: number; lastRow: number },
): Header<Field> {
  const columns: HeaderColumn<Field>[] = []
  for (let column = 1; column <= grid.lastColumn; column++) {
    const path = pathOver(grid, column, rows)
    columns.push({ column, path, meaning: readTitle(path) })
  }
  return { ...rows, columns, score: scoreOf(columns) }
}

/** Texts over a column, top to bottom. A merged cell counts once; an open group reaches right. */
function pathOver(
  grid: SheetGrid,
  column: number,
  { firstRow, lastRow }: { firstRow: number; lastRow: number },
): TitlePath {
  const path: string[] = []
  for (let row = firstRow; row <= lastRow; row++) {
    const text = grid.titleAt(row, column)
    const isMergedFromAbove = (grid.mergeAt(row, column)?.top ?? row) < row
    if (text !== '' && !isMergedFromAbove) path.push(text)
    if (text === '' && row < lastRow) {
      const group = openGroup(grid, row, column)
      if (group !== '') path.push(group)
    }
  }
  return path
}

/** 'Năm sinh | (empty)' over 'Nam | Nữ': the group was written over its first column only. */
function openGroup(grid: SheetGrid, row: number, column: number): string {
  if (grid.mergeAt(row, column) || grid.titleAt(row + 1, column) === '') return ''
  for (let left = column - 1; left >= 1; left--) {
    const text = grid.titleAt(row, left)
    if (grid.titleAt(row + 1, left) === '') return ''
    if (text !== '') return text
  }
  return ''
}

function scoreOf<Field extends string>(columns: HeaderColumn<Field>[]): number {
  const fields = columns.flatMap(({ meaning }) =>
    meaning.kind === 'field' ? [`${meaning.field}/${meaning.implies ?? ''}`] : [],
  )
  return new Set(fields).size
}

function hasField<Field extends string>({ columns }: Header<Field>, field: Field | null): boolean {
  if (field === null) return true
  return columns.some(({ meaning }) => meaning.kind === 'field' && meaning.field === field)
}
