import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'

export async function findStoredReply(
  tx: Tx,
  { userId, route, key }: { userId: string; route: string; key: string },
) {
  return await tx
    .selectFrom('platform.idempotency_key')
    .select(['body_hash', 'reply'])
    .where('user_id', '=', userId)
    .where('route', '=', route)
    .where('key', '=', key)
    .executeTakeFirst()
}

export async function insertStoredReply(
  tx: Tx,
  row: { userId: string; route: string; key: string; bodyHash: string; reply: unknown },
): Promise<void> {
  await tx
    .insertInto('platform.idempotency_key')
    .values({
      user_id: row.userId,
      route: row.route,
      key: row.key,
      body_hash: row.bodyHash,
      reply: JSON.stringify(row.reply),
    })
    .execute()
}

/** Keys are kept 7 days; business uniques outlive them. */
export async function deleteOldReplies(tx: Tx): Promise<void> {
  await tx
    .deleteFrom('platform.idempotency_key')
    .where('created_at', '<', sql<Date>`now() - interval '7 days'`)
    .execute()
}
