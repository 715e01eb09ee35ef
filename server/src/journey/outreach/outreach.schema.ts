import { z } from 'zod'
import { DongAmount, Id, PlainDateText, shortText } from '../../platform/http/schemas.ts'

export const ContactWay = z.enum(['visit', 'phone', 'office', 'family'])
export const ContactOutcome = z.enum(['reached', 'not-reached', 'moved-away'])
export const LoanPurpose = z.enum(['production', 'training'])

export const LoanNeed = z.strictObject({
  purpose: LoanPurpose,
  amount: DongAmount.min(1),
  trainingMonths: z.number().int().min(1).max(120).nullable(),
})

export const RecordContact = z.strictObject({
  onDate: PlainDateText,
  way: ContactWay,
  outcome: ContactOutcome,
  /** null: not asked or not reached; 'none': asked, no wish to borrow. */
  need: z.union([LoanNeed, z.literal('none'), z.null()]),
  note: shortText(300),
})
export type RecordContact = z.infer<typeof RecordContact>

export const Contact = z.strictObject({
  id: Id,
  onDate: PlainDateText,
  way: ContactWay,
  outcome: ContactOutcome,
  need: z.union([LoanNeed, z.literal('none'), z.null()]),
  note: z.string(),
  byName: z.string(),
})
export const Contacts = z.strictObject({ contacts: z.array(Contact) })
export type Contact = z.infer<typeof Contact>
