// The only door of the rules. Money and days first, then the questions one can ask.

export * from './money.ts'
export * from './money-words.ts'
export * from './plain-date.ts'
export * from './plain-month.ts'
export * from './calendar.ts'
export * from './programme.ts'
export * from './dated.ts'

export * from './list-clock.ts'
export * from './person-name.ts'
export * from './identity-number.ts'

export type * from './verdict/verdict.ts'
export { reasonCodes } from './verdict/reason-codes.ts'
export type { ReasonCode, ReasonCondition } from './verdict/reason-codes.ts'

export type * from './eligibility/person-facts.ts'
export type * from './eligibility/business-facts.ts'
export { personEligibility } from './eligibility/person-eligibility.ts'
export { canBeSubmitted } from './eligibility/can-be-submitted.ts'
export { businessEligibility } from './eligibility/business-eligibility.ts'
export * from './eligibility/window.ts'

export type * from './borrower/household-facts.ts'
export { isAdult } from './borrower/adult.ts'
export { standingOf, whoBorrows } from './borrower/who-borrows.ts'
export type { BorrowerAnswer, BorrowerCode, MemberStanding } from './borrower/who-borrows.ts'

export { businessLimit, personLimit, trainingLimit } from './limits/amounts.ts'
export { withinLimit } from './limits/within-limit.ts'
export type { AmountAsked } from './limits/within-limit.ts'
export * from './limits/security.ts'
export * from './limits/terms.ts'

export * from './interest/rate.ts'
export { explainSegments, interestOf, segmentDays, YEAR_DAYS } from './interest/interest.ts'
export type * from './interest/interest.ts'
export { longestPrincipalInterval, principalInstalments } from './schedule/principal-plan.ts'
export type * from './schedule/principal-plan.ts'
export { dueDays } from './schedule/due-days.ts'
export { repaymentSchedule } from './schedule/repayment-schedule.ts'
export type * from './schedule/repayment-schedule.ts'

export { scoreCase } from './scorecard/score.ts'
export type { Score } from './scorecard/score.ts'

export * as parameters from './parameters/index.ts'
