import pg from 'pg'
import type { TestHouse } from './test-house.ts'

async function superuser(test: TestHouse): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: test.databaseUrl('postgres') })
  await client.connect()
  return client
}

const TABLES = `select format('%I.%I', schemaname, tablename) as name from pg_tables
  where schemaname not in ('pg_catalog', 'information_schema') order by 1`

/** Every table in which any row holds this text anywhere, past all rights: what a thief would find. */
export async function tablesHolding(test: TestHouse, text: string): Promise<string[]> {
  const client = await superuser(test)
  try {
    const found: string[] = []
    for (const { name } of (await client.query<{ name: string }>(TABLES)).rows) {
      const hit = await client.query(
        `select from ${name} t where strpos(lower(t::text), lower($1)) > 0 limit 1`,
        [text],
      )
      if (hit.rowCount === 1) found.push(name)
    }
    return found
  } finally {
    await client.end()
  }
}
