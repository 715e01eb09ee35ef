import type { ListLine, ListPage } from '@vung-buoc/server/contract'
import { dong, type Dong, sumDong } from '@vung-buoc/law'

export interface ListTotals {
  people: number
  production: number
  training: number
  total: Dong
}

export function totalsOf(lines: readonly ListLine[]): ListTotals {
  return {
    people: lines.length,
    production: lines.filter(({ purpose }) => purpose === 'production').length,
    training: lines.filter(({ purpose }) => purpose === 'training').length,
    total: sumDong(lines.map(({ amount }) => dong(amount ?? 0))),
  }
}

/** What a submission would carry, and what the law keeps behind for now. */
export function submissionOf(lines: readonly ListLine[]): {
  going: ListLine[]
  staying: ListLine[]
} {
  const open = lines.filter(({ state }) => state === 'open' || state === 'kept-back')
  return {
    going: open.filter(({ verdict }) => verdict.eligible),
    staying: open.filter(({ verdict }) => !verdict.eligible),
  }
}

/** The lines that travel with the list; of a draft, all that are on it. */
export const goingLines = ({ state, lines }: Pick<ListPage, 'state' | 'lines'>): ListLine[] =>
  state === 'draft'
    ? liveLines(lines)
    : lines.filter((line) => line.state === 'submitted' || line.state === 'confirmed')

/** Lines that count for this list: all but the removed ones. */
export const liveLines = (lines: readonly ListLine[]): ListLine[] =>
  lines.filter(({ state }) => state !== 'removed')
