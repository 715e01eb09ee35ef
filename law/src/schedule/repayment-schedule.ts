import { interestOfDays } from '../interest/interest.ts'
import type { ExplainedSegment } from '../interest/interest.ts'
import type { AnnualRate } from '../interest/rate.ts'
import { dong, sumDong } from '../money.ts'
import type { Dong } from '../money.ts'
import type { PlainDate } from '../plain-date.ts'
import { balancePeriods } from './balance.ts'
import type { BalanceChange, BalancePeriod } from './balance.ts'
import { dueDays } from './due-days.ts'
import { principalInstalments } from './principal-plan.ts'
import type { PrincipalInstalment } from './principal-plan.ts'

/** Money paid out to the borrower on a day. */
export interface Disbursement {
  on: PlainDate
  amount: Dong
}

/** What a contract fixes. Several disbursements: parts of a plan, or the months of a course. */
export interface LoanTerms {
  disbursements: readonly Disbursement[]
  rate: AnnualRate
  /** From the first disbursement to the last repayment. */
  termMonths: number
  /** The commune's session day; not given: the day of the month of the first disbursement. */
  dueDay?: number
  principalEveryMonths: number
  /** Months from the first disbursement without principal, such as those of a course. */
  graceMonths?: number
  multipleOf?: Dong
}

export interface ScheduleRow {
  no: number
  dueOn: PlainDate
  /** What is owed when the period begins, before money paid out within it. */
  openingBalance: Dong
  /** What the interest of this row consists of. */
  segments: ExplainedSegment[]
  interest: Dong
  principal: Dong
  total: Dong
  balanceAfter: Dong
}

export interface RepaymentSchedule {
  rows: ScheduleRow[]
  principal: Dong
  interest: Dong
  total: Dong
}

/**
 * The table of a loan before it is signed: on each due day the interest of the month and, at the
 * fixed interval, a part of the principal.
 *
 * Units: whole đồng. Rounding: interest half up, once per row; principal see
 * `principalInstalments`. Assumes that everything is paid on its day.
 * Throws: RangeError for no disbursement, one that is not positive, or one on or after the first
 * day on which principal falls due; and as `dueDays`, `principalInstalments`.
 * Source: Circular 14/2017/TT-NHNN; Decision 22/2023/QĐ-TTg, Điều 8 and Điều 9.
 */
export function repaymentSchedule(terms: LoanTerms): RepaymentSchedule {
  const disbursements = terms.disbursements.toSorted((a, b) => (a.on < b.on ? -1 : 1))
  const [first] = disbursements
  if (first === undefined) throw new RangeError('nothing is paid out')
  const ends = dueDays(first.on, terms)
  const instalments = instalmentsOf(terms)
  const changes = [...disbursements, ...instalments.map((one) => repaymentOf(one, ends))]
  checkDisbursements(disbursements, changes[disbursements.length]?.on ?? first.on)
  const periods = balancePeriods(changes, { ends, rate: terms.rate })
  const rows = periods.map((period, index) => rowOf(period, index + 1))
  return { rows, ...totalsOf(rows) }
}

function instalmentsOf(terms: LoanTerms): PrincipalInstalment[] {
  const { termMonths, graceMonths = 0, principalEveryMonths: everyMonths, multipleOf } = terms
  const principal = sumDong(terms.disbursements.map(({ amount }) => amount))
  const plan = { principal, termMonths, graceMonths, everyMonths }
  return principalInstalments(multipleOf === undefined ? plan : { ...plan, multipleOf })
}

function repaymentOf(instalment: PrincipalInstalment, ends: readonly PlainDate[]): BalanceChange {
  const on = ends[instalment.month - 1]
  if (on === undefined) throw new RangeError(`month ${instalment.month} lies outside the term`)
  return { on, amount: dong(0 - instalment.amount) }
}

function checkDisbursements(disbursements: readonly Disbursement[], firstDue: PlainDate): void {
  for (const { on, amount } of disbursements) {
    if (amount <= 0) throw new RangeError(`paid out: ${amount}`)
    if (on >= firstDue) throw new RangeError(`paid out on ${on}, when principal is due already`)
  }
}

function rowOf(period: BalancePeriod, no: number): ScheduleRow {
  const { end, opening, segments, closing, repaid } = period
  const interest = interestOfDays(segments)
  return {
    no,
    dueOn: end,
    openingBalance: opening,
    segments,
    interest,
    principal: repaid,
    total: dong(interest + repaid),
    balanceAfter: closing,
  }
}

function totalsOf(rows: readonly ScheduleRow[]) {
  return {
    principal: sumDong(rows.map((row) => row.principal)),
    interest: sumDong(rows.map((row) => row.interest)),
    total: sumDong(rows.map((row) => row.total)),
  }
}
