import { valueOn } from '../dated.ts'
import { lendingRateBps } from '../parameters/lending-rate-bps.ts'
import { overdueRatePercent } from '../parameters/overdue-rate-percent.ts'
import type { LawDay } from '../programme.ts'

declare const rateBrand: unique symbol

/** Whole millionths of the balance per year: 6,6 % is 66.000, 8,58 % is 85.800. */
export type AnnualRate = number & { readonly [rateBrand]: true }

/** What an annual rate is counted in. */
export const RATE_UNIT = 1_000_000

/**
 * Turns a number of millionths into a rate.
 *
 * Throws: RangeError when it is not whole, is negative, or is above 100 % a year.
 */
export function annualRate(millionths: number): AnnualRate {
  if (!Number.isSafeInteger(millionths) || millionths < 0 || millionths > RATE_UNIT) {
    throw new RangeError(`not a yearly rate in whole millionths: ${millionths}`)
  }
  return millionths as AnnualRate
}

/**
 * The rate of a contract signed on that day. It is fixed at signing: a new rate is for new loans.
 *
 * Throws: NoLawInForceError. Source: Decision 22/2023/QĐ-TTg, Điều 9.
 */
export function lendingRate({ on, programme }: LawDay): AnnualRate {
  return annualRate(valueOn(lendingRateBps, on, programme) * 100)
}

/**
 * What overdue principal bears under a contract of this rate, from the day after the transfer.
 *
 * Rounding: none; both factors are whole. Throws: NoLawInForceError; RangeError when the product
 * has no whole millionths. Source: Decision 22/2023/QĐ-TTg, Điều 9.
 */
export function overdueRate(contractRate: AnnualRate, { on, programme }: LawDay): AnnualRate {
  return annualRate((contractRate * valueOn(overdueRatePercent, on, programme)) / 100)
}

/** The rate as an officer writes it: `6,6 %/năm`, `8,58 %/năm`. */
export function formatRate(rate: AnnualRate): string {
  return `${String(rate / 10_000).replace('.', ',')} %/năm`
}
