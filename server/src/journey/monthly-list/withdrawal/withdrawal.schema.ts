import { z } from 'zod'
import { Id, MonthText, PlainDateText, shortText } from '../../../platform/http/schemas.ts'
import { BirthDate } from '../../../registers/people/people.schema.ts'

export const WithdrawalState = z.enum([
  'awaiting-signature',
  'signed',
  'confirmed',
  'passed',
  'completed',
  'returned',
  'cancelled',
])
export type WithdrawalState = z.infer<typeof WithdrawalState>

/** Why a name is taken back after the commune confirmed it. */
export const WithdrawalReason = z.enum(['reoffended', 'moved-away', 'died', 'entered-by-mistake'])
export type WithdrawalReason = z.infer<typeof WithdrawalReason>

/** Why an agency sends the notice back; several at once. */
export const WithdrawalReturnReason = z.enum([
  'details-wrong',
  'reason-not-proved',
  'person-still-resides',
  'already-lent',
  'other',
])

const WithdrawnLine = z.strictObject({
  lineId: Id,
  reason: WithdrawalReason,
  note: shortText(200),
})
export const MakeWithdrawal = z.strictObject({ lines: z.array(WithdrawnLine).min(1).max(50) })
export type MakeWithdrawal = z.infer<typeof MakeWithdrawal>

/** Whoever signs names the content he signs. */
export const SignWithdrawal = z.strictObject({ contentHash: z.string().regex(/^[0-9a-f]{64}$/) })
export const ReturnWithdrawal = z.strictObject({
  reasons: z.array(WithdrawalReturnReason).min(1).max(5),
  note: shortText(500),
})

export const WithdrawalCard = z.strictObject({
  id: Id,
  areaId: z.string(),
  areaName: z.string(),
  state: WithdrawalState,
  people: z.number().int(),
  holderName: z.string().nullable(),
  openedOn: PlainDateText,
  due: PlainDateText.nullable(),
  isLate: z.boolean(),
  version: z.number().int(),
})
export type WithdrawalCard = z.infer<typeof WithdrawalCard>
export const WithdrawalCards = z.strictObject({ withdrawals: z.array(WithdrawalCard) })

export const WithdrawalLine = z.strictObject({
  lineId: Id,
  listId: Id.nullable(),
  month: MonthText.nullable(),
  personId: Id,
  fullName: z.string(),
  birthDate: BirthDate.nullable(),
  address: z.string(),
  reason: WithdrawalReason,
  note: z.string(),
  isBlocking: z.boolean(),
  carriedOutOn: PlainDateText.nullable(),
})
export const WithdrawalStep = z.strictObject({
  step: z.enum(['made', 'signed', 'confirmed', 'passed', 'received', 'returned', 'cancelled']),
  byName: z.string(),
  duty: z.string(),
  unitName: z.string(),
  onDate: PlainDateText,
  at: z.iso.datetime(),
  wasDue: PlainDateText.nullable(),
  isLate: z.boolean(),
  reasons: z.array(z.string()),
  note: z.string(),
  contentHash: z.string(),
})
export const WithdrawalPage = WithdrawalCard.extend({
  policeUnitName: z.string(),
  committeeName: z.string(),
  standingUnitName: z.string(),
  bankUnitName: z.string(),
  contentHash: z.string(),
  lines: z.array(WithdrawalLine),
  steps: z.array(WithdrawalStep),
  actions: z.array(z.string()),
})
export type WithdrawalPage = z.infer<typeof WithdrawalPage>
