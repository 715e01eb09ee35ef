import { valueOn } from '../dated.ts'
import { dong } from '../money.ts'
import type { Dong } from '../money.ts'
import { businessPerWorkerLimit } from '../parameters/business-per-worker-limit.ts'
import { businessProjectLimit } from '../parameters/business-project-limit.ts'
import { personProductionLimit } from '../parameters/person-production-limit.ts'
import { trainingMonthlyLimit } from '../parameters/training-monthly-limit.ts'
import type { LawDay } from '../programme.ts'

/**
 * The most that one person may borrow for production, business or job creation, in đồng.
 *
 * Rounding: none. Throws: NoLawInForceError. Source: Decision 22/2023/QĐ-TTg, Điều 6.
 */
export function personLimit({ on, programme }: LawDay): Dong {
  return valueOn(personProductionLimit, on, programme)
}

/**
 * The most that one person may borrow for `months` months of training, in đồng.
 *
 * Rounding: none. Throws: NoLawInForceError; RangeError when `months` is broken or negative.
 * Source: Decision 22/2023/QĐ-TTg, Điều 6.
 */
export function trainingLimit(months: number, { on, programme }: LawDay): Dong {
  return dong(count(months) * valueOn(trainingMonthlyLimit, on, programme))
}

/**
 * The most that a business with `workers` workers may borrow for one project, in đồng: the lower
 * of the limit per project and the limit per worker times all its workers, released or not.
 *
 * Rounding: none. Throws: NoLawInForceError; RangeError when `workers` is broken or negative.
 * Source: Decision 22/2023/QĐ-TTg, Điều 6 ("người lao động tại cơ sở").
 */
export function businessLimit(workers: number, at: LawDay): Dong {
  const perProject = valueOn(businessProjectLimit, at.on, at.programme)
  return dong(Math.min(perProject, perWorkerTotal(workers, at)))
}

/** The limit per worker times all workers, in đồng. Throws: as `businessLimit`. */
export function perWorkerTotal(workers: number, { on, programme }: LawDay): Dong {
  return dong(count(workers) * valueOn(businessPerWorkerLimit, on, programme))
}

function count(n: number): number {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`not a count: ${n}`)
  return n
}
