import { businessEligibility } from '../eligibility/business-eligibility.ts'
import { personEligibility } from '../eligibility/person-eligibility.ts'
import type { PersonFacts } from '../eligibility/person-facts.ts'
import { type AmountAsked, withinLimit as askLimit } from '../limits/within-limit.ts'
import { dong } from '../money.ts'
import { plainDate } from '../plain-date.ts'
import type { ReasonCondition } from '../verdict/reason-codes.ts'
import type { Verdict } from '../verdict/verdict.ts'

type Inputs = Readonly<Record<string, unknown>>

const on = plainDate('2024-05-20')

/**
 * Asks the law the question of an outside case about Decision 22/2023, which names its fields in
 * its own way and does not say what is asked: the fields of `inputs` do. Null: it is none of these.
 */
export function answerDecision22(inputs: Inputs): Record<string, unknown> | null {
  if ('sentenceCompletedOn' in inputs) return withinFiveYears(inputs)
  if ('employees' in inputs) return withinShare(inputs)
  if ('otherLoans' in inputs) return eligibleInSpiteOf(inputs)
  if ('amount' in inputs) return withinLimit(inputs)
  return null
}

const eligible: PersonFacts = {
  hasNeed: true,
  purpose: 'production',
  listedAndConfirmed: 'confirmed',
  residesLocally: true,
  conduct: 'good',
  socialEvils: 'none',
  releaseKind: 'completion',
  certificateNumber: '01',
  completedOn: plainDate('2022-01-01'),
  samePurposeDebts: [],
}

function withinFiveYears(inputs: Inputs) {
  const completedOn = plainDate(String(inputs['sentenceCompletedOn']))
  const loanDate = plainDate(String(inputs['loanDate']))
  const answer = personEligibility({ ...eligible, completedOn }, { on: loanDate })
  return { withinFiveYears: isMet(answer, 'window') }
}

function withinShare(inputs: Inputs) {
  const facts = { isLawful: true, isPlanConfirmed: true, samePurposeDebts: [] }
  const workers = {
    totalWorkers: Number(inputs['employees']),
    eligibleReleasedWorkers: Number(inputs['qualifyingEmployees']),
  }
  return { withinShare: isMet(businessEligibility({ ...facts, ...workers }, { on }), 'share') }
}

function eligibleInSpiteOf(inputs: Inputs) {
  const samePurposeDebts = inputs['otherLoans'] as PersonFacts['samePurposeDebts']
  const purpose = inputs['purpose'] as PersonFacts['purpose']
  const answer = personEligibility({ ...eligible, purpose, samePurposeDebts }, { on })
  const codes = answer.missing.map(({ code }) => code).join(', ')
  const reasons: Record<string, string> = {
    'debt-same-purpose': 'outstanding debt for the same purpose',
  }
  return { eligible: answer.eligible, reason: reasons[codes] ?? codes }
}

function withinLimit(inputs: Inputs) {
  const amount = dong(Number(inputs['amount']))
  const borrowerKind = 'person'
  const asked: AmountAsked =
    inputs['purpose'] === 'vocational-training'
      ? { borrowerKind, purpose: 'training', amount, months: Number(inputs['months']) }
      : { borrowerKind, purpose: 'production', amount }
  return { withinLimit: askLimit(asked, { on }).eligible }
}

function isMet({ reasons }: Verdict, condition: ReasonCondition): boolean {
  return reasons.find((reason) => reason.condition === condition)?.outcome === 'met'
}
