import { z } from 'zod'
import { PlainDateText } from '../../platform/http/schemas.ts'

/** One number of a desk; `opens` is the web address of exactly the rows it counts. */
export const DeskNumber = z.strictObject({
  code: z.string(),
  value: z.number().int(),
  opens: z.string(),
  tone: z.enum(['calm', 'soon', 'late']),
})
/** One thing waiting for this officer, most urgent first. */
export const DeskTask = z.strictObject({
  code: z.string(),
  subject: z.string(),
  due: PlainDateText.nullable(),
  opens: z.string(),
  tone: z.enum(['calm', 'soon', 'late']),
})
export const Desk = z.strictObject({
  month: z.string(),
  numbers: z.array(DeskNumber).max(7),
  tasks: z.array(DeskTask),
})
export type Desk = z.infer<typeof Desk>
