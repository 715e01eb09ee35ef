import { z } from 'zod'
import { PlainDateText } from '../../platform/http/schemas.ts'

/** One number of a desk; `opens` is the web address of exactly the rows it counts. */
export const DeskNumber = z.strictObject({
  code: z.string(),
  /** `few` stands for 1 to 4 where people may not be told apart; null: a sum of few. */
  value: z.union([z.number().int(), z.literal('few')]).nullable(),
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
/** Where this month's list of one commune stands; `state` null: not open yet, or not arrived yet. */
export const DeskCommune = z.strictObject({
  areaName: z.string(),
  state: z.string().nullable(),
  due: PlainDateText.nullable(),
  /** Null for who may know the state and not the list. */
  opens: z.string().nullable(),
})
/** The lists of one month, by how far they have got. */
export const DeskMonth = z.strictObject({
  month: z.string(),
  atCommune: z.number().int(),
  confirmed: z.number().int(),
  handedOver: z.number().int(),
})
export const Desk = z.strictObject({
  month: z.string(),
  /** Seven at one glance: an eighth is a mistake of the rooms, not one to be left out unseen. */
  numbers: z.array(DeskNumber).max(7),
  tasks: z.array(DeskTask),
  /** The next day on which lists go to the bank (05, moved where it is no working day). */
  handOver: z.strictObject({ due: PlainDateText, days: z.number().int() }).nullable(),
  /** This month's list: of one commune for its own officers, of all of them for who stands above. */
  communes: z.array(DeskCommune),
  /** The last months, oldest first; for who stands above several communes. */
  months: z.array(DeskMonth),
})
export type Desk = z.infer<typeof Desk>
