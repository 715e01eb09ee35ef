import * as law from '../src/index.ts'
import type { PersonFacts, Verdict } from '../src/index.ts'
import type { WorkedCase } from './case-file.ts'

// The outside file decision-22-eligibility-limits.json names its fields in its own way and has no
// kind that says what is asked: the fields of `inputs` do.

type Inputs = WorkedCase['inputs']

const on = law.plainDate('2024-05-20')

/** Asks the law the question of an outside case. Throws when its inputs are of no known shape. */
export function answerOutsideCase(inputs: Inputs): Record<string, unknown> {
  if ('sentenceCompletedOn' in inputs) return withinFiveYears(inputs)
  if ('employees' in inputs) return withinShare(inputs)
  if ('otherLoans' in inputs) return eligibleInSpiteOf(inputs)
  if ('amount' in inputs) return withinLimit(inputs)
  throw new Error(`nobody knows how to replay inputs ${Object.keys(inputs).join(', ')}`)
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
  completedOn: law.plainDate('2022-01-01'),
  samePurposeDebts: [],
}

function withinFiveYears(inputs: Inputs) {
  const completedOn = law.plainDate(String(inputs['sentenceCompletedOn']))
  const loanDate = law.plainDate(String(inputs['loanDate']))
  const answer = law.personEligibility({ ...eligible, completedOn }, { on: loanDate })
  return { withinFiveYears: isMet(answer, 'window') }
}

function withinShare(inputs: Inputs) {
  const facts = { isLawful: true, isPlanConfirmed: true, samePurposeDebts: [] }
  const workers = {
    totalWorkers: Number(inputs['employees']),
    eligibleReleasedWorkers: Number(inputs['qualifyingEmployees']),
  }
  return { withinShare: isMet(law.businessEligibility({ ...facts, ...workers }, { on }), 'share') }
}

function eligibleInSpiteOf(inputs: Inputs) {
  const samePurposeDebts = inputs['otherLoans'] as PersonFacts['samePurposeDebts']
  const purpose = inputs['purpose'] as PersonFacts['purpose']
  const answer = law.personEligibility({ ...eligible, purpose, samePurposeDebts }, { on })
  const codes = answer.missing.map(({ code }) => code).join(', ')
  const reasons: Record<string, string> = {
    'debt-same-purpose': 'outstanding debt for the same purpose',
  }
  return { eligible: answer.eligible, reason: reasons[codes] ?? codes }
}

function withinLimit(inputs: Inputs) {
  const amount = law.dong(Number(inputs['amount']))
  const borrowerKind = 'person'
  const asked: law.AmountAsked =
    inputs['purpose'] === 'vocational-training'
      ? { borrowerKind, purpose: 'training', amount, months: Number(inputs['months']) }
      : { borrowerKind, purpose: 'production', amount }
  return { withinLimit: law.withinLimit(asked, { on }).eligible }
}

function isMet({ reasons }: Verdict, condition: law.ReasonCondition): boolean {
  return reasons.find((reason) => reason.condition === condition)?.outcome === 'met'
}
