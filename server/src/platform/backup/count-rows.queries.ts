import pg from 'pg'

/** Rows of every table that is no passing thing, by its name. */
export type RowCounts = ReadonlyMap<string, number>

const TABLES = `select format('%I.%I', n.nspname, c.relname) as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname in
    ('access', 'platform', 'registers', 'journey', 'money', 'oversight', 'migrations')
  order by 1`

/** Counted past the policies, by the superuser of an embedded cluster: no row may be out of sight. */
export async function countRows(url: string): Promise<RowCounts> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const { rows: tables } = await client.query<{ name: string }>(TABLES)
    const counts = new Map<string, number>()
    for (const { name } of tables) {
      const { rows } = await client.query<{ n: string }>(`select count(*) as n from ${name}`)
      counts.set(name, Number(rows[0]?.n))
    }
    return counts
  } finally {
    await client.end()
  }
}
