import fs from 'node:fs'
import zlib from 'node:zlib'
import pg from 'pg'

// Keeps a database of an earlier version, to be brought up to the present one by the test beside.
// Made once per version, on the cluster of that version with its demo played (fictional people):
// node server/test/upgrade/make-old-house.ts postgres://postgres:…@127.0.0.1:PORT/vung_buoc FILE

const [url = '', file = ''] = process.argv.slice(2)

const TABLES = `select n.nspname || '.' || c.relname as name,
    (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        and a.attgenerated = '') as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname in ('platform', 'access', 'registers', 'journey')
  order by 1`

const client = new pg.Client({ connectionString: url })
await client.connect()
const { rows: run } = await client.query<{ name: string }>(
  'select name from migrations.schema_migration order by run_on, id',
)
const { rows: tables } = await client.query<{ name: string; columns: string }>(TABLES)
const kept: Record<string, { columns: string; rows: unknown }> = {}
for (const { name, columns } of tables) {
  const { rows } = await client.query<{ all: unknown }>(
    `select coalesce(json_agg(to_json(t)), '[]') as all from (select ${columns} from ${name}) t`,
  )
  kept[name] = { columns, rows: rows[0]?.all }
}
await client.end()
const text = JSON.stringify({ migrations: run.map(({ name }) => name), tables: kept })
fs.writeFileSync(file, zlib.brotliCompressSync(text))
