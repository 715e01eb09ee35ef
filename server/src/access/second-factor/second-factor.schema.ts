import { z } from 'zod'
import { Id, requiredText } from '../../platform/http/schemas.ts'

const longText = z.string().max(16_384)
const part = longText.optional()

/** What a browser's authenticator answers, as WebAuthn writes it down in JSON. */
export const PasskeyAnswer = z.strictObject({
  id: z.string().min(1).max(1_400),
  rawId: z.string().min(1).max(1_400),
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).nullish(),
  clientExtensionResults: z.record(z.string().max(60), z.unknown()),
  response: z.strictObject({
    clientDataJSON: longText,
    authenticatorData: part,
    signature: part,
    userHandle: part.nullable(),
    attestationObject: part,
    transports: z.array(z.string().max(40)).max(10).optional(),
    publicKeyAlgorithm: z.number().int().optional(),
    publicKey: part,
  }),
})
export type PasskeyAnswer = z.infer<typeof PasskeyAnswer>

export const SixFigures = z
  .string()
  .max(20)
  .overwrite((text) => text.replaceAll(/\s/g, ''))
  .regex(/^\d{6}$/, 'Mã gồm đúng 6 chữ số.')

export const Proof = z.discriminatedUnion('way', [
  z.strictObject({ way: z.literal('totp'), code: SixFigures }),
  z.strictObject({ way: z.literal('recovery'), code: z.string().min(1).max(40) }),
  z.strictObject({ way: z.literal('password'), password: z.string().min(1).max(200) }),
  z.strictObject({ way: z.literal('passkey'), answer: PasskeyAnswer }),
])
export type Proof = z.infer<typeof Proof>

export const PasskeyView = z.strictObject({
  id: Id,
  name: z.string(),
  since: z.iso.datetime(),
  lastUsed: z.iso.datetime().nullable(),
})

export const SecondFactorView = z.strictObject({
  totpSince: z.iso.datetime().nullable(),
  recoveryLeft: z.number().int(),
  passkeys: z.array(PasskeyView),
  /** False where browsers offer none: an address without a name, or without https. */
  passkeysWork: z.boolean(),
})
export type SecondFactorView = z.infer<typeof SecondFactorView>

export const TotpOffer = z.strictObject({ secret: z.string(), uri: z.string(), qr: z.string() })
export type TotpOffer = z.infer<typeof TotpOffer>

export const TotpCode = z.strictObject({ code: SixFigures })

/** Codes are shown this once; null: the earlier ones still hold. */
export const Enrolled = z.strictObject({ recoveryCodes: z.array(z.string()).nullable() })
export type Enrolled = z.infer<typeof Enrolled>

export const RecoveryCodes = z.strictObject({ recoveryCodes: z.array(z.string()) })

export const PasskeyName = z.strictObject({ name: requiredText(60) })
export const NewPasskey = z.strictObject({ name: requiredText(60), answer: PasskeyAnswer })

/** Handed on to the browser as it is: the shape is WebAuthn's. */
export const PasskeyOptions = z.looseObject({ challenge: z.string() })
export type PasskeyOptions = z.infer<typeof PasskeyOptions>
