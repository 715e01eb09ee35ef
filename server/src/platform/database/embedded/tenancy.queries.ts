import type pg from 'pg'

/** Session locks of everyone who uses an embedded cluster; the numbers are this program's own. */
const PRESENT = 8_610_001
const SERVING = 8_610_002

/** False when somebody is just about to stop the cluster. */
export async function tryBePresent(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query('select pg_try_advisory_lock_shared($1) as held', [PRESENT])
  return rows[0]?.held === true
}

/** Gives up one's own presence; true when nobody else is there, and then nobody can come in. */
export async function tryBeLast(client: pg.Client): Promise<boolean> {
  await client.query('select pg_advisory_unlock_shared($1)', [PRESENT])
  const { rows } = await client.query('select pg_try_advisory_lock($1) as held', [PRESENT])
  return rows[0]?.held === true
}

export async function tryServe(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query('select pg_try_advisory_lock($1) as held', [SERVING])
  return rows[0]?.held === true
}

/** What the one who serves calls himself: process and port. */
export async function findServer(client: pg.Client): Promise<string | undefined> {
  const { rows } = await client.query<{ application_name: string }>(
    `select a.application_name from pg_locks l join pg_stat_activity a on a.pid = l.pid
      where l.locktype = 'advisory' and l.objid = $1 and l.granted`,
    [SERVING],
  )
  return rows[0]?.application_name
}
