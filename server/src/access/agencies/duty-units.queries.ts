import { sql } from 'kysely'
import type { Duty } from '../permissions/duties.ts'
import type { Tx } from '../../platform/database/database.ts'

/** Units where somebody holds this duty today: whom a notice to the duty goes to. */
export async function listUnitsWithDuty(tx: Tx, duty: Duty): Promise<string[]> {
  const { rows } = await sql<{ unit_id: string }>`
    select unit_id from access.units_with_duty(${duty}) as unit_id order by 1`.execute(tx)
  return rows.map((row) => row.unit_id)
}
