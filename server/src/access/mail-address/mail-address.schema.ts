import { z } from 'zod'

export const MailAddressView = z.strictObject({
  /** False when the installation has no way to send e-mail. */
  available: z.boolean(),
  address: z.string().nullable(),
  confirmed: z.boolean(),
})
export type MailAddressView = z.infer<typeof MailAddressView>

export const SetMailAddress = z.strictObject({
  address: z
    .string()
    .max(254)
    .overwrite((text) => text.trim())
    .pipe(z.email()),
})
export const ConfirmMailAddress = z.strictObject({
  code: z
    .string()
    .overwrite((text) => text.replaceAll(/\s/g, ''))
    .regex(/^\d{6}$/),
})
