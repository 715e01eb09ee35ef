import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'

/** How many people on a list stand apart from the acting officer: a number, no names. */
export async function countKeptLines(tx: Tx, listId: string): Promise<number> {
  const { rows } = await sql<{ kept: number }>`
    select journey.kept_lines(${listId}) as kept`.execute(tx)
  return rows[0]?.kept ?? 0
}

/** Lists that a letter carries, or would carry while it is a draft. */
export async function listIdsCarried(tx: Tx, handOverId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('journey.hand_over_list')
    .select('list_id')
    .where('hand_over_id', '=', handOverId)
    .execute()
  return rows.map((row) => row.list_id)
}
