import type { LawDay } from '../programme.ts'
import { verdict } from '../verdict/verdict.ts'
import type { Verdict } from '../verdict/verdict.ts'
import type { BusinessFacts } from './business-facts.ts'
import { lawfulReason, planReason } from './business-standing.ts'
import { debtReason } from './debt.ts'
import { shareReason } from './share.ts'

/**
 * Whether a business (small or medium enterprise, cooperative, cooperative group, household
 * business) may borrow on `at.on`. Every condition is answered, each with its article.
 *
 * Throws: NoLawInForceError; RangeError for broken worker counts.
 * Source: Decision 22/2023/QĐ-TTg, Điều 3 khoản 2 and 3.
 */
export function businessEligibility(facts: BusinessFacts, at: LawDay): Verdict {
  const { samePurposeDebts } = facts
  return verdict([
    lawfulReason(facts, at),
    shareReason(facts, at),
    planReason(facts, at),
    debtReason({ samePurposeDebts, purpose: 'production' }, at),
  ])
}
