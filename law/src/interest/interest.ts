import { divideSumHalfUp } from '../money.ts'
import type { Dong } from '../money.ts'
import { daysBetween } from '../plain-date.ts'
import type { PlainDate } from '../plain-date.ts'
import { RATE_UNIT } from './rate.ts'
import type { AnnualRate } from './rate.ts'

/** Every year, a leap year too. Source: Circular 14/2017/TT-NHNN. */
export const YEAR_DAYS = 365

/** One balance at one rate: from `from`, counted, to `to`, not counted. */
export interface InterestSegment {
  from: PlainDate
  to: PlainDate
  balance: Dong
  rate: AnnualRate
}

/** A segment with its days, as it is shown: balance × days × rate / 365. */
export interface ExplainedSegment extends InterestSegment {
  days: number
}

/**
 * Days of a segment: the first counts, the last does not (balance at the end of each day).
 *
 * Throws: RangeError when it ends before it begins. Source: Circular 14/2017/TT-NHNN.
 */
export function segmentDays({ from, to }: Pick<InterestSegment, 'from' | 'to'>): number {
  const days = daysBetween(from, to)
  if (days < 0) throw new RangeError(`a segment from ${from} ends before, on ${to}`)
  return days
}

/**
 * Interest of a period: Σ balance × days × rate / 365.
 *
 * Units: whole đồng. Rounding: once over all segments, half up. No interest on interest: balances
 * are principal. Throws: RangeError for a segment that runs backwards.
 * Source: Circular 14/2017/TT-NHNN; rounding once per collection is this product's convention.
 */
export function interestOf(segments: readonly InterestSegment[]): Dong {
  return interestOfDays(explainSegments(segments))
}

/** As `interestOf`, where the days are counted already. */
export function interestOfDays(segments: readonly ExplainedSegment[]): Dong {
  const products = segments.map(({ balance, days, rate }) => [balance, days, rate])
  return divideSumHalfUp(products, YEAR_DAYS * RATE_UNIT)
}

/** The segments as they are shown; a day on which nothing is owed needs no line. */
export function explainSegments(segments: readonly InterestSegment[]): ExplainedSegment[] {
  return segments
    .map((segment) => ({ ...segment, days: segmentDays(segment) }))
    .filter(({ days, balance }) => days > 0 && balance !== 0)
}
