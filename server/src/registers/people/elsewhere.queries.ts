import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'

/** Whether another commune has this person on a list: yes or no, and nothing about which. */
export async function isOnListElsewhere(tx: Tx, keys: string[], ownArea: string): Promise<boolean> {
  if (keys.length === 0) return false
  const { rows } = await sql<{ elsewhere: boolean }>`
    select registers.is_on_list_elsewhere(${keys}, ${ownArea}) as elsewhere`.execute(tx)
  return rows[0]?.elsewhere === true
}
