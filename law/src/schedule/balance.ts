import type { ExplainedSegment } from '../interest/interest.ts'
import type { AnnualRate } from '../interest/rate.ts'
import { dong } from '../money.ts'
import type { Dong } from '../money.ts'
import { dayNumber } from '../plain-date.ts'
import type { PlainDate } from '../plain-date.ts'

/** What changes the principal on a day: money paid out is positive, money paid back negative. */
export interface BalanceChange {
  on: PlainDate
  amount: Dong
}

/** What is owed when a period begins and ends, and the stretches of equal balance between. */
export interface BalancePeriod {
  end: PlainDate
  opening: Dong
  segments: ExplainedSegment[]
  /** What is paid back on its last day. */
  repaid: Dong
  closing: Dong
}

/**
 * The balance from the first change on, period by period; each period ends on one of `ends`. A
 * change counts from its own day; one on the last day of a period is in its closing balance.
 *
 * Expects changes and ends in the order of time.
 */
export function balancePeriods(
  changes: readonly BalanceChange[],
  { ends, rate }: { ends: readonly PlainDate[]; rate: AnnualRate },
): BalancePeriod[] {
  let balance = dong(0)
  let next = 0
  let from = changes[0]?.on
  const takeUpTo = (day: PlainDate): Dong => {
    let repaid = dong(0)
    for (; next < changes.length; next += 1) {
      const change = changes[next]
      if (change === undefined || change.on > day) break
      balance = dong(balance + change.amount)
      if (change.amount < 0) repaid = dong(repaid - change.amount)
    }
    return repaid
  }
  return ends.map((end) => {
    const segments: ExplainedSegment[] = []
    let day = from ?? end
    let number = dayNumber(day)
    let repaid = takeUpTo(day)
    const opening = balance
    while (day < end) {
      const to = earlier(changes[next]?.on, end)
      const days = dayNumber(to) - number
      if (balance !== 0) segments.push({ from: day, to, balance, rate, days })
      repaid = takeUpTo(to)
      day = to
      number += days
    }
    from = end
    return { end, opening, segments, repaid, closing: balance }
  })
}

const earlier = (change: PlainDate | undefined, end: PlainDate): PlainDate =>
  change !== undefined && change < end ? change : end
