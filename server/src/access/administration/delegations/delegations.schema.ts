import { z } from 'zod'
import { Id, PlainDateText, requiredText } from '../../../platform/http/schemas.ts'

/** In writing, for a limited time (Decree 30/2020/NĐ-CP, Article 13): number, first day, last. */
export const DelegateDuty = z.strictObject({
  userId: Id,
  validFrom: PlainDateText,
  validTo: PlainDateText,
  decisionNumber: requiredText(60),
  /** In whose name the delegate signs, 'TRƯỞNG CÔNG AN', and his own title below it. */
  holderTitle: requiredText(60),
  ownTitle: requiredText(60),
})
export type DelegateDuty = z.infer<typeof DelegateDuty>

export const Delegation = z.strictObject({
  id: Id,
  dutyName: z.string(),
  unitName: z.string(),
  fromName: z.string(),
  toName: z.string(),
  isMine: z.boolean(),
  validFrom: PlainDateText,
  validTo: PlainDateText,
  decisionNumber: z.string(),
  authority: z.array(z.string()),
  state: z.enum(['held', 'not-yet', 'ended']),
  mayEnd: z.boolean(),
})
export type Delegation = z.infer<typeof Delegation>

export const DelegationsPage = z.strictObject({
  dutyName: z.string(),
  unitName: z.string(),
  /** Null where the duty one acts under can be passed on; else the sentence that says why not. */
  refusal: z.string().nullable(),
  validTo: PlainDateText.nullable(),
  holderTitle: z.string(),
  colleagues: z.array(z.strictObject({ id: Id, name: z.string() })),
  delegations: z.array(Delegation),
})
export type DelegationsPage = z.infer<typeof DelegationsPage>
