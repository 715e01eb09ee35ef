import type { DoorContext } from '../../access/door/route.ts'
import type { Tx } from '../../platform/database/database.ts'
import { countPeople } from '../people/find-people.queries.ts'
import { MONTHS_BANDS, type MonthsBand, type PeopleView } from '../people/people.schema.ts'
import { wantedOf } from '../people/read-people.ts'
import type { Worklists } from './worklists.schema.ts'

export interface Worklist {
  view: PeopleView
  months: MonthsBand | null
}

const byMonths = (view: PeopleView): Worklist[] => MONTHS_BANDS.map((months) => ({ view, months }))

/** Every worklist of the register: who has not been met, whose five years run out, who lacks a number. */
const WORKLISTS: readonly Worklist[] = [
  { view: 'not-contacted', months: null },
  ...byMonths('contact-old'),
  ...byMonths('window-closing'),
  { view: 'no-id-number', months: null },
]

/** How many rows the list of people shows under this view: counted by the same conditions. */
export async function countWorklist(
  tx: Tx,
  ctx: Pick<DoorContext, 'units' | 'today' | 'officer'>,
  { view, months, areaId }: Worklist & { areaId?: string | undefined },
): Promise<number> {
  const query = { view, areaId, ...(months === null ? {} : { months }) }
  return await countPeople(tx, wantedOf(query, ctx))
}

export async function readWorklists(
  tx: Tx,
  ctx: Pick<DoorContext, 'units' | 'today' | 'officer'>,
  areaId: string | undefined,
): Promise<Worklists> {
  const worklists: Worklists['worklists'] = []
  for (const worklist of WORKLISTS) {
    worklists.push({ ...worklist, total: await countWorklist(tx, ctx, { ...worklist, areaId }) })
  }
  return { worklists }
}
