import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'

export interface HeldRow {
  /** 'registers.person'. */
  source: string
  content: Record<string, unknown>
}

/** Every row that is held of one person; of rows that name several people only his part. */
export async function listHeldRows(tx: Tx, personId: string): Promise<HeldRow[]> {
  const { rows } = await sql<HeldRow>`
    select source, content from registers.own_data(${personId})`.execute(tx)
  return rows
}
