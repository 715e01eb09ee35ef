import { valueOn } from '../dated.ts'
import { maxProductionTermMonths } from '../parameters/max-production-term-months.ts'
import { trainingRepaymentTimes } from '../parameters/training-repayment-times.ts'
import type { LawDay } from '../programme.ts'

/**
 * The longest term of a production or business loan, in months.
 *
 * Throws: NoLawInForceError. Source: Decision 22/2023/QĐ-TTg, Điều 8.
 */
export function maxProductionTerm({ on, programme }: LawDay): number {
  return valueOn(maxProductionTermMonths, on, programme)
}

/**
 * The longest term of a training loan, in months: disbursement period plus repayment period,
 * which is at most twice the disbursement period for a course up to a year, once for a longer.
 *
 * Rounding: none, whole months. Throws: NoLawInForceError; RangeError for broken or negative
 * months. Source: Decision 22/2023/QĐ-TTg, Điều 8.
 */
export function maxTrainingTerm(
  { courseMonths, disbursementMonths }: { courseMonths: number; disbursementMonths: number },
  { on, programme }: LawDay,
): number {
  for (const months of [courseMonths, disbursementMonths]) {
    if (!Number.isSafeInteger(months) || months < 0) throw new RangeError(`not months: ${months}`)
  }
  const times = valueOn(trainingRepaymentTimes, on, programme)
  const isShort = courseMonths <= times.shortCourseMonths
  return disbursementMonths * (1 + (isShort ? times.shortCourseTimes : times.longCourseTimes))
}
