import { z } from 'zod'
import { Id, PlainDateText } from '../../platform/http/schemas.ts'
import { IdNumber } from '../people/people.schema.ts'

/** Không cho xem: the officers named are kept out. Chỉ cho xem: everybody else is. */
export const RestrictionKind = z.enum(['excluded', 'restricted-to'])
export type RestrictionKind = z.infer<typeof RestrictionKind>

/** Coded, so that no free text says what stands behind it. */
export const RestrictionReason = z.enum([
  'relative',
  'conflict-of-interest',
  'complaint',
  'protected',
  'safety',
])
export type RestrictionReason = z.infer<typeof RestrictionReason>

export const REASONS_OF: Record<RestrictionKind, readonly RestrictionReason[]> = {
  excluded: ['relative', 'conflict-of-interest', 'complaint'],
  'restricted-to': ['protected', 'safety', 'complaint'],
}

export const LiftReason = z.enum(['over', 'replaced', 'by-mistake'])

export const PlaceRestriction = z.strictObject({
  kind: RestrictionKind,
  officers: z.array(Id).min(1).max(20),
  reason: RestrictionReason,
  fromOn: PlainDateText,
  /** The first day it no longer holds; null: until somebody lifts it. */
  toOn: PlainDateText.nullable(),
})
export type PlaceRestriction = z.infer<typeof PlaceRestriction>

export const LiftRestriction = z.strictObject({ reason: LiftReason })
export type LiftRestriction = z.infer<typeof LiftRestriction>

export const Restriction = z.strictObject({
  id: Id,
  personId: Id,
  kind: RestrictionKind,
  officers: z.array(z.string()),
  reason: RestrictionReason,
  fromOn: PlainDateText,
  toOn: PlainDateText.nullable(),
  state: z.enum(['in-force', 'not-yet', 'over', 'lifted']),
  placedByName: z.string(),
  placedUnitName: z.string(),
  placedOn: PlainDateText,
  liftedByName: z.string().nullable(),
  liftedOn: PlainDateText.nullable(),
  liftReason: LiftReason.nullable(),
  /** Not by whoever placed it: somebody else lifts. */
  mayLift: z.boolean(),
})
export type Restriction = z.infer<typeof Restriction>

/** Who works with the person today, and can be named. */
export const NearOfficer = z.strictObject({
  id: Id,
  name: z.string(),
  work: z.array(z.string()),
})

export type NearOfficer = z.infer<typeof NearOfficer>

export const PersonRestrictions = z.strictObject({
  restrictions: z.array(Restriction),
  officers: z.array(NearOfficer),
})
export type PersonRestrictions = z.infer<typeof PersonRestrictions>

/** A relative whom an officer declared: that there is one, since when; the number is not kept. */
export const DeclaredRelative = z.strictObject({
  id: Id,
  officerName: z.string(),
  unitName: z.string(),
  declaredOn: PlainDateText,
  withdrawnOn: PlainDateText.nullable(),
  mayWithdraw: z.boolean(),
})
export type DeclaredRelative = z.infer<typeof DeclaredRelative>

export const Restrictions = z.strictObject({
  restrictions: z.array(Restriction),
  relatives: z.array(DeclaredRelative),
})
export type Restrictions = z.infer<typeof Restrictions>

export const DeclareRelative = z.strictObject({ idNumber: IdNumber })
export type DeclareRelative = z.infer<typeof DeclareRelative>

export const OwnRelatives = z.strictObject({ relatives: z.array(DeclaredRelative) })
export type OwnRelatives = z.infer<typeof OwnRelatives>
