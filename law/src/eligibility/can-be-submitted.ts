import { amountReasons } from '../limits/within-limit.ts'
import type { PlainDate } from '../plain-date.ts'
import { defaultProgramme } from '../programme.ts'
import type { LawDay, Programme } from '../programme.ts'
import { verdict } from '../verdict/verdict.ts'
import type { Reason, Verdict } from '../verdict/verdict.ts'
import { purposeReason } from './need.ts'
import type { SubmissionFacts } from './person-facts.ts'
import { certificateReason, releaseReason } from './release.ts'
import { conductReason, evilsReason, residenceReason } from './standing.ts'
import { windowReason } from './window-reason.ts'

/**
 * Whether the commune police may submit this line of Mẫu 01 on `on`: all that `personEligibility`
 * asks and the list attests, and the amount; not the confirmation, which comes after, nor the
 * debts, which the bank checks. A line that may not be submitted can still be recorded.
 *
 * Throws: NoLawInForceError; RangeError for broken months.
 * Source: Decision 22/2023/QĐ-TTg, Điều 3 khoản 1 and 2, Điều 6.
 */
export function canBeSubmitted(
  facts: SubmissionFacts,
  on: PlainDate,
  programme: Programme = defaultProgramme,
): Verdict {
  const at = { on, programme }
  return verdict([
    releaseReason(facts, at),
    certificateReason(facts, at),
    windowReason(facts, at),
    residenceReason(facts, at),
    conductReason(facts, at),
    evilsReason(facts, at),
    purposeReason(facts, at),
    ...lineAmountReasons(facts, at),
  ])
}

function lineAmountReasons(facts: SubmissionFacts, at: LawDay): Reason[] {
  const { amount, purpose, trainingMonths = null } = facts
  if (purpose === 'training') {
    const training = { purpose, amount, months: trainingMonths }
    return amountReasons({ borrowerKind: 'person', ...training }, at)
  }
  return amountReasons({ borrowerKind: 'person', purpose, amount }, at)
}
