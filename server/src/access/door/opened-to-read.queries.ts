import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'

/** Records that the acting officer has open in an emergency at this moment. */
export async function listOpenToMe(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from registers.open_to_me() as id`.execute(tx)
  return rows.map((row) => row.id)
}
