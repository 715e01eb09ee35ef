import { z } from 'zod'
import { Id, PlainDateText } from '../../../platform/http/schemas.ts'
import {
  BirthDate,
  PersonFields,
  ReleaseRecordFields,
} from '../../../registers/people/people.schema.ts'

/** Why two records may be one person. */
export const LookAlikeReason = z.enum([
  'same-number',
  'number-one-digit',
  'same-name',
  'near-name',
  'same-birth',
  'same-year',
  'day-and-month-swapped',
  'birth-unknown',
])
export type LookAlikeReason = z.infer<typeof LookAlikeReason>

const Alike = z.strictObject({
  id: Id,
  fullName: z.string(),
  birthDate: BirthDate.nullable(),
  idNumber: z.string().nullable(),
  hamlet: z.string(),
})

export const DuplicatePair = z.strictObject({
  first: Alike,
  second: Alike,
  reasons: z.array(LookAlikeReason),
})
export type DuplicatePair = z.infer<typeof DuplicatePair>

/** Two records made one, while that can still be taken back. */
export const RecentMerge = z.strictObject({
  id: Id,
  keptId: Id,
  fullName: z.string(),
  mergedOn: PlainDateText,
  undoUntil: PlainDateText,
})
export type RecentMerge = z.infer<typeof RecentMerge>

export const Duplicates = z.strictObject({
  pairs: z.array(DuplicatePair),
  merges: z.array(RecentMerge),
})

export const SayDifferent = z.strictObject({ firstId: Id, secondId: Id })

/** One person: which record stays, and each field as it was chosen from the two. */
export const MergePeople = z.strictObject({
  keptId: Id,
  goneId: Id,
  keptVersion: z.number().int(),
  goneVersion: z.number().int(),
  fields: PersonFields,
  releaseRecord: ReleaseRecordFields.nullable(),
})
export type MergePeople = z.infer<typeof MergePeople>
