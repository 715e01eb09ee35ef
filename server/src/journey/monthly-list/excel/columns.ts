import { columnLetter } from '../../../platform/spreadsheets/workbook.ts'
import type { Header, HeaderColumn } from '../../../platform/spreadsheets/tables/header.ts'
import type { SheetGrid } from '../../../platform/spreadsheets/tables/sheet-grid.ts'
import type { TableColumn } from '../../../platform/spreadsheets/tables/table-column.ts'
import type { OffenceCheck } from '../../../registers/people/offence-words.ts'
import type { FieldName } from './layout.ts'
import type { DroppedColumn, MatchedColumn, PreviewProblem } from './preview.schema.ts'

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
  const found: Found = { columns: [], dropped: [], problems: [] }
  for (const titled of besideMonth(header.columns).toSorted(certainFirst)) {
    const column = columnOf(titled, offence)
    if (column === null) {
      found.dropped.push(...droppedColumn(grid, header, { titled, offence }))
    } else if (isSecond(column, found.columns)) {
      found.dropped.push(notInForm(column.letter, column.header))
      if (hasCells(grid, header, titled.column)) found.problems.push(twice(column))
    } else {
      found.columns.push(column)
    }
  }
  const columns = found.columns.toSorted((a, b) => a.column - b.column)
  const matched = columns.map(({ letter, header, field, certain }) => {
    return { column: letter, header, field, certain }
  })
  const problems = [
    ...found.problems,
    ...nameless(columns),
    ...unsure(columns),
    ...missing(columns),
  ]
  return { columns, matched, dropped: found.dropped, problems }
}

type Found = Pick<Columns, 'columns' | 'dropped' | 'problems'>

/**
 * 'Ngày sinh | Tháng sinh | Năm sinh': beside a month the others are day and year, no whole dates.
 * 'Năm' under a birth is told from 'Nam' in the same way, since titles are compared without marks.
 */
function besideMonth(columns: readonly HeaderColumn<FieldName>[]): HeaderColumn<FieldName>[] {
  const isMonthAt = (at: number, field: FieldName): boolean => {
    const meaning = columns[at]?.meaning
    return meaning?.kind === 'field' && meaning.field === field && meaning.implies === 'month'
  }
  return columns.map((titled, at) => {
    const { meaning } = titled
    if (meaning.kind !== 'field') return titled
    const isDay = isMonthAt(at + 1, meaning.field)
    if (!isDay && !isMonthAt(at - 1, meaning.field)) return titled
    return { ...titled, meaning: { ...meaning, implies: isDay ? 'day' : 'year' } }
  })
}

/** 'Họ và tên' takes the name before 'Họ và tên đối tượng' can. */
function certainFirst(a: HeaderColumn<FieldName>, b: HeaderColumn<FieldName>): number {
  const doubt = ({ meaning }: HeaderColumn<FieldName>) =>
    meaning.kind === 'field' && !meaning.certain ? 1 : 0
  return doubt(a) - doubt(b) || a.column - b.column
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
  const same = columns.filter(
    ({ field, implies }) => field === column.field && implies === column.implies,
  )
  return same.length > 0 && !isNextPart(column, same)
}

/** A part of a name or an address stands right beside the part before. */
function isNextPart(column: Column, same: Column[]): boolean {
  const isBeside = same.some((other) => other.column === column.column - 1)
  return joinedBy[column.field] !== undefined && column.certain && isBeside
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
  return [notInForm(column, offence(text) ? '' : text)]
}

function notInForm(column: string, text: string): DroppedColumn {
  const name = text === '' ? `Cột ${column}` : `Cột ${column} “${text}”`
  const says = `${name} không thuộc Mẫu số 01: đã bỏ, không lưu.`
  return { column, header: text === '' ? null : text, code: 'not-in-form', says }
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

/** A list without names is one whose column of names is called otherwise: the officer knows it. */
function nameless(columns: Column[]): PreviewProblem[] {
  if (columns.some(({ field }) => field === 'fullName')) return []
  const says = 'Cột nào là họ và tên? Hãy chọn ở “Mỗi cột là gì?” rồi đọc lại tệp.'
  return [{ code: 'name-column-unknown', says }]
}

/** Without these a line says too little to be judged; a sheet that lacks one is told so. */
const NEEDED: Partial<Record<FieldName, string>> = {
  dateOfBirth: 'ngày sinh',
  idNumber: 'số định danh',
  address: 'nơi cư trú',
  certificateNumber: 'số giấy chứng nhận',
  completedOn: 'ngày chấp hành xong',
  purpose: 'mục đích vay',
  amount: 'số tiền',
}

function missing(columns: Column[]): PreviewProblem[] {
  const there = new Set<string>(columns.map(({ field }) => field))
  const names = Object.entries(NEEDED).flatMap(([field, name]) => (there.has(field) ? [] : [name]))
  if (names.length === 0) return []
  const says = `Không thấy cột: ${names.join(', ')}. Nếu tệp có cột này dưới tên khác, hãy sửa tiêu đề rồi nhập lại; nếu không, hãy điền ở từng dòng.`
  return [{ code: 'columns-missing', says }]
}
