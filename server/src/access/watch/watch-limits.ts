import { z } from 'zod'
import { PlainDateText } from '../../platform/http/schemas.ts'

/** From when which amount of reading is unusual here; the locality's own numbers, with their source. */
export const WatchLimits = z.strictObject({
  rows: z
    .array(
      z.strictObject({
        from: PlainDateText,
        /** More different people than this within an hour. */
        peopleAnHour: z.number().int().positive(),
        /** So many refusals within an hour, or more. */
        denialsAnHour: z.number().int().positive(),
        /** A case closed for more days than this is not opened in the ordinary course of work. */
        closedDays: z.number().int().positive(),
        source: z.string().min(1),
      }),
    )
    .min(1),
})
export type WatchLimits = z.infer<typeof WatchLimits>
type Limits = WatchLimits['rows'][number]

/** The row in force. Throws: RangeError when the profile has none for that day. */
export function limitsOn({ rows }: WatchLimits, day: string): Limits {
  const row = rows
    .filter(({ from }) => from <= day)
    .toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]
  if (row === undefined) throw new RangeError(`watch.json has no row for ${day}`)
  return row
}
