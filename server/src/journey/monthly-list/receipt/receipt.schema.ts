import { z } from 'zod'
import { Id, PlainDateText } from '../../../platform/http/schemas.ts'
import { SendBackReason } from '../hand-over/hand-over.schema.ts'

export const RECEIPT_FORMAT = 'vung-buoc/hand-over-receipt'
export const RECEIPT_VERSION = 1

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** What the bank's installation signs about a package: whose, which, and what became of each list. */
export const Receipt = z.strictObject({
  format: z.literal(RECEIPT_FORMAT),
  version: z.literal(RECEIPT_VERSION),
  package: z.strictObject({ instance: Id, handOver: Id, manifestHash: Sha256 }),
  receiver: z.strictObject({
    instance: Id,
    publicKey: z.string(),
    unit: z.string().max(80),
  }),
  decisions: z.array(
    z.strictObject({
      list: Id,
      status: z.enum(['received', 'sent-back']),
      reasons: z.array(SendBackReason).max(6),
      note: z.string().max(500),
      /** Number of the letter that sends it back, where one was issued. */
      letter: z.string().min(1).max(80).optional(),
    }),
  ),
  receivedOn: PlainDateText,
  by: z.strictObject({ user: Id, name: z.string().max(200), duty: z.literal('NH-T') }),
})
export type Receipt = z.infer<typeof Receipt>

export const ReceiptFile = z.strictObject({ receipt: Receipt, signature: z.string().max(200) })
