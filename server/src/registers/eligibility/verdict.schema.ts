import { z } from 'zod'

/** "Vì sao?": an answer of the law as it travels (law 5 of the house). */
export const VerdictReason = z.strictObject({
  code: z.string(),
  condition: z.string(),
  outcome: z.enum(['met', 'not-met', 'unknown']),
  article: z.string(),
  source: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  says: z.string(),
  wouldChange: z.string().nullable(),
})
export const Verdict = z.strictObject({
  eligible: z.boolean(),
  nearly: z.boolean(),
  reasons: z.array(VerdictReason),
})
export type Verdict = z.infer<typeof Verdict>
