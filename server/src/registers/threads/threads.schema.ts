import { z } from 'zod'
import { Id, PlainDateText } from '../../platform/http/schemas.ts'
import { Stage } from './stage.schema.ts'

/** How a case ends before the bank lends: coded, so that the funnel can say why people leave it. */
export const ThreadOutcome = z.enum([
  'declined',
  'moved-away',
  'died',
  'reoffended',
  'window-over',
  'borrowed-elsewhere',
  'entered-by-mistake',
])
export type ThreadOutcome = z.infer<typeof ThreadOutcome>

/** One hand-over of the ball: who did what, on which business date, and who holds it now. */
export const ThreadStep = z.strictObject({
  onDate: PlainDateText,
  at: z.iso.datetime(),
  what: z.string(),
  stage: Stage,
  byName: z.string().nullable(),
  byDuty: z.string().nullable(),
  byUnit: z.string().nullable(),
  toUnit: z.string().nullable(),
  toDuty: z.string().nullable(),
  due: PlainDateText.nullable(),
  subjectKind: z.string().nullable(),
  subjectId: z.string().nullable(),
  reasons: z.array(z.string()),
})

export const Thread = z.strictObject({
  id: Id,
  personId: Id,
  stage: Stage,
  holderUnit: z.string().nullable(),
  holderDuty: z.string().nullable(),
  since: PlainDateText,
  due: PlainDateText.nullable(),
  closedOn: PlainDateText.nullable(),
  outcome: ThreadOutcome.nullable(),
  steps: z.array(ThreadStep),
})
export type Thread = z.infer<typeof Thread>
