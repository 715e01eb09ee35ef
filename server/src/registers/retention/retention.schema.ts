import { z } from 'zod'
import { Id, PlainDateText, requiredText } from '../../platform/http/schemas.ts'

export const RetentionRule = z.enum(['never-lent', 'read-log', 'imports', 'discarded', 'mail'])
export type RetentionRule = z.infer<typeof RetentionRule>
export const RetentionHoldReason = z.enum(['complaint', 'lawsuit', 'inspection', 'own-request'])
export type RetentionHoldReason = z.infer<typeof RetentionHoldReason>

export const PlaceHold = z.strictObject({
  personId: Id,
  reason: RetentionHoldReason,
  documentNumber: requiredText(60),
  until: PlainDateText,
})
export type PlaceHold = z.infer<typeof PlaceHold>

export const RetentionPage = z.strictObject({
  rules: z.array(
    z.strictObject({
      rule: RetentionRule,
      /** How long, in the unit of the rule: months, years, days. */
      value: z.number().int(),
      source: z.string(),
      lastRun: z
        .strictObject({ on: PlainDateText, done: z.number().int(), held: z.number().int() })
        .nullable(),
      nextRun: PlainDateText,
      dueNow: z.number().int(),
      held: z.number().int(),
      /** What else falls due within 90 days. */
      dueSoon: z.number().int(),
    }),
  ),
  /** The window the first rule counts with: of the most generous programme in force. */
  windowYears: z.number().int(),
  soonUntil: PlainDateText,
  due: z.array(
    z.strictObject({ personId: Id, due: PlainDateText, isHeld: z.boolean(), isNow: z.boolean() }),
  ),
  hasMore: z.boolean(),
  holds: z.array(
    z.strictObject({
      id: Id,
      personId: Id,
      reason: RetentionHoldReason,
      documentNumber: z.string(),
      until: PlainDateText,
      placedOn: PlainDateText,
      isOver: z.boolean(),
      version: z.number().int(),
    }),
  ),
})
export type RetentionPage = z.infer<typeof RetentionPage>
