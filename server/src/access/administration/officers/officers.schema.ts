import { z } from 'zod'
import { Id, PlainDateText, requiredText, TypedText } from '../../../platform/http/schemas.ts'
import { ONE_TIME_PASSWORD } from './one-time-password.ts'

export const USER_NAME = /^[\p{Letter}\d][\p{Letter}\d._-]{1,39}$/u

const UnitId = z.string().regex(/^[a-z0-9-]{1,80}$/)

/**
 * The one-time password is made in the administrator's browser, so that no answer of the server
 * ever holds one: answers are kept for a repeated request, this is not.
 */
const OneTimePassword = z.string().regex(ONE_TIME_PASSWORD)

export const AddOfficer = z.strictObject({
  userName: TypedText.regex(
    USER_NAME,
    'Tên đăng nhập gồm 2 đến 40 chữ cái, chữ số, dấu chấm, gạch nối hoặc gạch dưới.',
  ),
  displayName: requiredText(80),
  unitId: UnitId,
  oneTimePassword: OneTimePassword,
})
export type AddOfficer = z.infer<typeof AddOfficer>

export const ResetPassword = z.strictObject({ oneTimePassword: OneTimePassword })

/** `waiting`: the one-time password has not been changed yet; `lapsed`: and cannot be any more. */
export const AccountState = z.enum(['active', 'waiting', 'lapsed', 'disabled'])
export type AccountState = z.infer<typeof AccountState>

const HeldDuty = z.strictObject({ duty: z.string(), dutyName: z.string(), unitName: z.string() })

export const OfficerLine = z.strictObject({
  id: Id,
  userName: z.string(),
  displayName: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  state: AccountState,
  lastSignedInOn: PlainDateText.nullable(),
  /** Held on the business date, as far as the asking administrator reaches. */
  duties: z.array(HeldDuty),
})
export type OfficerLine = z.infer<typeof OfficerLine>

export const OfficersPage = z.strictObject({
  officers: z.array(OfficerLine),
  /** Agencies in reach that are in force or to come: where an officer can be added. */
  units: z.array(z.strictObject({ id: z.string(), name: z.string() })),
})
export type OfficersPage = z.infer<typeof OfficersPage>

export const DutyState = z.enum(['held', 'not-yet', 'ended'])

/** One assignment of an officer, past, present or to come, with how it came about. */
export const OfficerDuty = z.strictObject({
  id: Id,
  duty: z.string(),
  dutyName: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  validFrom: PlainDateText,
  validTo: PlainDateText.nullable(),
  decisionNumber: z.string(),
  authority: z.array(z.string()),
  state: DutyState,
  approvedByName: z.string().nullable(),
  delegatedByName: z.string().nullable(),
  endedByName: z.string().nullable(),
  endedOn: PlainDateText.nullable(),
  mayEnd: z.boolean(),
})
export type OfficerDuty = z.infer<typeof OfficerDuty>

export const OfficerPage = z.strictObject({
  id: Id,
  userName: z.string(),
  displayName: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  state: AccountState,
  lastSignedInOn: PlainDateText.nullable(),
  addedByName: z.string().nullable(),
  addedOn: PlainDateText,
  duties: z.array(OfficerDuty),
  /** Proposals about him that nobody has decided yet. */
  waiting: z.number().int(),
  /** The unit's own duties and those of its kind, for the form that proposes one. */
  units: z.array(z.strictObject({ id: z.string(), name: z.string(), duties: z.array(z.string()) })),
  actions: z.array(z.enum(['propose', 'reset', 'disable', 'enable', 'leave'])),
})
export type OfficerPage = z.infer<typeof OfficerPage>
