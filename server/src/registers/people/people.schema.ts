import { z } from 'zod'
import {
  Id,
  PlainDateText,
  requiredText,
  shortText,
  TypedText,
} from '../../platform/http/schemas.ts'
import { Stage } from '../threads/stage.schema.ts'
import { ThreadOutcome } from '../threads/threads.schema.ts'

export const Sex = z.enum(['male', 'female'])
export const PreferredLanguage = z.enum(['vi', 'km'])
export const CertificateKind = z.enum([
  'completion',
  'amnesty',
  'conditional-early-release',
  'suspended-sentence',
])
export const PhoneOwner = z.enum(['self', 'relative'])

/** Date of birth with its precision: the whole day, or only the year when no more is known. */
export const BirthDate = z.union([PlainDateText, z.string().regex(/^\d{4}$/)])

/** 12 digits, or null while the State has not issued one yet ("chưa cấp"). */
export const IdNumber = TypedText.regex(/^\d{12}$/)
export const Phone = TypedText.regex(/^0(?:[35789]\d{8}|2\d{9})$/)

export const PersonFields = z.strictObject({
  fullName: requiredText(120),
  birthDate: BirthDate.nullable(),
  sex: Sex.nullable(),
  idNumber: IdNumber.nullable(),
  phone: Phone.nullable(),
  phoneOwner: PhoneOwner.nullable(),
  hamlet: requiredText(80),
  addressDetail: shortText(160),
  preferredLanguage: PreferredLanguage,
})
export type PersonFields = z.infer<typeof PersonFields>

/** Release record: kind, number and dates of the certificate. Never the offence or the prison. */
export const ReleaseRecordFields = z.strictObject({
  certificateKind: CertificateKind.nullable(),
  certificateNumber: shortText(60).nullable(),
  certificateDate: PlainDateText.nullable(),
  completedOn: PlainDateText.nullable(),
})
export type ReleaseRecordFields = z.infer<typeof ReleaseRecordFields>

export const RegisterPerson = PersonFields.extend({ releaseRecord: ReleaseRecordFields.nullable() })
export type RegisterPerson = z.infer<typeof RegisterPerson>

/** How much of the five-year window is left. The day itself is only for those who see the record. */
export const WindowBand = z.enum(['over', 'under-1', 'under-3', 'under-6', 'under-12', 'more'])

export const PersonCard = z.strictObject({
  id: Id,
  fullName: z.string(),
  birthDate: BirthDate.nullable(),
  sex: Sex.nullable(),
  idNumber: z.string().nullable(),
  hamlet: z.string(),
  areaId: z.string(),
  areaName: z.string(),
  stage: Stage.nullable(),
  /** Why the last case ended, when none is open: "đã rời chương trình". */
  left: ThreadOutcome.nullable(),
  windowBand: WindowBand.nullable(),
  lastContactOn: PlainDateText.nullable(),
  holderName: z.string().nullable(),
  due: PlainDateText.nullable(),
})
export type PersonCard = z.infer<typeof PersonCard>

export const PersonPage = PersonCard.extend({
  version: z.number().int(),
  phone: z.string().nullable(),
  phoneOwner: PhoneOwner.nullable(),
  addressDetail: z.string(),
  preferredLanguage: PreferredLanguage,
  idWarnings: z.array(z.string()),
  /** The record that stands for this person now, when two were found to be one. */
  mergedInto: Id.nullable(),
  /** Absent (not null) for a duty that may not see it. */
  releaseRecord: ReleaseRecordFields.extend({
    version: z.number().int(),
    windowEnd: PlainDateText.nullable(),
  })
    .nullable()
    .optional(),
})
export type PersonPage = z.infer<typeof PersonPage>

/** Everybody, or one of the worklists. */
export const PeopleView = z.enum([
  'all',
  'not-contacted',
  'contact-old',
  'window-closing',
  'no-id-number',
])
export type PeopleView = z.infer<typeof PeopleView>

/** Months of a worklist, in the words of law 13: never a day. */
export const MONTHS_BANDS = ['12', '6', '3', '1'] as const
export const MonthsBand = z.enum(MONTHS_BANDS)
export type MonthsBand = z.infer<typeof MonthsBand>

export const PeopleQuery = z.strictObject({
  view: PeopleView.default('all'),
  /** With `window-closing`: fewer months are left; with `contact-old`: more months have passed. */
  months: MonthsBand.optional(),
  areaId: z.string().max(80).optional(),
  stage: Stage.optional(),
  /** The last person of the page before. */
  after: Id.optional(),
})
export const PeopleFound = z.strictObject({
  people: z.array(PersonCard),
  total: z.number().int(),
  next: z.string().nullable(),
  /** Somebody of exactly this name or number stands apart from the officer: whom to ask. */
  restricted: z.strictObject({ unitName: z.string(), duty: z.string() }).nullable(),
})
export type PeopleFound = z.infer<typeof PeopleFound>
