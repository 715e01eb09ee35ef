import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'

/** Sessions that ended or ran out more than 30 days ago. */
export async function deleteEndedSessions(tx: Tx): Promise<void> {
  await sql`delete from access.session
    where coalesce(ended_at, expires_at) < now() - interval '30 days'`.execute(tx)
}

/** The live sessions of a user, the one used last first. */
export async function listSessions(tx: Tx, userId: string, idleMinutes: number) {
  return await tx
    .selectFrom('access.session as s')
    .leftJoin('access.assignment as a', 'a.id', 's.assignment_id')
    .leftJoin('access.unit as u', 'u.id', 'a.unit_id')
    .select(['s.id', 's.device', 's.address', 's.created_at', 's.last_seen_at'])
    .select('u.name as unit_name')
    .where('s.user_id', '=', userId)
    .where('s.ended_at', 'is', null)
    .where('s.awaits_factor', '=', false)
    .where('s.expires_at', '>', sql<Date>`now()`)
    .where('s.last_seen_at', '>', sql<Date>`now() - make_interval(mins => ${idleMinutes})`)
    .orderBy('s.last_seen_at', 'desc')
    .orderBy('s.id')
    .execute()
}

/** False when the user has no such session any more. */
export async function endOneSession(tx: Tx, userId: string, sessionId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('access.session')
    .set({ ended_at: sql<Date>`now()` })
    .where('id', '=', sessionId)
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
