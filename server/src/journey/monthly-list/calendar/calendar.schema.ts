import { z } from 'zod'
import { MonthText, PlainDateText, requiredText } from '../../../platform/http/schemas.ts'

export const CalendarKind = z.enum(['holiday', 'working-weekend', 'as-usual'])
export type CalendarKind = z.infer<typeof CalendarKind>

export const CalendarQuery = z.strictObject({ month: MonthText.optional() })

/** An announced day: off, worked although a weekend, or as usual again. */
export const AnnounceDay = z.strictObject({
  day: PlainDateText,
  kind: CalendarKind,
  name: requiredText(100),
  decisionNumber: requiredText(60),
})
export type AnnounceDay = z.infer<typeof AnnounceDay>

const SpecialDay = z.strictObject({
  day: PlainDateText,
  kind: z.enum(['holiday', 'working-weekend']),
  name: z.string(),
  isAnnounced: z.boolean(),
})
const Deadline = z.strictObject({
  step: z.enum(['draft', 'confirm', 'hand-over']),
  /** The day of the month as the plan sets it. */
  nominal: PlainDateText,
  due: PlainDateText,
  /** Days off between the two, each with its name; empty when nothing moved. */
  skipped: z.array(z.strictObject({ day: PlainDateText, name: z.string() })),
})
const Announcement = z.strictObject({
  day: PlainDateText,
  kind: CalendarKind,
  name: z.string(),
  decisionNumber: z.string(),
  byName: z.string(),
  unitName: z.string(),
  recordedOn: PlainDateText,
})

export const WorkCalendar = z.strictObject({
  month: MonthText,
  /** Days of this month and the next that are not what their weekday says. */
  days: z.array(SpecialDay),
  /** Null before the plan, or in a year whose holidays are not known. */
  deadlines: z.array(Deadline).nullable(),
  announcements: z.array(Announcement),
  knownTo: PlainDateText,
  mayAnnounce: z.boolean(),
})
export type WorkCalendar = z.infer<typeof WorkCalendar>
