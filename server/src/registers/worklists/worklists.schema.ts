import { z } from 'zod'
import { MonthsBand, PeopleView } from '../people/people.schema.ts'

/** Whose worklists: of one commune where several are in sight. */
export const WorklistsQuery = z.strictObject({ areaId: z.string().max(80).optional() })

/** How many people stand on each worklist: `total` is the row count of that view and months. */
export const Worklists = z.strictObject({
  worklists: z.array(
    z.strictObject({
      view: PeopleView,
      months: MonthsBand.nullable(),
      total: z.number().int(),
    }),
  ),
})
export type Worklists = z.infer<typeof Worklists>
