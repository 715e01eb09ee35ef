import type { Cell } from '../workbook.ts'
import { cleanText } from './clean-text.ts'
import { parseDateText } from './date-text.ts'
import { serialToDay } from './serial-date.ts'

/** How the dates of one column are written. `mixed`: it proves both, so it proves nothing. */
export type DateOrder = 'day-first' | 'month-first' | 'mixed'

export type DateColumn = {
  order: DateOrder
  /** The first cell that proves month-first, for the officer to look at. */
  proof: string | null
  /** Real dates of which the day and the month may have been exchanged by Excel on typing. */
  mayBeSwapped: boolean
}

type Evidence = { dayFirst: number; monthFirst: string[]; bothSmall: number }

/** Day first, unless the column itself proves otherwise: a second part above 12. */
export function readDateColumn(cells: readonly Cell[], date1904: boolean): DateColumn {
  const evidence = gather(cells)
  const proof = evidence.monthFirst[0] ?? null
  return {
    order: orderFrom(evidence),
    proof,
    mayBeSwapped: looksSwapped(cells, evidence, date1904),
  }
}

function orderFrom({ dayFirst, monthFirst }: Evidence): DateOrder {
  if (monthFirst.length === 0) return 'day-first'
  return dayFirst === 0 ? 'month-first' : 'mixed'
}

function gather(cells: readonly Cell[]): Evidence {
  const evidence: Evidence = { dayFirst: 0, monthFirst: [], bothSmall: 0 }
  for (const cell of cells) {
    const parts = twoParts(cell)
    if (parts === null) continue
    const { first, second } = parts
    if (first <= 12 && second <= 12) evidence.bothSmall++
    else if (first <= 31 && second <= 12) evidence.dayFirst++
    else if (first <= 12 && second <= 31) evidence.monthFirst.push(cell.address)
  }
  return evidence
}

function twoParts(cell: Cell): { first: number; second: number } | null {
  if (cell.kind !== 'string') return null
  const words = parseDateText(cleanText(String(cell.value)))
  return words?.kind === 'day' && words.order === 'open' ? words : null
}

/**
 * An Excel with American settings turns 05/03/2021 into 3 May while typing and leaves
 * 25/03/2021 as text: then every text has a day above 12 and no real date has one.
 */
function looksSwapped(cells: readonly Cell[], evidence: Evidence, date1904: boolean): boolean {
  const days = cells
    .filter((cell) => cell.isDate)
    .map((cell) => Number(serialToDay(Number(cell.value), date1904)?.slice(8) ?? 0))
  const onlyLargeTexts = evidence.bothSmall === 0 && evidence.dayFirst >= 3
  return onlyLargeTexts && days.length >= 2 && days.every((day) => day <= 12)
}
