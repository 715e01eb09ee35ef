import { dateMeant, dateTrouble } from '../../../ui/DateField.tsx'
import type { FieldError } from '../../../ui/ErrorSummary.tsx'
import { dutyTexts as say } from './duties.texts.ts'

/** What is typed into the form, not yet what is meant. */
export interface DutyEntry {
  unit: string
  duty: string
  from: string
  to: string
  decision: string
  signs: string
}

export function dutyTroubles(entry: DutyEntry): FieldError[] {
  const found: FieldError[] = []
  const add = (field: keyof DutyEntry, says: string | null) => {
    if (says !== null) found.push({ field: `duty-${field}`, says })
  }
  if (entry.unit === '') add('unit', say('propose.unit-missing'))
  if (entry.duty === '') add('duty', say('propose.duty-missing'))
  add('from', entry.from.trim() === '' ? say('propose.from-missing') : dateTrouble(entry.from))
  add('to', dateTrouble(entry.to))
  if (entry.decision.trim() === '') add('decision', say('propose.decision-missing'))
  return found
}

export const dutyOf = (userId: string, entry: DutyEntry) => ({
  userId,
  unitId: entry.unit,
  duty: entry.duty,
  validFrom: dateMeant(entry.from),
  validTo: dateMeant(entry.to),
  decisionNumber: entry.decision.trim(),
  authority: entry.signs.trim(),
})
