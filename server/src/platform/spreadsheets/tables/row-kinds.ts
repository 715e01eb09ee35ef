import type { SheetRow } from '../workbook.ts'
import { textOf } from './sheet-grid.ts'
import type { SheetGrid } from './sheet-grid.ts'
import type { TableColumn } from './table-column.ts'
import type { TitleReader } from './titles.ts'

/** What a row below the heading is. `loose`: something stands there, but it is no line. */
export type RowKind = 'line' | 'blank' | 'count' | 'total' | 'end' | 'heading' | 'loose'

export type RowSorter = (row: SheetRow) => RowKind

type Facts = { texts: string[]; filled: Set<string>; hasOrdinal: boolean }

export type SortedRows = {
  lines: SheetRow[]
  counts: SheetRow[]
  totals: SheetRow[]
  /** Rows that hold something and were not read, within the list. */
  loose: SheetRow[]
  /** Rows below the signatures that look like lines all the same. */
  afterEnd: SheetRow[]
}

export type SortingRules<Field extends string> = {
  columns: readonly TableColumn<Field>[]
  readTitle: TitleReader<Field>
  /** Words with which rows below the list begin. */
  footer: Readonly<Record<'counts' | 'totals' | 'ends', readonly string[]>>
  /** The running number, which alone makes no line, and the field that makes one with it. */
  ordinal: Field
  main: Field
}

/** Sorts the rows below the heading; the signatures end the list. */
export function sortRows<Field extends string>(
  grid: SheetGrid,
  lastHeadingRow: number,
  rules: SortingRules<Field>,
): SortedRows {
  const kindOf = rowSorter(rules)
  const sorted: SortedRows = { lines: [], counts: [], totals: [], loose: [], afterEnd: [] }
  let hasEnded = false
  for (const row of grid.sheet.rows.filter(({ number }) => number > lastHeadingRow)) {
    const kind = kindOf(row)
    hasEnded ||= kind === 'end'
    if (hasEnded) {
      if (kind === 'line' && row.cells.length >= 5) sorted.afterEnd.push(row)
    } else if (kind === 'line') sorted.lines.push(row)
    else if (kind === 'count') sorted.counts.push(row)
    else if (kind === 'total') sorted.totals.push(row)
    else if (kind === 'loose') sorted.loose.push(row)
  }
  return sorted
}

/** Tells lines from blank rows, repeated headings, column numbers, totals and signatures. */
export function rowSorter<Field extends string>(rules: SortingRules<Field>): RowSorter {
  const { footer } = rules
  const counts = startsWithOneOf(footer.counts)
  const totals = startsWithOneOf(footer.totals)
  const ends = startsWithOneOf(footer.ends)

  return (row) => {
    const facts = factsOf(row, rules)
    if (facts.texts.length === 0) return 'blank'
    if (isRepeatedHeading(facts, rules.readTitle) || isNumbering(facts)) return 'heading'
    if (facts.filled.size <= 3) {
      if (facts.texts.some(counts)) return 'count'
      if (facts.texts.some(ends)) return 'end'
      if (facts.texts.some(totals)) return 'total'
    }
    return lineOrNot(facts, rules.main)
  }
}

function factsOf<Field extends string>(row: SheetRow, rules: SortingRules<Field>): Facts {
  const texts: string[] = []
  const filled = new Set<string>()
  let hasOrdinal = false
  for (const cell of row.cells) {
    const text = textOf(cell)
    if (text === '' && cell.formula === undefined) continue
    if (text !== '') texts.push(text)
    const field = rules.columns.find(({ column }) => column === cell.column)?.field
    if (field === rules.ordinal) hasOrdinal = /^\d+\.?$/.test(text)
    else if (field !== undefined) filled.add(field)
  }
  return { texts, filled, hasOrdinal }
}

function lineOrNot({ filled, hasOrdinal }: Facts, main: string): RowKind {
  if (filled.size === 0) return hasOrdinal ? 'blank' : 'loose'
  if (filled.size >= 2) return 'line'
  return filled.has(main) && hasOrdinal ? 'line' : 'loose'
}

function isRepeatedHeading<Field extends string>(
  { texts }: Facts,
  readTitle: TitleReader<Field>,
): boolean {
  if (texts.some((text) => /\d{4}/.test(text))) return false // a heading holds no dates, no numbers
  const titles = texts.filter((text) => {
    const meaning = readTitle([text])
    return meaning.kind === 'field' && meaning.certain
  })
  return titles.length >= 3 && titles.length * 2 > texts.length
}

/** (1) (2) (3) … or A B C … under the heading. */
function isNumbering({ texts }: Facts): boolean {
  if (texts.length < 4) return false
  const marks = texts.map((text) => text.replace(/[()[\].\s]/g, ''))
  const numbers = marks.map(Number)
  const rising = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0))
  const isNumbers = marks.every((mark) => /^\d{1,2}$/.test(mark)) && rising
  return isNumbers || marks.every((mark) => /^[A-Z\d]$/.test(mark))
}

/** Compared with marks: 'Cộng' opens a total, 'Công' may open a name. */
function startsWithOneOf(phrases: readonly string[]): (text: string) => boolean {
  return (text) => {
    const lower = text.toLowerCase()
    return phrases.some((phrase) => {
      const after = lower.slice(phrase.length, phrase.length + 1)
      return lower.startsWith(phrase.toLowerCase()) && !/\p{L}/u.test(after)
    })
  }
}
