import { sql } from 'kysely'
import type { Db, Tx } from './database.ts'
import type { GateFacts } from './gate.ts'

/** True when the database answers and can be written. */
export async function isWritable(db: Db): Promise<boolean> {
  const { rows } = await sql<{ writable: boolean }>`
    select not pg_is_in_recovery() and current_setting('transaction_read_only') = 'off' as writable
  `.execute(db)
  return rows[0]?.writable === true
}

/** False when another transaction holds the same key: nothing waits. */
export async function tryLock(tx: Tx, name: string): Promise<boolean> {
  const { rows } = await sql<{ locked: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as locked`.execute(tx)
  return rows[0]?.locked === true
}

export async function readGateFacts(db: Db): Promise<GateFacts> {
  const { rows } = await sql<GateFacts>`
    select current_setting('server_version_num')::int as version, r.rolsuper as superuser,
      r.rolbypassrls as bypass,
      exists (select from pg_roles o where o.rolname = 'vb_owner'
        and pg_has_role(r.oid, o.oid, 'MEMBER')) as owner
    from pg_roles r where r.rolname = current_user`.execute(db)
  const [facts] = rows
  if (facts === undefined) throw new Error('the current role is not in pg_roles')
  return facts
}
