import { Client } from 'pg'
import type { TestHouse } from '../test-house.ts'

/** Everything an action may leave behind, past all policies. Reads, sessions, refusals and what the watch says of them are not. */
const TABLES = `select n.nspname || '.' || c.relname as name from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and (n.nspname in ('registers', 'journey', 'money', 'oversight')
    or n.nspname || '.' || c.relname in ('access.unit', 'access.partner', 'access.delivery', 'platform.clock', 'platform.stored_file', 'platform.calendar_announcement',
      'platform.idempotency_key', 'graphile_worker._private_jobs'))
  order by 1`

export interface Fingerprint {
  /** One hash for each table, over all its rows. */
  take: () => Promise<Record<string, string>>
  close: () => Promise<void>
}

/** A view of the whole business data as of now, so that "nothing changed" can be said of all of it. */
export async function openFingerprint(test: TestHouse): Promise<Fingerprint> {
  const client = new Client({ connectionString: test.databaseUrl('postgres') })
  await client.connect()
  const { rows } = await client.query<{ name: string }>(TABLES)
  const parts = rows.map(
    ({ name }) =>
      `select '${name}' as name, count(*) || ':' ||
        coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) as content from ${name} t`,
  )
  const lines = `select 'done lines', count(*)::text from access.audit_line where outcome = 'done'
    and action <> 'watch'`
  const all = [...parts, lines].join(' union all ')
  return {
    take: async () => {
      const taken = await client.query<{ name: string; content: string }>(all)
      return Object.fromEntries(taken.rows.map((row) => [row.name, row.content]))
    },
    close: () => client.end(),
  }
}
