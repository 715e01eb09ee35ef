import type {
  PlaceRestriction,
  RestrictionKind,
  RestrictionReason,
} from '@vung-buoc/server/contract'
import { dateMeant, dateTrouble } from '../../ui/DateField.tsx'
import type { FieldError } from '../../ui/ErrorSummary.tsx'
import { restrictionTexts as say } from './restrictions.texts.ts'

/** What is chosen and typed into the form, not yet what is meant. */
export interface RestrictionEntry {
  kind: RestrictionKind
  officers: string[]
  reason: RestrictionReason | null
  from: string
  until: string
}

export function restrictionTroubles(entry: RestrictionEntry): FieldError[] {
  const found: FieldError[] = []
  const add = (field: keyof RestrictionEntry, says: string | null) => {
    if (says !== null) found.push({ field: `restriction-${field}`, says })
  }
  if (entry.officers.length === 0) add('officers', say('form.officers-missing'))
  if (entry.reason === null) add('reason', say('form.reason-missing'))
  const from = entry.from.trim()
  add('from', from === '' ? say('form.from-missing') : dateTrouble(from))
  const until = entry.until.trim()
  add('until', until === '' ? null : dateTrouble(until))
  return found
}

export const restrictionOf = (entry: RestrictionEntry): Partial<PlaceRestriction> => ({
  kind: entry.kind,
  officers: entry.officers,
  ...(entry.reason === null ? {} : { reason: entry.reason }),
  fromOn: dateMeant(entry.from) ?? '',
  toOn: dateMeant(entry.until),
})
