import { dateMeant, dateTrouble } from '../../../ui/DateField.tsx'
import type { FieldError } from '../../../ui/ErrorSummary.tsx'
import { delegationTexts as say } from './delegations.texts.ts'

/** What is typed into the form, not yet what is meant. */
export interface DelegationEntry {
  to: string
  from: string
  until: string
  decision: string
  holder: string
  own: string
}

const TEXTS = ['to', 'decision', 'holder', 'own'] as const

export function delegationTroubles(entry: DelegationEntry): FieldError[] {
  const found: FieldError[] = []
  const add = (field: keyof DelegationEntry, says: string | null) => {
    if (says !== null) found.push({ field: `delegation-${field}`, says })
  }
  for (const name of ['from', 'until'] as const) {
    const typed = entry[name].trim()
    add(name, typed === '' ? say(`form.${name}-missing`) : dateTrouble(typed))
  }
  for (const name of TEXTS) {
    if (entry[name].trim() === '') add(name, say(`form.${name}-missing`))
  }
  return found
}

export const delegationOf = (entry: DelegationEntry) => ({
  userId: entry.to,
  validFrom: dateMeant(entry.from),
  validTo: dateMeant(entry.until),
  decisionNumber: entry.decision.trim(),
  holderTitle: entry.holder.trim().toLocaleUpperCase('vi'),
  ownTitle: entry.own.trim().toLocaleUpperCase('vi'),
})
