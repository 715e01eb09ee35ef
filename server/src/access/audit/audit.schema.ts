import { z } from 'zod'
import { Id, PlainDateText } from '../../platform/http/schemas.ts'

/** The diary of actions: ids and codes only, never names of the people served. */
export const AuditLineView = z.strictObject({
  id: z.number().int(),
  at: z.iso.datetime(),
  onDate: PlainDateText,
  action: z.string(),
  outcome: z.enum(['done', 'refused']),
  refusal: z.string().nullable(),
  byName: z.string().nullable(),
  duty: z.string().nullable(),
  unitName: z.string().nullable(),
  subjects: z.array(z.strictObject({ kind: z.string(), id: z.string() })),
  sealed: z.boolean(),
})
export const AuditQuery = z.strictObject({
  subjectId: Id.optional(),
  before: z.coerce.number().int().positive().optional(),
})
export const AuditPage = z.strictObject({
  lines: z.array(AuditLineView),
  next: z.number().int().nullable(),
})
export type AuditPage = z.infer<typeof AuditPage>
