import { z } from 'zod'
import { Id, PlainDateText, requiredText, shortText } from '../../../platform/http/schemas.ts'

export const ProposeLeaving = z.strictObject({
  /** The first day on which he no longer works here. */
  effectiveOn: PlainDateText,
  decisionNumber: requiredText(60),
  /** Every duty he holds, with who takes it over; nobody is a choice that has to be made. */
  successors: z
    .array(z.strictObject({ assignmentId: Id, userId: Id.nullable(), authority: shortText(250) }))
    .max(40),
})
export type ProposeLeaving = z.infer<typeof ProposeLeaving>

/** How much waits at a duty, by kind: numbers only, never what or whom it is about. */
export const OpenWork = z.strictObject({
  kind: z.enum(['task', 'number']),
  code: z.string(),
  count: z.union([z.number().int(), z.literal('few')]).nullable(),
})
export type OpenWork = z.infer<typeof OpenWork>

export const LeavingPage = z.strictObject({
  id: Id,
  name: z.string(),
  unitName: z.string(),
  duties: z.array(
    z.strictObject({
      assignmentId: Id,
      dutyName: z.string(),
      unitName: z.string(),
      authority: z.array(z.string()),
      openWork: z.array(OpenWork),
      alsoHeldBy: z.array(z.string()),
    }),
  ),
  /** Active officers in reach who could take over, colleagues first. */
  candidates: z.array(z.strictObject({ id: Id, name: z.string(), unitName: z.string() })),
})
export type LeavingPage = z.infer<typeof LeavingPage>
