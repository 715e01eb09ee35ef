import { z } from 'zod'
import { Id, PlainDateText, requiredText, shortText } from '../../../platform/http/schemas.ts'
import { BirthDate, Sex } from '../../../registers/people/people.schema.ts'

export const TransferState = z.enum(['asked', 'accepted', 'refused', 'taken-back'])
/** Why the commune that is asked says no. */
export const TransferRefusal = z.enum(['not-residing', 'details-wrong', 'not-found-here'])

export const AskTransfer = z.strictObject({ toAreaId: z.string().min(1).max(80) })
/** Where he lives from now on. */
export const AcceptTransfer = z.strictObject({
  hamlet: requiredText(80),
  addressDetail: shortText(160),
})
export type AcceptTransfer = z.infer<typeof AcceptTransfer>
export const RefuseTransfer = z.strictObject({ reason: TransferRefusal })

/** Who it is about: all that the commune asked may know before it says yes. */
const TransferPerson = z.strictObject({
  fullName: z.string(),
  birthDate: BirthDate.nullable(),
  sex: Sex.nullable(),
  idNumber: z.string().nullable(),
})

export const TransferCard = z.strictObject({
  id: Id,
  /** Only for a unit that sees the person. */
  personId: Id.nullable(),
  person: TransferPerson.nullable(),
  fromName: z.string(),
  toName: z.string(),
  state: TransferState,
  reason: TransferRefusal.nullable(),
  askedOn: PlainDateText,
  decidedOn: PlainDateText.nullable(),
  /** Ours to answer, ours to take back, or only to be read. */
  mine: z.enum(['to-answer', 'asked-by-us', 'to-read']),
})
export type TransferCard = z.infer<typeof TransferCard>
export const TransferCards = z.strictObject({ transfers: z.array(TransferCard) })
