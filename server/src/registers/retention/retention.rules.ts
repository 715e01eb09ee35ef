import {
  addDays,
  addMonths,
  NoLawInForceError,
  parameters,
  type PlainDate,
  type Programme,
  valueOn,
} from '@vung-buoc/law'
import type { Terms } from '../../access/data-protection/privacy-terms.ts'
import type { RetentionRule } from './retention.schema.ts'

const PROGRAMMES: readonly Programme[] = ['qd22-2023', 'qd08-2026']

function windowYears(day: PlainDate, programme: Programme): number {
  try {
    return valueOn(parameters.eligibilityWindowYears, day, programme)
  } catch (error) {
    // A programme that is not in force yet gives nobody a right.
    if (error instanceof NoLawInForceError) return 0
    throw error
  }
}

/**
 * How many years somebody may still ask for a loan, by the most generous programme in force on the
 * day: nobody is made nameless while a later Decision may help him. Throws: RangeError when none is.
 */
export function longestWindowYears(day: PlainDate): number {
  const years = Math.max(...PROGRAMMES.map((programme) => windowYears(day, programme)))
  if (years === 0) throw new RangeError(`no programme gives a window on ${day}`)
  return years
}

/** The first day that is kept: what is older by the rule has served its time. */
export function keptFrom(
  rule: Exclude<RetentionRule, 'never-lent'>,
  terms: Terms,
  day: PlainDate,
): PlainDate {
  if (rule === 'read-log') return addMonths(day, -12 * terms.readLogYears.value)
  const days = {
    imports: terms.importDays,
    discarded: terms.discardedDays,
    mail: terms.sentMailDays,
  }
  return addDays(day, -days[rule].value)
}
