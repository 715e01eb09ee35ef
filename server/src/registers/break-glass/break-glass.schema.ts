import { z } from 'zod'
import {
  Id,
  PlainDateText,
  requiredText,
  shortText,
  TypedText,
} from '../../platform/http/schemas.ts'
import { BirthDate, Sex } from '../people/people.schema.ts'

export const BreakGlassReason = z.enum([
  'life-or-health',
  'legal-request',
  'complaint',
  'data-incident',
  'control-finding',
])
export type BreakGlassReason = z.infer<typeof BreakGlassReason>

/** A record is named by its code or by the whole number, never by a name. */
export const OpenBreakGlass = z.strictObject({
  record: TypedText.regex(/^(?:\d{12}|[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})$/),
  reason: BreakGlassReason,
  note: requiredText(500),
  documentNumber: requiredText(60),
})
export type OpenBreakGlass = z.infer<typeof OpenBreakGlass>

export const BreakGlassVerdict = z.enum(['justified', 'not-justified'])
export const ReviewBreakGlass = z.strictObject({ verdict: BreakGlassVerdict, note: shortText(500) })
export type ReviewBreakGlass = z.infer<typeof ReviewBreakGlass>

export const BreakGlass = z.strictObject({
  id: Id,
  personId: Id,
  openerName: z.string(),
  unitName: z.string(),
  duty: z.string(),
  reason: BreakGlassReason,
  note: z.string(),
  documentNumber: z.string(),
  openedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  isOpen: z.boolean(),
  isMine: z.boolean(),
  reads: z.number().int(),
  reviewDue: PlainDateText,
  isLate: z.boolean(),
  reviewerName: z.string().nullable(),
  reviewedOn: PlainDateText.nullable(),
  verdict: BreakGlassVerdict.nullable(),
  reviewNote: z.string(),
  mayReview: z.boolean(),
})
export type BreakGlass = z.infer<typeof BreakGlass>

/** One month: opened, looked at in time, and not looked at in time or at all yet past the day. */
export const BreakGlassMonth = z.strictObject({
  month: z.string(),
  opened: z.number().int(),
  reviewedInTime: z.number().int(),
  late: z.number().int(),
})

export type BreakGlassMonth = z.infer<typeof BreakGlassMonth>

export const BreakGlasses = z.strictObject({
  openings: z.array(BreakGlass),
  months: z.array(BreakGlassMonth),
  /** The sentence that says why this officer opens nothing now; null when he may. */
  refusal: z.string().nullable(),
  /** Hours an opening holds today. */
  hours: z.number().int(),
})
export type BreakGlasses = z.infer<typeof BreakGlasses>

/** Everything an emergency shows of one record. Contacts of the police are not in it. */
export const EmergencyCase = z.strictObject({
  opening: BreakGlass,
  /** Seconds until it shuts by itself. */
  secondsLeft: z.number().int(),
  fullName: z.string(),
  birthDate: BirthDate.nullable(),
  sex: Sex.nullable(),
  idNumber: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.string(),
  certificateNumber: z.string().nullable(),
  certificateDate: PlainDateText.nullable(),
  completedOn: PlainDateText.nullable(),
  steps: z.array(
    z.strictObject({
      onDate: PlainDateText,
      what: z.string(),
      unitName: z.string().nullable(),
      toUnitName: z.string().nullable(),
    }),
  ),
})
export type EmergencyCase = z.infer<typeof EmergencyCase>
