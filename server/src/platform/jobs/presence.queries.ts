import type pg from 'pg'

/**
 * A worker is there as long as its connection holds this lock: a process that is killed loses it
 * at once, whatever machine it ran on.
 */
export async function holdPresence(client: pg.ClientBase, workerId: string): Promise<void> {
  await client.query('select pg_advisory_unlock_all()')
  await client.query(`select pg_advisory_lock(hashtextextended('worker:' || $1, 0))`, [workerId])
}

/**
 * Workers that hold a job or a queue and are not there. Only what was taken a minute ago or earlier
 * counts: a worker takes its first job a moment before it says that it is there.
 */
export async function listDeadWorkers(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(`
    with held as materialized (
      select locked_by as id, locked_at from graphile_worker._private_jobs
      union all
      select locked_by, locked_at from graphile_worker._private_job_queues),
    holders as materialized (
      select distinct id from held
      where id is not null and locked_at < now() - interval '1 minute')
    select id from holders where pg_try_advisory_xact_lock(hashtextextended('worker:' || id, 0))`)
  return rows.map((row) => row.id)
}
