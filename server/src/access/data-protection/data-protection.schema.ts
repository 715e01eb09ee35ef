import { z } from 'zod'
import { Id, PlainDateText } from '../../platform/http/schemas.ts'
import { PURPOSES } from '../permissions/purposes.ts'

const PurposeCode = z.enum(Object.keys(PURPOSES) as (keyof typeof PURPOSES)[])

/** One request that showed or gave out people: their number, and the code when it was one alone. */
export const LoggedReading = z.strictObject({
  id: z.number().int(),
  at: z.iso.datetime(),
  onDate: PlainDateText,
  userId: Id,
  officerName: z.string().nullable(),
  unitName: z.string().nullable(),
  duty: z.string(),
  purpose: z.string(),
  route: z.string(),
  isFile: z.boolean(),
  isEmergency: z.boolean(),
  people: z.number().int(),
  personId: Id.nullable(),
})
export type LoggedReading = z.infer<typeof LoggedReading>

export const LogQuery = z.strictObject({
  day: PlainDateText.optional(),
  userId: Id.optional(),
  purpose: PurposeCode.optional(),
  before: z.coerce.number().int().positive().optional(),
})
export type LogQuery = z.infer<typeof LogQuery>

export const ReadingLog = z.strictObject({
  readings: z.array(LoggedReading),
  /** Who the log is narrowed to, by name. */
  officerName: z.string().nullable(),
  next: z.number().int().nullable(),
})
export type ReadingLog = z.infer<typeof ReadingLog>

/** The same refusal of the same attempt by the same officer on one day. */
export const Denial = z.strictObject({
  onDate: PlainDateText,
  lastAt: z.iso.datetime(),
  userId: Id.nullable(),
  officerName: z.string().nullable(),
  unitName: z.string().nullable(),
  duty: z.string().nullable(),
  action: z.string(),
  refusal: z.string(),
  count: z.number().int(),
})
export type Denial = z.infer<typeof Denial>

export const DenialsQuery = z.strictObject({
  day: PlainDateText.optional(),
  userId: Id.optional(),
})

export const Denials = z.strictObject({
  denials: z.array(Denial),
  officerName: z.string().nullable(),
  /** The first day that is shown when no day was asked for. */
  from: PlainDateText,
  hasMore: z.boolean(),
})
export type Denials = z.infer<typeof Denials>
