import type { BreakGlassReason, OpenBreakGlass } from '@vung-buoc/server/contract'
import type { FieldError } from '../../ui/ErrorSummary.tsx'
import { breakGlassTexts as say } from './break-glass.texts.ts'

/** What is typed into the form, not yet what is meant. */
export interface OpeningEntry {
  record: string
  reason: BreakGlassReason | null
  note: string
  document: string
}

const RECORD = /^(?:\d{12}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/

const recordOf = ({ record }: OpeningEntry): string => record.replaceAll(/[\s.]/g, '').toLowerCase()

export function openingTroubles(entry: OpeningEntry): FieldError[] {
  const found: FieldError[] = []
  const add = (field: keyof OpeningEntry, says: string) =>
    found.push({ field: `opening-${field}`, says })
  if (!RECORD.test(recordOf(entry))) add('record', say('form.record-wrong'))
  if (entry.reason === null) add('reason', say('form.reason-missing'))
  if (entry.note.trim() === '') add('note', say('form.note-missing'))
  if (entry.document.trim() === '') add('document', say('form.document-missing'))
  return found
}

export const openingOf = (entry: OpeningEntry): Partial<OpenBreakGlass> => ({
  record: recordOf(entry),
  ...(entry.reason === null ? {} : { reason: entry.reason }),
  note: entry.note.trim(),
  documentNumber: entry.document.trim(),
})
