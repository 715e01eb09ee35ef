import { valueOn } from '../dated.ts'
import type { Dong } from '../money.ts'
import { securityThreshold } from '../parameters/security-threshold.ts'
import type { LawDay } from '../programme.ts'

/** Who borrows: a person (also through a household representative) or a business. */
export type BorrowerKind = 'person' | 'business'

/**
 * Whether the loan must be secured. A person never gives security; a business does when it
 * borrows strictly more than the threshold (100.000.000 đ exactly needs none).
 *
 * Units: đồng. Throws: NoLawInForceError. Source: Decision 22/2023/QĐ-TTg, Điều 10.
 */
export function needsSecurity(amount: Dong, borrowerKind: BorrowerKind, at: LawDay): boolean {
  const threshold = valueOn(securityThreshold, at.on, at.programme)
  return borrowerKind === 'business' && amount > threshold
}
