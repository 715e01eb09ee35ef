import { z } from 'zod'

/** By what an officer proves anew that it is he. */
export const ProofWay = z.enum(['totp', 'passkey', 'recovery', 'password'])
export type ProofWay = z.infer<typeof ProofWay>
