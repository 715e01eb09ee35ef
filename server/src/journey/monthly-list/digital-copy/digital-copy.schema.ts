import { z } from 'zod'
import { Id } from '../../../platform/http/schemas.ts'

/** The digitally signed copies of a list or hand-over, and what may be signed here. */
export const DigitalCopies = z.strictObject({
  /** The document of this officer's own unit that may be signed digitally here; null: none. */
  document: z.strictObject({ id: Id, number: z.string(), pdf: z.string() }).nullable(),
  copies: z.array(
    z.strictObject({
      id: Id,
      number: z.string(),
      unitName: z.string(),
      filedByName: z.string(),
      filedOn: z.string(),
      signatures: z.array(
        z.strictObject({
          signer: z.string(),
          issuer: z.string(),
          validTo: z.iso.datetime().nullable(),
          signedAt: z.iso.datetime().nullable(),
          isGood: z.boolean(),
          isTrusted: z.boolean(),
        }),
      ),
    }),
  ),
})
export type DigitalCopies = z.infer<typeof DigitalCopies>
