import { z } from 'zod'
import { Id, MonthText, PlainDateText } from '../../platform/http/schemas.ts'
import { Stage } from '../threads/stage.schema.ts'

/** The funnel so far, in the order of the journey. */
export const FunnelStage = z.enum([
  'released',
  'contacted',
  'in-need',
  'listed',
  'confirmed',
  'received',
])
export type FunnelStage = z.infer<typeof FunnelStage>

/** `until`: everybody up to the end of the month. `month`: who got there during the month. */
export const FunnelSpan = z.enum(['until', 'month'])
export type FunnelSpan = z.infer<typeof FunnelSpan>

/** A count; for who may not tell people apart: steps of five, `few` for 1 to 4, null for a sum of few. */
export const FunnelCount = z.union([z.number().int(), z.literal('few')]).nullable()
export type FunnelCount = z.infer<typeof FunnelCount>

export const FunnelQuery = z.strictObject({
  month: MonthText.optional(),
  span: FunnelSpan.default('until'),
})

const Counts = z.record(FunnelStage, FunnelCount)

export const FunnelCommune = z.strictObject({
  areaId: z.string(),
  areaName: z.string(),
  counts: Counts,
})
export const Funnel = z.strictObject({
  month: MonthText,
  span: FunnelSpan,
  /** The stages this duty may know of. */
  stages: z.array(FunnelStage),
  communes: z.array(FunnelCommune),
  total: Counts,
  outcomes: z.array(z.strictObject({ outcome: z.string(), cases: FunnelCount })),
  /** Whether the numbers open their people. */
  opensPeople: z.boolean(),
})
export type Funnel = z.infer<typeof Funnel>

export const FunnelPeopleQuery = FunnelQuery.extend({
  stage: FunnelStage.optional(),
  outcome: z.string().max(40).optional(),
  areaId: z.string().max(60).optional(),
  after: z.coerce.number().int().min(0).max(1_000_000).default(0),
})
export const FunnelPeople = z.strictObject({
  total: z.number().int(),
  people: z.array(
    z.strictObject({
      threadId: Id,
      personId: Id,
      fullName: z.string(),
      hamlet: z.string(),
      areaName: z.string(),
      reachedOn: PlainDateText,
      stage: Stage,
      outcome: z.string().nullable(),
      holderName: z.string().nullable(),
    }),
  ),
})
export type FunnelPeople = z.infer<typeof FunnelPeople>
