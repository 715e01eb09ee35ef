import { valueOn } from '../dated.ts'
import { dong } from '../money.ts'
import type { Dong } from '../money.ts'
import { principalInterval } from '../parameters/principal-interval.ts'
import type { LawDay } from '../programme.ts'

/** After how many months of the term how much principal falls due. */
export interface PrincipalInstalment {
  month: number
  amount: Dong
}

export interface PrincipalPlan {
  principal: Dong
  /** The whole term, months in which one still studies included. */
  termMonths: number
  /** Months from the first payment out in which no principal falls due. */
  graceMonths?: number
  everyMonths: number
  /** Each instalment but the last is a multiple of it; the remainder stands in the last. */
  multipleOf?: Dong
}

/**
 * The longest interval between two instalments of principal, in months; a term that is paid back
 * at once at its end answers the term itself.
 *
 * Throws: NoLawInForceError; RangeError for a term that no band covers.
 * Source: the bank's table of instalments, see the parameter.
 */
export function longestPrincipalInterval(
  { purpose, termMonths }: { purpose: 'production' | 'training'; termMonths: number },
  { on, programme }: LawDay,
): number {
  wholeMonths(termMonths)
  const bands = valueOn(principalInterval, on, programme)[purpose]
  const band = bands.find(({ upToMonths }) => termMonths <= upToMonths)
  if (band === undefined) throw new RangeError(`no band for a term of ${termMonths} months`)
  return Math.min(band.everyMonths ?? termMonths, termMonths)
}

/**
 * How the principal is paid back: equal instalments at a fixed interval, the last at the end of
 * the term, with what is left over by the division.
 *
 * Units: whole đồng, whole months. Rounding: each instalment down to the multiple (1 đ when not
 * given), the remainder in the last; the sum is the principal to the đồng.
 * Throws: RangeError for a principal, term, interval or multiple that is not positive, or a grace
 * that leaves no month to pay in.
 */
export function principalInstalments(plan: PrincipalPlan): PrincipalInstalment[] {
  const { principal, termMonths, graceMonths = 0, everyMonths, multipleOf = 1 } = plan
  for (const number of [principal, termMonths, everyMonths, multipleOf]) wholeMonths(number)
  if (!Number.isSafeInteger(graceMonths) || graceMonths < 0 || graceMonths >= termMonths) {
    throw new RangeError(`a grace of ${graceMonths} in ${termMonths} months`)
  }
  const count = Math.ceil((termMonths - graceMonths) / everyMonths)
  const each = dong(Math.floor(principal / count / multipleOf) * multipleOf)
  const instalments: PrincipalInstalment[] = []
  for (let nth = 1; nth < count; nth += 1) {
    instalments.push({ month: graceMonths + nth * everyMonths, amount: each })
  }
  instalments.push({ month: termMonths, amount: dong(principal - each * (count - 1)) })
  return instalments
}

function wholeMonths(number: number): void {
  if (!Number.isSafeInteger(number) || number <= 0) {
    throw new RangeError(`not a positive whole number: ${number}`)
  }
}
