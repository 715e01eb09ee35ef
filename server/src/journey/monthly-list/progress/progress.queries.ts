import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'

export interface ListStateRow {
  area_id: string
  month: string
  state: string
}

/** For who leads the plan: months and states of the communes below, past the policies. */
export async function listStatesBelow(tx: Tx, firstMonth: string): Promise<ListStateRow[]> {
  const { rows } = await sql<ListStateRow>`
    select * from journey.list_states_below(${firstMonth}::date)`.execute(tx)
  return rows
}
