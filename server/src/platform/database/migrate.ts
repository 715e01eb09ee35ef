import { Logger, runMigrations as migrateQueue } from 'graphile-worker'
import { runner } from 'node-pg-migrate'
import pg from 'pg'
import { MIGRATIONS, refuseNewer } from './schema-version.ts'
import { listRunMigrations } from './schema-version.queries.ts'

/** The queue reports its own migrations to nobody: this program says what it ran. */
const quiet = new Logger(() => () => {})

/** The queue's tables belong to vb_owner too; the app's role needs its way in. */
const QUEUE_GRANTS = `
  grant usage on schema graphile_worker to vb_app;
  grant select, insert, update, delete on all tables in schema graphile_worker to vb_app;
  grant usage on all sequences in schema graphile_worker to vb_app;
  grant execute on all functions in schema graphile_worker to vb_app;
  do $$ declare t text; begin
    for t in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'graphile_worker' and c.relkind = 'r' and c.relrowsecurity loop
      execute format('drop policy if exists queue_for_app on graphile_worker.%I', t);
      execute format('create policy queue_for_app on graphile_worker.%I to vb_app
        using (true) with check (true)', t);
    end loop;
  end $$;`

/** The app reads which migrations ran, to refuse a database that is newer or older than itself. */
const VERSION_GRANTS = `grant usage on schema migrations to vb_app;
  grant select on migrations.schema_migration to vb_app`

async function migrateQueueTables(url: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 1, options: '-c role=vb_owner' })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  try {
    await migrateQueue({ pgPool: pool, logger: quiet })
    await pool.query(QUEUE_GRANTS)
  } finally {
    await pool.end()
  }
}

/**
 * Brings the database up to this program's schema; answers the names of what was run. Throws
 * SchemaVersionError, before anything is changed, for a database of a newer program.
 */
export async function migrate(url: string): Promise<string[]> {
  const client = new pg.Client({
    connectionString: url,
    options: '-c role=vb_owner',
    connectionTimeoutMillis: 5_000,
  })
  client.on('error', () => {})
  await client.connect()
  try {
    refuseNewer(await listRunMigrations(client))
    const done = await runner({
      dbClient: client,
      dir: MIGRATIONS,
      direction: 'up',
      migrationsTable: 'schema_migration',
      migrationsSchema: 'migrations',
      createMigrationsSchema: true,
      singleTransaction: true,
      advisoryLockMode: 'wait',
      log: () => {},
    })
    await client.query(VERSION_GRANTS)
    await migrateQueueTables(url)
    return done.map((migration) => migration.name)
  } finally {
    await client.end()
  }
}
