import type { LawDay } from '../programme.ts'
import { verdict } from '../verdict/verdict.ts'
import type { Verdict } from '../verdict/verdict.ts'
import { debtReason } from './debt.ts'
import { needReason, purposeReason } from './need.ts'
import type { PersonFacts } from './person-facts.ts'
import { certificateReason, releaseReason } from './release.ts'
import { conductReason, evilsReason, listReason, residenceReason } from './standing.ts'
import { windowReason } from './window-reason.ts'

/**
 * Whether a person may borrow on `at.on`, the day of borrowing (which day of the loan that is,
 * says parameter `windowMeasuredAt`). Every condition is answered, each with its article.
 *
 * Throws: NoLawInForceError when the programme has no rule for that day.
 * Source: Decision 22/2023/QĐ-TTg, Điều 3 khoản 1, 2 and 3.
 */
export function personEligibility(facts: PersonFacts, at: LawDay): Verdict {
  return verdict([
    needReason(facts, at),
    purposeReason(facts, at),
    releaseReason(facts, at),
    certificateReason(facts, at),
    windowReason(facts, at),
    listReason(facts, at),
    residenceReason(facts, at),
    conductReason(facts, at),
    evilsReason(facts, at),
    debtReason(facts, at),
  ])
}
