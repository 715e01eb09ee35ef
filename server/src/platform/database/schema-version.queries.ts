import type pg from 'pg'

/** Names of the migrations the database has been through, first to last; none on an empty one. */
export async function listRunMigrations(client: pg.Client | pg.Pool): Promise<string[]> {
  const found = await client.query<{ there: boolean }>(
    `select exists (select from pg_catalog.pg_tables
      where schemaname = 'migrations' and tablename = 'schema_migration') as there`,
  )
  if (found.rows[0]?.there !== true) return []
  const { rows } = await client.query<{ name: string }>(
    'select name from migrations.schema_migration order by id',
  )
  return rows.map((row) => row.name)
}
