import { dateMeant, dateTrouble } from '../../ui/DateField.tsx'
import type { FieldError } from '../../ui/ErrorSummary.tsx'
import { partnerTexts as say } from './partners.texts.ts'

/** What is typed into the form, not yet what is meant. */
export interface PartnerEntry {
  unit: string
  name: string
  key: string
  from: string
  to: string
  decision: string
}

export const emptyPartner = (unit: string): PartnerEntry => ({
  unit,
  name: '',
  key: '',
  from: '',
  to: '',
  decision: '',
})

export function partnerTroubles(entry: PartnerEntry): FieldError[] {
  const found: FieldError[] = []
  const add = (field: keyof PartnerEntry, says: string | null) => {
    if (says !== null) found.push({ field: `partner-${field}`, says })
  }
  if (entry.name.trim() === '') add('name', say('propose.name-missing'))
  if (!/^[\w-]{43}$/.test(entry.key.trim())) add('key', say('propose.key-wrong'))
  add('from', entry.from.trim() === '' ? say('propose.from-missing') : dateTrouble(entry.from))
  add('to', dateTrouble(entry.to))
  if (entry.decision.trim() === '') add('decision', say('propose.decision-missing'))
  return found
}

export const proposalOf = (entry: PartnerEntry) => ({
  partnerUnitId: entry.unit,
  name: entry.name.trim(),
  publicKey: entry.key.trim(),
  validFrom: dateMeant(entry.from),
  validTo: dateMeant(entry.to),
  decisionNumber: entry.decision.trim(),
})
