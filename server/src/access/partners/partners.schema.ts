import { z } from 'zod'
import { Id, PlainDateText, requiredText, TypedText } from '../../platform/http/schemas.ts'

/** An Ed25519 public key as another office reads it out or prints it. */
export const PublicKeyText = TypedText.regex(
  /^[\w-]{43}$/,
  'Khóa công khai gồm đúng 43 ký tự; hãy sao chép lại cả dòng.',
)

export const ProposePartner = z.strictObject({
  partnerUnitId: z.string().max(80),
  name: requiredText(120),
  publicKey: PublicKeyText,
  validFrom: PlainDateText,
  validTo: PlainDateText.nullable(),
  decisionNumber: requiredText(60),
})
export type ProposePartner = z.infer<typeof ProposePartner>

/** The fingerprint as it was heard or read on paper: spaces and case do not count. */
export const ApprovePartner = z.strictObject({ fingerprint: requiredText(60) })

export const PartnerState = z.enum(['proposed', 'trusted', 'not-yet', 'expired', 'ended'])
export type PartnerState = z.infer<typeof PartnerState>

export const Partner = z.strictObject({
  id: Id,
  partnerUnitName: z.string(),
  name: z.string(),
  fingerprint: z.string(),
  validFrom: PlainDateText,
  validTo: PlainDateText.nullable(),
  decisionNumber: z.string(),
  proposedByName: z.string(),
  proposedOn: PlainDateText,
  approvedByName: z.string().nullable(),
  approvedOn: PlainDateText.nullable(),
  endedOn: PlainDateText.nullable(),
  state: PartnerState,
  version: z.number().int(),
  actions: z.array(z.enum(['approve', 'end'])),
})
export type Partner = z.infer<typeof Partner>

export const PartnersPage = z.strictObject({
  /** This installation's own key, to be read out to the other office. */
  own: z.strictObject({
    unitName: z.string(),
    publicKey: z.string(),
    fingerprint: z.string(),
  }),
  partners: z.array(Partner),
  /** Units that this one hands lists over to or receives from; empty for any other. */
  counterparts: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  mayPropose: z.boolean(),
})
export type PartnersPage = z.infer<typeof PartnersPage>
