import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'

/** Sessions that ended or ran out more than 30 days ago. */
export async function deleteEndedSessions(tx: Tx): Promise<void> {
  await sql`delete from access.session
    where coalesce(ended_at, expires_at) < now() - interval '30 days'`.execute(tx)
}
