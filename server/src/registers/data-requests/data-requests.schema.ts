import { z } from 'zod'
import { Id, PlainDateText, requiredText, shortText } from '../../platform/http/schemas.ts'
import { DocumentNumber } from '../outgoing-documents/outgoing-documents.schema.ts'

/** The rights of Law 91/2025/QH15 that a person can claim here. */
export const DataRequestKind = z.enum([
  'view',
  'correct',
  'withdraw',
  'erase',
  'restrict',
  'object',
])
export type DataRequestKind = z.infer<typeof DataRequestKind>
export const DataRequestChannel = z.enum(['in-person', 'letter', 'phone', 'electronic'])
export const AskedBy = z.enum(['self', 'representative'])
export const IdentityCheck = z.enum(['id-card', 'authorisation', 'known', 'not-yet'])
/** Which value a request for correction disputes. */
export const DisputedField = z.enum([
  'name',
  'birth',
  'sex',
  'id-number',
  'phone',
  'address',
  'certificate',
  'list-line',
  'other',
])
export type DisputedField = z.infer<typeof DisputedField>
export const DataRequestState = z.enum(['open', 'with-office', 'closed'])
export const OfficeOutcome = z.enum(['corrected', 'kept'])
export const AnswerOutcome = z.enum(['in-progress', 'granted', 'partly', 'refused'])
export type AnswerOutcome = z.infer<typeof AnswerOutcome>
export const RefusalReason = z.enum([
  'state-task',
  'keeping-period',
  'open-case',
  'not-our-data',
  'identity-unproven',
  'others-rights',
  'value-proven',
  'other',
])
export type RefusalReason = z.infer<typeof RefusalReason>

export const RecordDataRequest = z.strictObject({
  /** Null: the register knows nobody whom it is about. */
  personId: Id.nullable(),
  kind: DataRequestKind,
  /** With a request for correction: the value that is disputed. */
  field: DisputedField.nullable(),
  channel: DataRequestChannel,
  askedBy: AskedBy,
  identityCheck: IdentityCheck,
  receivedOn: PlainDateText,
  says: requiredText(500),
})
export type RecordDataRequest = z.infer<typeof RecordDataRequest>

/** What the police say of a disputed value, after they mended it or found it right. */
export const OfficeAnswer = z.strictObject({ outcome: OfficeOutcome, says: requiredText(500) })
export type OfficeAnswer = z.infer<typeof OfficeAnswer>

export const AnswerDataRequest = z.strictObject({
  outcome: AnswerOutcome,
  reasons: z.array(RefusalReason).max(8),
  note: shortText(500),
  identityCheck: IdentityCheck,
  documentNumber: DocumentNumber.optional(),
})
export type AnswerDataRequest = z.infer<typeof AnswerDataRequest>

export const DataRequestsQuery = z.strictObject({
  state: z.enum(['waiting', 'closed', 'all']).default('waiting'),
})

const Tone = z.enum(['calm', 'soon', 'late'])

export const DataRequestCard = z.strictObject({
  id: Id,
  kind: DataRequestKind,
  field: DisputedField.nullable(),
  personId: Id.nullable(),
  receivedOn: PlainDateText,
  /** Until when the first answer is due, and when it went out. */
  due: PlainDateText,
  firstAnswerOn: PlainDateText.nullable(),
  tone: Tone,
  state: DataRequestState,
  outcome: AnswerOutcome.nullable(),
  /** Who has it now. */
  holderName: z.string(),
})
export type DataRequestCard = z.infer<typeof DataRequestCard>
export const DataRequests = z.strictObject({
  requests: z.array(DataRequestCard),
  /** The working days of the first answer, and where the number comes from. */
  term: z.strictObject({ workingDays: z.number().int(), source: z.string() }),
  mayRecord: z.boolean(),
})
export type DataRequests = z.infer<typeof DataRequests>

export const DataRequestPage = DataRequestCard.extend({
  channel: DataRequestChannel,
  askedBy: AskedBy,
  identityCheck: IdentityCheck,
  says: z.string(),
  recordedOn: PlainDateText,
  /** The person's name, for a duty that sees people. */
  fullName: z.string().optional(),
  office: z
    .strictObject({
      name: z.string(),
      askedOn: PlainDateText,
      outcome: OfficeOutcome.nullable(),
      says: z.string().nullable(),
      on: PlainDateText.nullable(),
    })
    .nullable(),
  answers: z.array(
    z.strictObject({
      outcome: AnswerOutcome,
      reasons: z.array(RefusalReason),
      note: z.string(),
      on: PlainDateText,
      byName: z.string().nullable(),
      shown: z.string(),
    }),
  ),
  may: z.strictObject({ askOffice: z.boolean(), sayAsOffice: z.boolean(), answer: z.boolean() }),
  version: z.number().int(),
})
export type DataRequestPage = z.infer<typeof DataRequestPage>

/** The record with the number typed, by its code and the commune whose police keep it. */
export const RecordsFound = z.strictObject({
  records: z.array(z.strictObject({ personId: Id, areaName: z.string() })),
})
export type RecordsFound = z.infer<typeof RecordsFound>

/** What was said on both sides of a value that a person disputed. */
export const DataNotes = z.strictObject({
  notes: z.array(
    z.strictObject({
      id: Id,
      field: DisputedField,
      personSays: z.string(),
      officeName: z.string(),
      outcome: OfficeOutcome,
      officeSays: z.string(),
      on: PlainDateText,
    }),
  ),
})
export type DataNotes = z.infer<typeof DataNotes>
