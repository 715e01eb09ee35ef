import { z } from 'zod'
import { Id, PlainDateText, requiredText } from '../../platform/http/schemas.ts'

/** What a number can stand for. The abbreviation of each type is the profile's. */
export const DocumentKind = z.enum([
  'list',
  'list-confirmation',
  'hand-over',
  'return',
  'receipt',
  'withdrawal',
  'data-answer',
])
export type DocumentKind = z.infer<typeof DocumentKind>

export const DocumentState = z.enum(['reserved', 'valid', 'replaced', 'withdrawn', 'cancelled'])
export type DocumentState = z.infer<typeof DocumentState>

/** As typed: '80' or '80/CV-CAH'; left out, the next number of the year is taken. */
export const DocumentNumber = requiredText(40)

export const ReserveNumber = z.strictObject({
  kind: DocumentKind,
  documentNumber: DocumentNumber.optional(),
})
export const CancelNumber = z.strictObject({ reason: requiredText(200) })

export const RegisterQuery = z.strictObject({
  year: z.coerce.number().int().min(1900).max(2200).optional(),
})

export const OutgoingDocument = z.strictObject({
  id: Id,
  number: z.number().int(),
  shown: z.string(),
  kind: DocumentKind,
  state: DocumentState,
  issuedOn: PlainDateText.nullable(),
  subjectId: Id.nullable(),
  signedByName: z.string().nullable(),
  authority: z.array(z.string()),
  byHand: z.boolean(),
  takenOn: PlainDateText,
  stateOn: PlainDateText,
  stateReason: z.string(),
  verificationCode: z.string(),
  version: z.number().int(),
})
export type OutgoingDocument = z.infer<typeof OutgoingDocument>

export const OutgoingRegister = z.strictObject({
  unitName: z.string(),
  year: z.number().int(),
  years: z.array(z.number().int()),
  /** What would be taken now, by kind. */
  next: z.record(z.string(), z.string()),
  /** Runs of numbers below the highest one that are not in this register: taken on paper. */
  gaps: z.array(z.strictObject({ from: z.number().int(), to: z.number().int() })),
  documents: z.array(OutgoingDocument),
  mayReserve: z.boolean(),
})
export type OutgoingRegister = z.infer<typeof OutgoingRegister>
