import type { RecordDataRequest } from '@vung-buoc/server/contract'
import { dateMeant, dateTrouble } from '../../ui/DateField.tsx'
import type { FieldError } from '../../ui/ErrorSummary.tsx'
import { dataRequestTexts as say } from './data-requests.texts.ts'

/** What is typed into the form, not yet what is meant. */
export interface RequestEntry {
  number: string
  code: string
  kind: RecordDataRequest['kind']
  field: RecordDataRequest['field']
  channel: RecordDataRequest['channel']
  askedBy: RecordDataRequest['askedBy']
  identityCheck: RecordDataRequest['identityCheck']
  received: string
  says: string
}

export const emptyRequest = (today: string): RequestEntry => ({
  number: '',
  code: '',
  kind: 'view',
  field: null,
  channel: 'in-person',
  askedBy: 'self',
  identityCheck: 'not-yet',
  received: today,
  says: '',
})

const CODE = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export function requestTroubles(entry: RequestEntry): FieldError[] {
  const found: FieldError[] = []
  const add = (field: string, says: string | null) => {
    if (says !== null) found.push({ field: `request-${field}`, says })
  }
  const code = entry.code.trim()
  add('code', code === '' || CODE.test(code) ? null : say('form.code-unclear'))
  const isFieldMissing = entry.kind === 'correct' && entry.field === null
  add('field', isFieldMissing ? say('form.field-missing') : null)
  const received = entry.received.trim()
  add('received', received === '' ? say('form.received-missing') : dateTrouble(received))
  add('says', entry.says.trim() === '' ? say('form.says-missing') : null)
  return found
}

/** `found`: the record that the number belongs to; a typed code counts before it. */
export function requestOf(entry: RequestEntry, found: string | null) {
  const code = entry.code.trim().toLowerCase()
  return {
    personId: code === '' ? found : code,
    kind: entry.kind,
    field: entry.kind === 'correct' ? entry.field : null,
    channel: entry.channel,
    askedBy: entry.askedBy,
    identityCheck: entry.identityCheck,
    receivedOn: dateMeant(entry.received),
    says: entry.says.trim(),
  }
}
