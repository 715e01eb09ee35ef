import { z } from 'zod'

/** One reading of a person's record: when, by which office and duty, and why. */
export const ReadingView = z.strictObject({
  id: z.number().int(),
  at: z.iso.datetime(),
  unitName: z.string().nullable(),
  duty: z.string(),
  purpose: z.string(),
  isFile: z.boolean(),
  isEmergency: z.boolean(),
  /** Absent (not null) for whoever may know the office only. */
  officerName: z.string().nullable().optional(),
})
export type ReadingView = z.infer<typeof ReadingView>

export const ReadingsQuery = z.strictObject({
  before: z.coerce.number().int().positive().optional(),
})

export const Readings = z.strictObject({
  /** Absent for whoever knows people by their code only. */
  fullName: z.string().optional(),
  readings: z.array(ReadingView),
  next: z.number().int().nullable(),
})
export type Readings = z.infer<typeof Readings>
