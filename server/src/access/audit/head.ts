import { z } from 'zod'
import { isSignedBy, PUBLIC_KEY, type Signer } from '../../platform/signing/signing.ts'

/** What the chain came to when a business day began, signed by the installation. */
export const AuditHead = z.strictObject({
  form: z.literal('vung-buoc/audit-head/1'),
  instanceId: z.uuid(),
  day: z.iso.date(),
  /** How many lines were sealed, and the hash of the last seal. */
  lines: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  publicKey: z.string().regex(PUBLIC_KEY),
  signature: z.string(),
})

export type AuditHead = z.infer<typeof AuditHead>

type Facts = Pick<AuditHead, 'instanceId' | 'day' | 'lines' | 'hash'>

/** Everything that a head says, in one line that leaves nothing to the order of a writer. */
const signedText = ({ instanceId, day, lines, hash }: Facts): string =>
  ['vung-buoc/audit-head/1', instanceId, day, lines, hash].join('\n')

export function signHead(
  signer: Signer,
  { day, lines, hash }: Omit<Facts, 'instanceId'>,
): AuditHead {
  const { instanceId, publicKey } = signer
  const signature = signer.sign(signedText({ instanceId, day, lines, hash }))
  return { form: 'vung-buoc/audit-head/1', instanceId, day, lines, hash, publicKey, signature }
}

/** Whether the key that is trusted has signed exactly this head. */
export const isHeadSignedBy = (publicKey: string, head: AuditHead): boolean =>
  head.publicKey === publicKey && isSignedBy(publicKey, signedText(head), head.signature)
