import { columnLetter } from '../../../platform/spreadsheets/workbook.ts'
import type { Header, HeaderColumn } from '../../../platform/spreadsheets/tables/header.ts'
import type { SheetGrid } from '../../../platform/spreadsheets/tables/sheet-grid.ts'
import type { TableColumn } from '../../../platform/spreadsheets/tables/table-column.ts'
import type { FieldName } from './layout.ts'
import type { DroppedColumn, MatchedColumn, PreviewProblem } from './preview.schema.ts'
import type { OffenceCheck } from './sensitive-text.ts'

export type Column = TableColumn<FieldName>

export type Columns = {
  columns: Column[]
  matched: MatchedColumn[]
  dropped: DroppedColumn[]
  problems: PreviewProblem[]
}

/** Fields whose parts may stand in several columns: họ đệm | tên, ấp | xã. */
export const joinedBy: Partial<Record<FieldName, string>> = { fullName: ' ', address: ', ' }

/** Which column feeds which field; every other column is dropped and said so, by its letter. */
export function matchColumns(
  grid: SheetGrid,
  header: Header<FieldName>,
  offence: OffenceCheck,
): Columns {
  const columns: Column[] = []
  const dropped: DroppedColumn[] = []
  const problems: PreviewProblem[] = []
  for (const titled of header.columns) {
    const column = columnOf(titled, offence)
    if (column === null) {
      dropped.push(...droppedColumn(grid, header, { titled, offence }))
    } else if (isSecond(column, columns)) {
      if (hasCells(grid, header, titled.column)) problems.push(twice(column))
    } else {
      columns.push(column)
    }
  }
  const matched = columns.map(({ letter, header, field, certain }) => {
    return { column: letter, header, field, certain }
  })
  return { columns, matched, dropped, problems: [...problems, ...unsure(columns)] }
}

function columnOf(
  { column, path, meaning }: HeaderColumn<FieldName>,
  offence: OffenceCheck,
): Column | null {
  if (meaning.kind !== 'field') return null
  const text = path.join(' > ')
  const header = offence(text) ? '' : text
  const { field, implies, certain } = meaning
  return { column, letter: columnLetter(column), field, implies, header, certain }
}

function isSecond(column: Column, columns: Column[]): boolean {
  if (joinedBy[column.field] !== undefined) return false
  return columns.some(({ field, implies }) => field === column.field && implies === column.implies)
}

function droppedColumn(
  grid: SheetGrid,
  header: Header<FieldName>,
  { titled, offence }: { titled: HeaderColumn<FieldName>; offence: OffenceCheck },
): DroppedColumn[] {
  const column = columnLetter(titled.column)
  if (titled.meaning.kind === 'forbidden') {
    const { heading, says } = titled.meaning
    const sentence = `Cột ${column} “${heading}” (${says}) không được đưa vào: đã bỏ, không lưu.`
    return [{ column, header: heading, code: 'not-allowed', says: sentence }]
  }
  const text = titled.path.join(' > ')
  if (text === '' && !hasCells(grid, header, titled.column)) return []
  const heading = text === '' || offence(text) ? null : text
  const name = heading === null ? `Cột ${column}` : `Cột ${column} “${heading}”`
  const says = `${name} không thuộc Mẫu số 01: đã bỏ, không lưu.`
  return [{ column, header: heading, code: 'not-in-form', says }]
}

function hasCells(grid: SheetGrid, header: Header<FieldName>, column: number): boolean {
  return grid.sheet.rows.some(
    ({ number, cells }) =>
      number > header.lastRow &&
      cells.some((cell) => cell.column === column && cell.kind !== 'empty'),
  )
}

function twice({ letter, header }: Column): PreviewProblem {
  const says = `Cột ${letter} “${header}” lặp lại một cột trước: không đọc, hãy xem lại.`
  return { code: 'column-twice', says, cells: [letter] }
}

function unsure(columns: Column[]): PreviewProblem[] {
  const likely = columns.filter(({ certain }) => !certain)
  if (likely.length === 0) return []
  const names = likely.map(({ letter, header }) => `${letter} “${header}”`).join(', ')
  const says = `Hãy xác nhận cách hiểu tiêu đề các cột: ${names}.`
  return [{ code: 'column-uncertain', says, cells: likely.map(({ letter }) => letter) }]
}
