import * as law from '../src/index.ts'
import type { BusinessFacts, LawDay, PersonFacts, Programme, Verdict } from '../src/index.ts'
import type { WorkedCase } from './case-file.ts'

type Inputs = WorkedCase['inputs']
type Answer = Record<string, unknown>

/** Asks the law the question of a case. Throws when nobody knows its kind. */
export function answerCase({ kind, inputs }: Pick<WorkedCase, 'kind' | 'inputs'>): Answer {
  const answer = kinds[kind]
  if (!answer) throw new Error(`nobody knows how to replay a case of kind "${kind}"`)
  return answer(inputs)
}

// The shapes of a case are checked by its answer: a wrong key gives a wrong answer, not a pass.
const kinds: Readonly<Record<string, (inputs: Inputs) => Answer>> = {
  window: (inputs) => {
    const [completedOn, { on, programme = law.defaultProgramme }] = [
      day(inputs, 'completedOn'),
      at(inputs),
    ]
    return {
      lastDay: law.windowEnd(completedOn, programme, on),
      daysLeft: law.daysLeft(completedOn, programme, on),
      band: law.windowBand(completedOn, programme, on),
    }
  },
  'no-law': (inputs) =>
    missingLaw(() => law.windowEnd(day(inputs, 'completedOn'), 'qd22-2023', at(inputs).on)),
  'no-law-person': (inputs) => missingLaw(() => law.personEligibility(person(inputs), at(inputs))),
  'no-law-clock': (inputs) => missingLaw(() => law.listClock(month(inputs), calendar(inputs))),
  'person-eligibility': (inputs) => summary(law.personEligibility(person(inputs), at(inputs))),
  submission: (inputs) => {
    const facts = inputs as unknown as law.SubmissionFacts
    return summary(law.canBeSubmitted(facts, at(inputs).on))
  },
  'business-eligibility': (inputs) =>
    summary(law.businessEligibility(inputs as unknown as BusinessFacts, at(inputs))),
  'who-borrows': (inputs) => {
    const answer = law.whoBorrows(inputs as unknown as law.HouseholdFacts, at(inputs))
    return { ...answer, standings: answer.members.map(({ standing }) => standing.join('+')) }
  },
  limit: (inputs) => {
    const answer = law.withinLimit(inputs as unknown as law.AmountAsked, at(inputs))
    return { withinLimit: answer.eligible, missing: codes(answer) }
  },
  'business-limit': (inputs) => ({
    limit: law.businessLimit(Number(inputs['workers']), at(inputs)),
  }),
  security: (inputs) => ({
    needsSecurity: law.needsSecurity(
      law.dong(Number(inputs['amount'])),
      inputs['borrowerKind'] as law.BorrowerKind,
      at(inputs),
    ),
  }),
  'training-term': (inputs) => {
    const [courseMonths, disbursementMonths] = [
      inputs['courseMonths'],
      inputs['disbursementMonths'],
    ].map(Number)
    const periods = {
      courseMonths: courseMonths ?? NaN,
      disbursementMonths: disbursementMonths ?? NaN,
    }
    return { maxMonths: law.maxTrainingTerm(periods, at(inputs)) }
  },
  'production-term': (inputs) => ({ maxMonths: law.maxProductionTerm(at(inputs)) }),
  'list-clock': (inputs) => ({ ...law.listClock(month(inputs), calendar(inputs)) }),
  'confirmation-due': (inputs) => {
    const submittedOn = day(inputs, 'submittedOn')
    const due = law.confirmationDue({
      submittedOn,
      month: month(inputs),
      calendar: calendar(inputs),
    })
    return { due }
  },
  'identity-number': (inputs) => {
    const declared = inputs as unknown as law.DeclaredBirth
    const { warnings, proposed } = law.checkIdentityNumber(String(inputs['number']), declared)
    return { warnings: warnings.map(({ code }) => code), proposed }
  },
  'person-name': (inputs) => {
    const fullName = String(inputs['fullName'])
    const keys = { matchKey: law.matchKey(fullName), initials: law.initials(fullName) }
    return { ...law.splitName(fullName), ...keys }
  },
  'name-order': (inputs) => {
    const names = (inputs['names'] as string[]).map(law.splitName)
    return { order: names.sort(law.compareNames).map(law.joinName) }
  },
}

function summary(answer: Verdict): Answer {
  const { eligible, nearly, missing } = answer
  const sentences = missing.map(({ says }) => says)
  const wouldChange = missing.map((reason) => reason.wouldChange)
  return { eligible, nearly, missing: codes(answer), sentences, wouldChange }
}

function codes({ missing }: Verdict): string[] {
  return missing.map(({ code }) => code)
}

function missingLaw(ask: () => unknown): Answer {
  try {
    ask()
  } catch (error) {
    if (error instanceof law.NoLawInForceError)
      return { parameter: error.parameter, date: error.date }
    throw error
  }
  return { parameter: 'none missing' }
}

function person(inputs: Inputs): PersonFacts {
  return inputs as unknown as PersonFacts
}

function at(inputs: Inputs): LawDay {
  const programme = inputs['programme'] as Programme | undefined
  return { on: day(inputs, 'on'), ...(programme ? { programme } : {}) }
}

function day(inputs: Inputs, key: string): law.PlainDate {
  return law.plainDate(String(inputs[key]))
}

function month(inputs: Inputs): law.PlainMonth {
  return law.plainMonth(String(inputs['month']))
}

function calendar(inputs: Inputs): law.WorkingCalendar {
  return law.workingCalendar(inputs['calendar'] as Parameters<typeof law.workingCalendar>[0])
}
