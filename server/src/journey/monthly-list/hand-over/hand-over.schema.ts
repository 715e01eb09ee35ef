import { z } from 'zod'
import {
  DongAmount,
  Id,
  MonthText,
  PlainDateText,
  shortText,
} from '../../../platform/http/schemas.ts'
import { SignedCopy } from '../../../registers/outgoing-documents/signed-copies/signed-copies.schema.ts'
import { DocumentNumber } from '../../../registers/outgoing-documents/outgoing-documents.schema.ts'

export const HandOverState = z.enum(['draft', 'handed-over', 'received', 'discarded'])
export type HandOverState = z.infer<typeof HandOverState>

export const HoldReason = z.enum(['checking', 'signature-missing', 'awaiting-correction', 'other'])
export const SendBackReason = z.enum([
  'details-wrong',
  'signature-missing',
  'not-confirmed',
  'wrong-form',
  'amount-over-limit',
  'other',
])

/** Why a draft is given up. */
export const DiscardReason = z.enum(['opened-by-mistake', 'wrong-month', 'no-list-left', 'other'])
export const DiscardHandOver = z.strictObject({ reason: DiscardReason, note: shortText(200) })
export const OpenHandOver = z.strictObject({ month: MonthText })
export const HoldList = z.strictObject({ listId: Id, reason: HoldReason, note: shortText(200) })
export const IncludeList = z.strictObject({ listId: Id })
export const ReturnIncludedList = z.strictObject({
  listId: Id,
  reasons: z.array(SendBackReason).min(1).max(6),
  note: shortText(500),
})
/** The signer names the content he signs; the number, when it is not the next of the register. */
export const SignHandOver = z.strictObject({
  documentNumber: DocumentNumber.optional(),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
})
export const ReceiveHandOver = z.strictObject({
  sentBack: z.array(
    z.strictObject({
      listId: Id,
      reasons: z.array(SendBackReason).min(1).max(6),
      note: shortText(500),
    }),
  ),
})

export const HandOverList = z.strictObject({
  listId: Id,
  areaId: z.string(),
  areaName: z.string(),
  month: MonthText,
  kind: z.enum(['regular', 'supplement']),
  supplementNumber: z.number().int(),
  status: z.enum(['included', 'held', 'late', 'returned', 'received', 'sent-back']),
  nothingToReport: z.boolean(),
  people: z.number().int(),
  production: z.number().int(),
  training: z.number().int(),
  totalAmount: DongAmount,
  versionHash: z.string().nullable(),
  reasons: z.array(z.string()),
  note: z.string(),
  /** Signed copies of exactly the version that goes. */
  signedCopies: z.array(SignedCopy),
})
export const HandOverCard = z.strictObject({
  id: Id,
  month: MonthText,
  number: z.number().int(),
  state: HandOverState,
  documentNumber: z.string().nullable(),
  documentDate: PlainDateText.nullable(),
  due: PlainDateText.nullable(),
  people: z.number().int(),
  totalAmount: DongAmount,
  version: z.number().int(),
})
export type HandOverCard = z.infer<typeof HandOverCard>
export const HandOverCards = z.strictObject({ handOvers: z.array(HandOverCard) })
export const HandOverPage = HandOverCard.extend({
  standingUnitName: z.string(),
  bankUnitName: z.string(),
  contentHash: z.string(),
  lists: z.array(HandOverList),
  lateAreas: z.array(z.string()),
  /** Signing waits until every list that goes has its signed copy. */
  needsSignedCopies: z.boolean(),
  /** Of the cover letter and the bank's receipt. */
  signedCopies: z.array(SignedCopy),
  signedByName: z.string().nullable(),
  receivedByName: z.string().nullable(),
  receivedOn: PlainDateText.nullable(),
  discardReason: DiscardReason.nullable(),
  discardNote: z.string(),
  discardedOn: PlainDateText.nullable(),
  actions: z.array(z.string()),
})
export type HandOverPage = z.infer<typeof HandOverPage>
