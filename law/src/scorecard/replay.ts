import { interestOf } from '../interest/interest.ts'
import { annualRate } from '../interest/rate.ts'
import { dong } from '../money.ts'
import { addDays, addMonths, plainDate } from '../plain-date.ts'
import type { PlainDate } from '../plain-date.ts'
import { principalInstalments } from '../schedule/principal-plan.ts'
import { dueDays } from '../schedule/due-days.ts'
import { type Conventions, OURS } from './conventions.ts'
import type { Example, ExampleRow, ExampleSegment } from './example.ts'
import { exactly, fraction, type Fraction, plus, rounded, times } from './fraction.ts'
import { yearPart } from './year-part.ts'

/** Amounts counted in the case's own smallest step: 5 000,00 in cents is 500 000. */
const inSteps = (amount: number, step: number): Fraction =>
  times(exactly(amount), step < 1 ? fraction(Math.round(1 / step)) : fraction(1, step))

function stepsOf(amount: number, step: number): number {
  const { over, under } = inSteps(amount, step)
  return Number(over) / Number(under)
}

/** The kernel itself: only where balances are whole steps and the rate whole millionths. */
function interestByKernel(row: ExampleRow, step: number): number | null {
  const segments = row.segments.map(({ from, to, balance, ratePercent }) => ({
    from,
    to,
    balance: stepsOf(balance, step),
    rate: Math.round(ratePercent * 10_000),
  }))
  const isWhole = segments.every(({ balance }) => Number.isSafeInteger(balance))
  if (!isWhole) return null
  return interestOf(
    segments.map((one) => ({ ...one, balance: dong(one.balance), rate: annualRate(one.rate) })),
  )
}

function interestOfSegment(
  { from, to, balance, ratePercent }: ExampleSegment,
  { step, use }: { step: number; use: Conventions },
): Fraction {
  const rate = times(exactly(ratePercent), fraction(1, 100))
  return times(times(inSteps(balance, step), rate), yearPart({ from, to }, use))
}

function interestUnder(row: ExampleRow, step: number, use: Conventions): number | null {
  const isOurs = use.dayCount === OURS.dayCount && use.rounding === OURS.rounding
  if (isOurs && use.tie === OURS.tie) return interestByKernel(row, step)
  const parts = row.segments.map((one) => interestOfSegment(one, { step, use }))
  if (use.rounding === 'per segment') {
    return parts.reduce((sum, part) => sum + Number(rounded(part, use.tie)), 0)
  }
  const whole = parts.reduce((sum, part) => plus(sum, part), fraction(0))
  return Number(rounded(whole, use.tie))
}

/** What does not come out, with what did; empty when the case is met to the last step. */
export function misses(example: Example, use: Conventions): string[] {
  return [
    ...missedInterest(example, use),
    ...missedPrincipal(example, use),
    ...missedDays(example, use),
  ]
}

function missedInterest({ rows, step }: Example, use: Conventions): string[] {
  return rows.flatMap((row) => {
    const got = interestUnder(row, step, use)
    const wanted = stepsOf(row.interest, step)
    return got === wanted ? [] : [`${row.what}: ${got} for ${wanted}`]
  })
}

function instalmentUnder(principal: number, count: number, use: Conventions): number {
  const plan = { principal: dong(principal), termMonths: count, everyMonths: 1 }
  const [first] = principalInstalments(plan)
  return use.instalment === 'down' ? (first?.amount ?? 0) : Math.round(principal / count)
}

function missedPrincipal({ principal, step }: Example, use: Conventions): string[] {
  if (principal === null) return []
  const { count, rows } = principal
  const amount = stepsOf(principal.amount, step)
  const each = instalmentUnder(amount, count, use)
  return [...rows].flatMap(([no, stated]) => {
    const got = no === count ? amount - each * (count - 1) : each
    const wanted = stepsOf(stated, step)
    return got === wanted ? [] : [`principal ${no}: ${got} for ${wanted}`]
  })
}

/** The day after the last of the month before, when the month does not have the day. */
function firstOfNext(begun: PlainDate, months: number): PlainDate {
  const day = addMonths(begun, months)
  if (day.slice(8) === begun.slice(8)) return day
  return plainDate(`${addDays(day, 1).slice(0, 7)}-01`)
}

function missedDays({ days }: Example, use: Conventions): string[] {
  if (days === null) return []
  const last = Math.max(...days.days.keys())
  const ours = dueDays(days.begun, { termMonths: last })
  return [...days.days].flatMap(([no, stated]) => {
    const got = use.monthEnd === OURS.monthEnd ? ours[no - 1] : firstOfNext(days.begun, no)
    return got === stated ? [] : [`day ${no}: ${got} for ${stated}`]
  })
}
