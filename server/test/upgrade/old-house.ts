import { runner } from 'node-pg-migrate'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { MIGRATIONS } from '../../src/platform/database/schema-version.ts'
import { prepareDatabase } from '../../src/platform/database/roles.ts'

interface Kept {
  migrations: string[]
  tables: Record<string, { columns: string; rows: unknown[] }>
}

export type Role = 'vb_app' | 'vb_migrate' | 'postgres'
const PASSWORD = { vb_app: 'app', vb_migrate: 'migrate', postgres: 'test' } as const

/** A database as an earlier version left it, on the tests' server. */
export interface OldHouse {
  kept: Kept
  url(role: Role): string
  ask<T extends pg.QueryResultRow>(statement: string): Promise<T[]>
}

function readKept(version: string): Kept {
  const file = path.join(import.meta.dirname, 'houses', `${version}.json.br`)
  return JSON.parse(zlib.brotliDecompressSync(fs.readFileSync(file)).toString()) as Kept
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The migrations of that version and no others: they are never edited. */
async function buildAsItWas(url: string, kept: Kept): Promise<void> {
  await withClient(url, async (client) => {
    await client.query('set role vb_owner')
    await runner({
      dbClient: client,
      dir: MIGRATIONS,
      direction: 'up',
      count: kept.migrations.length,
      migrationsTable: 'schema_migration',
      migrationsSchema: 'migrations',
      createMigrationsSchema: true,
      log: () => {},
    })
  })
}

const SEQUENCES = `select format('select setval(%L, greatest((select max(%I) from %I.%I), 1))',
    pg_get_serial_sequence(format('%I.%I', n.nspname, c.relname), a.attname),
    a.attname, n.nspname, c.relname) as statement
  from pg_attribute a join pg_class c on c.oid = a.attrelid
  join pg_namespace n on n.oid = c.relnamespace
  where a.attidentity <> '' and n.nspname in ('platform', 'access', 'registers', 'journey')`

/** As the superuser who puts a dump back: no trigger, no order among the tables. */
async function fill(url: string, { tables }: Kept): Promise<void> {
  await withClient(url, async (client) => {
    await client.query('set session_replication_role = replica')
    for (const [name, { columns, rows }] of Object.entries(tables)) {
      await client.query(`delete from ${name}`)
      await client.query(
        `insert into ${name} (${columns}) overriding system value
          select ${columns} from json_populate_recordset(null::${name}, $1)`,
        [JSON.stringify(rows)],
      )
    }
    const { rows } = await client.query<{ statement: string }>(SEQUENCES)
    for (const { statement } of rows) await client.query(statement)
  })
}

/** Call at the top of a test file; the database is there once its tests run. */
export function oldHouse(version: string): OldHouse {
  const kept = readKept(version)
  const port = inject('databasePort')
  const name = `old_${randomUUID().replaceAll('-', '')}`
  const at = (role: Role, database: string) =>
    `postgres://${role}:${PASSWORD[role]}@127.0.0.1:${port}/${database}`
  const house: OldHouse = {
    kept,
    url: (role) => at(role, name),
    ask: (statement) =>
      withClient(at('postgres', name), async (client) => {
        const { rows } = await client.query(statement)
        return rows
      }),
  }
  beforeAll(async () => {
    const passwords = { app: PASSWORD.vb_app, migrate: PASSWORD.vb_migrate }
    await prepareDatabase((database) => at('postgres', database), name, passwords)
    await buildAsItWas(house.url('postgres'), kept)
    await fill(house.url('postgres'), kept)
  })
  afterAll(() =>
    withClient(at('postgres', 'postgres'), async (client) => {
      await client.query(`drop database ${name} with (force)`)
    }),
  )
  return house
}
