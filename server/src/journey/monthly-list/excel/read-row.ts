import type { Cell, SheetRow } from '../../../platform/spreadsheets/workbook.ts'
import { readDate } from '../../../platform/spreadsheets/cells/read-date.ts'
import { readCertificate } from './certificate.ts'
import { isCross, readCrossed } from '../../../platform/spreadsheets/tables/crossed.ts'
import type { ChoiceReader } from '../../../platform/spreadsheets/cells/read-choice.ts'
import { type DateParts, readDateParts } from '../../../platform/spreadsheets/cells/date-parts.ts'
import type { DateContext } from '../../../platform/spreadsheets/cells/read-date.ts'
import { rowCells } from '../../../platform/spreadsheets/tables/row-cells.ts'
import type { FilledCell, RowCells } from '../../../platform/spreadsheets/tables/row-cells.ts'
import { joinedBy } from './columns.ts'
import type { Column } from './columns.ts'
import type { FieldName } from './layout.ts'
import type { PreviewRow } from './preview.schema.ts'
import { readIdNumber, readMoney, readName, readNote } from './read-fields.ts'
import { purposeReader, readPlainText, readWord } from './read-fields.ts'
import type { FieldReading } from './read-fields.ts'
import { doubtRecorder } from './row-doubts.ts'
import type { DoubtRecorder } from './row-doubts.ts'
import { birthContext, completionContext } from './sheet-context.ts'
import type { SheetContext } from './sheet-context.ts'

type Reader<T> = (cell: Cell, context: SheetContext) => FieldReading<T>

type Sex = 'male' | 'female'

type Cells = RowCells<FieldName>

/** Reads one line of the list: every field, and every doubt about it, at once. */
export function readRow(
  row: SheetRow,
  columns: readonly Column[],
  context: SheetContext,
): PreviewRow {
  const cells = rowCells(row, columns, joinedBy)
  const doubts = doubtRecorder(context)
  const read = <T extends string | number | null>(
    field: FieldName,
    reader: Reader<T>,
    absent: T,
  ): T => {
    const cell = cells.first(field)?.cell
    return cell ? doubts.take(field, cell, reader(cell, context)) : absent
  }
  const { words } = context
  const choose = <Option extends string>(field: FieldName, choice: ChoiceReader<Option>) =>
    readChoice(cells.all(field), choice, { context, doubts, field })

  const fullName = read('fullName', readName, '')
  const dateOfBirth = readBirth(cells, context, doubts)
  const sex = readSex(cells, context, doubts)
  const idNumber = read(
    'idNumber',
    (cell) => readIdNumber(cell, context, born(sex, dateOfBirth)),
    null,
  )
  const address = read('address', readPlainText, '')
  const certificate = readCertificateCells(cells, context, doubts)
  const completedOn = readCompletion(cells, context, { doubts, dateOfBirth })

  return {
    excelRow: row.number,
    fullName,
    dateOfBirth,
    sex,
    idNumber,
    address,
    ...certificate,
    completedOn,
    conduct: choose('conduct', words.conduct),
    socialEvils: choose('socialEvils', words.socialEvils),
    purpose: choose('purpose', purposeReader(words)),
    amount: read('amount', readMoney, null),
    note: read('note', readNote, null),
    doubts: doubts.all,
  }
}

function born(sex: Sex | null, dateOfBirth: string | null) {
  return { sex, birthYear: dateOfBirth === null ? null : Number(dateOfBirth.slice(0, 4)) }
}

type Recording = { context: SheetContext; doubts: DoubtRecorder; field: FieldName }

/** A word in one column, or a cross under one of several: two that say different things are doubted. */
function readChoice<Option extends string>(
  filled: readonly FilledCell<FieldName>[],
  choice: ChoiceReader<Option>,
  { context, doubts, field }: Recording,
): Option | null {
  const [first, ...others] = filled.map((one) => {
    const isWord = one.column.implies === null
    const reading = isWord ? readWord(choice)(one.cell, context) : readCrossed(one, choice)
    return { cell: one.cell, value: doubts.take(field, one.cell, reading) }
  })
  const value = first?.value ?? null
  for (const other of others) {
    if (other.value === value) continue
    doubts.add(field, other.cell, { code: 'two-columns-filled', value })
  }
  return value
}

function readBirth(cells: Cells, context: SheetContext, doubts: DoubtRecorder): string | null {
  const filled = cells.first('dateOfBirth')
  if (!filled) return null
  const dates = birthContext(context, filled.column.column)
  if (partsOf(cells, 'dateOfBirth') !== null) {
    return readParts(cells, dates, { context, doubts, field: 'dateOfBirth' })
  }
  // An 'x' under "Nam" tells the sex and no date.
  if (filled.column.implies !== null && isCross(filled.text)) return null
  return doubts.take('dateOfBirth', filled.cell, readDate(filled.cell, dates))
}

/** Ngày | tháng | năm of a date, where they stand in columns of their own. */
function partsOf(cells: Cells, field: FieldName): DateParts | null {
  const parts: DateParts = {}
  for (const { cell, column } of cells.all(field)) {
    const part = column.implies
    if (part === 'day' || part === 'month' || part === 'year') parts[part] = cell
  }
  return Object.keys(parts).length === 0 ? null : parts
}

function readParts(cells: Cells, dates: DateContext, { doubts, field }: Recording): string | null {
  const [first, ...others] = cells.all(field)
  if (!first) return null
  const { value, doubts: codes } = readDateParts(partsOf(cells, field) ?? {}, dates)
  doubts.take(field, first.cell, { value, doubts: codes })
  for (const { cell } of others) doubts.take(field, cell, { value, doubts: [] })
  return value
}

/** The sex is written in its own column, or told by the column in which the birth stands. */
function readSex(cells: Cells, context: SheetContext, doubts: DoubtRecorder): Sex | null {
  const implied = impliedSex(cells, doubts)
  const written = cells.all('sex').find(({ column }) => column.implies === null)
  if (!written) return implied
  const reading = readWord(context.words.sex)(written.cell, context)
  const sex = doubts.take('sex', written.cell, reading)
  if (sex === null) return implied
  if (implied !== null && sex !== implied) {
    doubts.add('sex', written.cell, { code: 'sex-differs', value: sex })
  }
  return sex
}

function impliedSex(cells: Cells, doubts: DoubtRecorder): Sex | null {
  const told = [...cells.all('sex'), ...cells.all('dateOfBirth')].flatMap(({ cell, column }) => {
    const sex = sexOf(column.implies)
    return sex === null ? [] : [{ cell, sex }]
  })
  const [first] = told
  if (!first) return null
  const other = told.find(({ sex }) => sex !== first.sex)
  if (other) doubts.add('sex', other.cell, { code: 'two-columns-filled', value: first.sex })
  return first.sex
}

function sexOf(implied: string | null): Sex | null {
  return implied === 'male' || implied === 'female' ? implied : null
}

function readCertificateCells(
  cells: Cells,
  context: SheetContext,
  doubts: DoubtRecorder,
): Pick<PreviewRow, 'certificateNumber' | 'certificateDate' | 'certificateKind'> {
  const { said, ...certificate } = readNumberCell(cells, context, doubts)
  const recording = { context, doubts, field: 'certificateKind' } as const
  const { words } = context
  const kind = readChoice(cells.all('certificateKind'), words.certificateKind, recording)
  return { ...certificate, certificateKind: kind ?? said }
}

/** The cell of the number tells the date, and sometimes the kind. */
function readNumberCell(cells: Cells, context: SheetContext, doubts: DoubtRecorder) {
  const cell = cells.first('certificateNumber')?.cell
  if (!cell) return { certificateNumber: null, certificateDate: null, said: null }
  const number = readCertificate(cell, context)
  const certificateNumber = doubts.take('certificateNumber', cell, number)
  return { certificateNumber, certificateDate: number.date, said: number.kind }
}

function readCompletion(
  cells: Cells,
  context: SheetContext,
  { doubts, dateOfBirth }: { doubts: DoubtRecorder; dateOfBirth: string | null },
): string | null {
  const filled = cells.first('completedOn')
  if (!filled || context.words.saysNone(filled.text)) {
    return null
  }
  const dates = completionContext(context, filled.column.column)
  const value =
    partsOf(cells, 'completedOn') === null
      ? doubts.take('completedOn', filled.cell, readDate(filled.cell, dates))
      : readParts(cells, dates, { context, doubts, field: 'completedOn' })
  const isTooEarly =
    value !== null && dateOfBirth !== null && value.slice(0, 4) < adult(dateOfBirth)
  if (isTooEarly) doubts.add('completedOn', filled.cell, { code: 'date-implausible', value })
  return value
}

function adult(dateOfBirth: string): string {
  return String(Number(dateOfBirth.slice(0, 4)) + 14)
}
