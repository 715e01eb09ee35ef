import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'

/** Which of these keys another commune has on a list; not which commune, nor anything else. */
export async function listKeysElsewhere(
  tx: Tx,
  keys: readonly string[],
  ownArea: string,
): Promise<Set<string>> {
  if (keys.length === 0) return new Set()
  const { rows } = await sql<{ key: string }>`
    select registers.keys_on_list_elsewhere(${keys}, ${ownArea}) as key`.execute(tx)
  return new Set(rows.map((row) => row.key))
}

/** Two communes that submit the same person at once come one after the other. */
export async function lockKeys(tx: Tx, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return
  await sql`select pg_advisory_xact_lock(lock) from (
    select distinct hashtextextended('match:' || key, 0) as lock from unnest(${keys}::text[]) key
    order by 1) locks`.execute(tx)
}
