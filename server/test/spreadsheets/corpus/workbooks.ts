import type { CellSpec, SheetSpec } from '../xlsx-file.ts'
import {
  amountInMillions,
  type Field,
  foreignHeadings,
  forbiddenHeadings,
  headings,
  spell,
} from './headings.ts'
import { aTruth, type Random, randomFrom, type Truth } from './people.ts'
import * as writings from './writings.ts'
import type { Writing } from './writings.ts'

export type ExpectedCell = { field: Field; address: string; verdict: Writing['verdict'] }
export type ExpectedRow = { excelRow: number; truth: Partial<Truth>; cells: ExpectedCell[] }
export type CorpusFile = {
  name: string
  sheets: SheetSpec[]
  date1904: boolean
  rows: ExpectedRow[]
  /** Letters of columns that must be dropped. */
  dropped: string[]
}

/** What stands in the columns that must be dropped, and may appear nowhere. */
export const secrets = ['Cướp giật tài sản', 'Trại giam Cây Gòn', '07 năm tù', '0907 000 111']

type Column = {
  field: Field | null
  heading: string
  /** The title over several columns, in a heading of two rows. */
  group?: string
  /** Births of one sex only stand here. */
  implies?: Truth['sex']
}

const usual: Readonly<
  Record<Exclude<Field, 'ordinal'>, readonly (typeof writings.nameWritings)[number][]>
> = {
  fullName: writings.nameWritings,
  dateOfBirth: writings.birthWritings,
  sex: writings.sexWritings,
  idNumber: writings.idWritings,
  address: writings.addressWritings,
  certificateNumber: writings.certificateWritings,
  certificateKind: writings.kindWritings,
  completedOn: writings.completionWritings,
  conduct: writings.conductWritings,
  socialEvils: writings.evilsWritings,
  purpose: writings.purposeWritings,
  amount: writings.amountWritings,
}

type Style = 'day-first' | 'month-first' | 'real-dates'

type Plan = {
  random: Random
  columns: Column[]
  firstColumn: number
  style: Style
  date1904: boolean
  inMillions: boolean
  titleRows: number
  twoRows: 'merged' | 'open' | null
}

const fields = Object.keys(headings) as Field[]

function planOf(random: Random): Plan {
  const inMillions = random.chance(0.2)
  const titled = fields.map((field): Column => {
    const among = field === 'amount' && inMillions ? amountInMillions : headings[field]
    return { field, heading: spell(random.pick(among), random) }
  })
  const strangers = [forbiddenHeadings, foreignHeadings].flatMap((among) =>
    random.chance(0.6) ? [{ field: null, heading: spell(random.pick(among), random) }] : [],
  )
  const twoRows = random.chance(0.4) ? random.pick(['merged', 'open'] as const) : null
  const blocks = [
    ...(twoRows === null ? titled.map((one) => [one]) : grouped(titled, random)),
    ...strangers.map((one) => [one]),
  ]
  const [first = [], ...rest] = blocks
  const columns = random.chance(0.5) ? shuffled(rest, random) : rest
  const style = random.pick(['day-first', 'day-first', 'month-first', 'real-dates'] as const)
  return {
    random,
    columns: [first, ...columns].flat(),
    twoRows,
    firstColumn: random.below(3),
    style,
    date1904: style === 'real-dates' && random.chance(0.5),
    inMillions,
    titleRows: random.below(7),
  }
}

/** Births by sex, certificate and need under titles of their own, as the old form has them. */
function grouped(titled: readonly Column[], random: Random): Column[][] {
  const one = (field: Field) => titled.filter((column) => column.field === field)
  const birth = random.pick(['Năm sinh', 'Ngày, tháng, năm sinh', 'Ngày sinh'])
  const certificate = random.pick(['Giấy chứng nhận CHXAPT (đặc xá)', 'Giấy chứng nhận', 'GCN'])
  const need = random.pick(['Nhu cầu vay', 'Nhu cầu vay vốn', 'Đề nghị vay'])
  const byThemselves = ['ordinal', 'fullName', 'idNumber', 'address'] as const
  return [
    ...byThemselves.map(one),
    [
      { field: 'dateOfBirth', heading: 'Nam', group: birth, implies: 'male' },
      { field: 'dateOfBirth', heading: 'Nữ', group: birth, implies: 'female' },
    ],
    [
      { field: 'certificateNumber', heading: 'Số', group: certificate },
      { field: 'certificateKind', heading: 'Loại', group: certificate },
      { field: 'completedOn', heading: 'Ngày CHX', group: certificate },
    ],
    one('conduct'),
    one('socialEvils'),
    [
      { field: 'purpose', heading: 'Mục đích', group: need },
      ...one('amount').map((column) => ({ ...column, group: need })),
    ],
  ]
}

/** The heading, in one or two rows, and the ranges merged in it. */
function headingOf(plan: Plan, row: number): { rows: CellSpec[][]; merges: string[] } {
  const pad = blanks(plan.firstColumn)
  const titles = plan.columns.map(({ heading }) => heading)
  if (plan.twoRows === null) return { rows: [[...pad, ...titles]], merges: [] }
  const isFirst = (index: number) => plan.columns[index]?.group !== plan.columns[index - 1]?.group
  const above = plan.columns.map(({ heading, group }, index) => {
    if (group === undefined) return heading
    return isFirst(index) ? group : null
  })
  const below = plan.columns.map(({ heading, group }) => (group === undefined ? null : heading))
  const merges = plan.twoRows === 'merged' ? mergesOf(plan, row) : []
  return {
    rows: [
      [...pad, ...above],
      [...pad, ...below],
    ],
    merges,
  }
}

function mergesOf({ columns, firstColumn }: Plan, row: number): string[] {
  return columns.flatMap(({ group }, index) => {
    const letter = letterOf(firstColumn + index)
    if (group === undefined) return [`${letter}${row}:${letter}${row + 1}`]
    const last = columns.findLastIndex((column) => column.group === group)
    const isFirst = columns[index - 1]?.group !== group
    return isFirst ? [`${letter}${row}:${letterOf(firstColumn + last)}${row}`] : []
  })
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  return list
    .map((one) => ({ one, at: random.below(1_000_000) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one)
}

export const letterOf = (column: number): string => String.fromCodePoint(65 + column)

function dateWriting(
  field: 'dateOfBirth' | 'completedOn',
  truth: Truth,
  plan: Plan,
): Writing | null {
  const day = truth[field]
  const [y = '', m = '', d = ''] = day.split('-')
  if (plan.style === 'month-first')
    return { cell: `${Number(m)}/${Number(d)}/${y}`, verdict: 'plain' }
  if (plan.style === 'real-dates') {
    return { cell: { date: writings.serialOf(day, plan.date1904) }, verdict: 'plain' }
  }
  return null
}

function writingOf(field: Exclude<Field, 'ordinal'>, truth: Truth, plan: Plan): Writing {
  const { random } = plan
  if (field === 'dateOfBirth' || field === 'completedOn') {
    const day = dateWriting(field, truth, plan)
    if (day !== null) return day
  }
  if (field === 'amount' && plan.inMillions) {
    return random.pick(writings.millionWritings)(truth, random)
  }
  return random.pick(usual[field])(truth, random)
}

function lineOf(plan: Plan, truth: Truth, at: { excelRow: number; ordinal: number }) {
  const expected: ExpectedRow = { excelRow: at.excelRow, truth: { ...truth }, cells: [] }
  const cells = plan.columns.map(({ field, implies }, index): CellSpec => {
    if (field === null) return plan.random.pick(secrets)
    if (field === 'ordinal') return at.ordinal
    if (implies !== undefined && implies !== truth.sex) return null
    const writing = writingOf(field, truth, plan)
    Object.assign(expected.truth, writing.truth ?? {})
    const address = `${letterOf(plan.firstColumn + index)}${at.excelRow}`
    expected.cells.push({ field, address, verdict: writing.verdict })
    if (implies !== undefined) expected.cells.push({ field: 'sex', address, verdict: 'plain' })
    return writing.cell
  })
  return { cells: [...blanks(plan.firstColumn), ...cells], expected }
}

const blanks = (count: number): CellSpec[] => Array.from({ length: count }, () => null)

function titleOf(plan: Plan): CellSpec[][] {
  const lines: CellSpec[][] = [
    ['CÔNG AN HUYỆN CHÂU THÀNH', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['CÔNG AN XÃ AN NINH', null, null, 'Độc lập - Tự do - Hạnh phúc'],
    [],
    ['DANH SÁCH NGƯỜI CHẤP HÀNH XONG ÁN PHẠT TÙ CÓ NHU CẦU VAY VỐN'],
    ['(Tháng 5/2024)'],
    ['Châu Thành, ngày 25 tháng 5 năm 2024'],
  ]
  return lines.slice(0, plan.titleRows)
}

/** Rows that are no lines, as offices put them between the lines. */
function between(plan: Plan, done: number): CellSpec[][] {
  const { random, columns, firstColumn } = plan
  const pad = blanks(firstColumn)
  const all: CellSpec[][] = [
    [],
    [...pad, null, `Cộng: ${done} người`],
    [...pad, ...columns.map(({ heading }) => heading)],
    [...pad, 'II', 'ẤP HÒA LONG'],
    [...pad, null, null, null, '   '],
  ]
  return random.chance(0.12) ? [random.pick(all)] : []
}

function footerOf(plan: Plan, count: number): CellSpec[][] {
  const pad = blanks(plan.firstColumn)
  const all: CellSpec[][][] = [
    [[], [...pad, `Danh sách này có ${count} người.`]],
    [[...pad, 'Tổng cộng', `${count} người`]],
    [],
  ]
  return [
    ...plan.random.pick(all),
    [],
    [...pad, null, 'XÁC NHẬN CỦA UBND CẤP XÃ', null, null, 'TRƯỞNG CÔNG AN CẤP XÃ'],
    [...pad, null, '(Ký, đóng dấu)', null, null, '(Ký, ghi rõ họ tên)'],
    [...pad, null, 'Nguyễn Văn Ký', null, null, 'Trần Công Tâm'],
  ]
}

/** One workbook, with what is true about every cell of it. The same seed gives the same bytes. */
export function corpusFile(seed: number): CorpusFile {
  const random = randomFrom(seed)
  const plan = planOf(random)
  const rows: CellSpec[][] = titleOf(plan)
  const heading = headingOf(plan, rows.length + 1)
  rows.push(...heading.rows)
  if (random.chance(0.3)) {
    rows.push([...blanks(plan.firstColumn), ...plan.columns.map((_, index) => `(${index + 1})`)])
  }
  const expected: ExpectedRow[] = []
  const count = 12 + random.below(14)
  for (let ordinal = 1; ordinal <= count; ordinal++) {
    rows.push(...between(plan, ordinal - 1))
    const line = lineOf(plan, aTruth(random, ordinal), { excelRow: rows.length + 1, ordinal })
    rows.push(line.cells)
    expected.push(line.expected)
  }
  rows.push(...footerOf(plan, count))
  const hidden = random.chance(0.2) ? [expected[3]?.excelRow ?? 0] : []
  const dropped = plan.columns.flatMap(({ field }, index) =>
    field === null ? [letterOf(plan.firstColumn + index)] : [],
  )
  const list: SheetSpec = { name: 'Mau 01', rows, hiddenRows: hidden, merges: heading.merges }
  const others: SheetSpec[] = random.chance(0.2)
    ? [{ name: 'Ghi chú', rows: [['Tổng hợp', 5]] }]
    : []
  const name = `seed ${seed}: ${plan.style}, ${plan.twoRows ?? 'one row'}`
  return { name, sheets: [list, ...others], date1904: plan.date1904, rows: expected, dropped }
}
