import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { DB } from '../../../db/schema.ts'

export type Db = Kysely<DB>
export type Tx = Transaction<DB>

const DATE_OID = 1082
const INT8_OID = 20

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError('a bigint beyond 2^53 came back')
  return value
}

const parserOfDriver = pg.types.getTypeParser as (
  oid: number,
  format: 'text' | 'binary',
) => (text: string) => unknown

/** `date` stays the text yyyy-mm-dd; `bigint` becomes a checked safe integer. */
function parserOf(oid: number, format?: 'text' | 'binary') {
  if (oid === DATE_OID) return (text: string) => text
  if (oid === INT8_OID) return safeInteger
  return parserOfDriver(oid, format ?? 'text')
}

export function openPool(url: string, max = 10, more: pg.PoolConfig = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 5_000,
    application_name: 'vung-buoc',
    types: { getTypeParser: parserOf as typeof pg.types.getTypeParser },
    ...more,
  })
  // A connection that dies while idle is replaced by the pool; without a listener Node would stop.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

const pools = new WeakMap<Db, pg.Pool>()

export function openDb(pool: pg.Pool): Db {
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  pools.set(db, pool)
  return db
}

/**
 * A few connections for a short transaction beside a running one. From the common pool, ten actions
 * that each hold a connection would wait for one another's second. They close by themselves.
 */
export const openAside = (url: string): Db =>
  openDb(openPool(url, 2, { idleTimeoutMillis: 1_000, allowExitOnIdle: true }))

/** Who a transaction works for. Row-level security reads it; without it every table is empty. */
export interface Context {
  userId: string | null
  duty: string
  units: readonly string[]
}

/** The only way to a transaction: the context holds inside it and nowhere else (law 11). */
export async function withContext<T>(
  db: Db,
  context: Context,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return await db.transaction().execute(async (tx) => {
    await setContext(tx, context)
    return await work(tx)
  })
}

/**
 * A connection of the driver itself, for what the query builder does not know (COPY); read only,
 * in the same kind of context.
 */
export async function withDriver<T>(
  db: Db,
  { duty }: Context,
  work: (client: pg.ClientBase) => Promise<T>,
): Promise<T> {
  const client = await pools.get(db)?.connect()
  if (client === undefined) throw new Error('this database was not opened here')
  try {
    await client.query('begin read only')
    await client.query(
      `select set_config('vb.duty', $1, true), set_config('vb.user', '', true),
      set_config('vb.units', '{}', true)`,
      [duty],
    )
    return await work(client)
  } finally {
    await client.query('rollback').catch(() => undefined)
    client.release()
  }
}

async function setContext(tx: Tx, context: Context): Promise<void> {
  const units = `{${context.units.map((unit) => JSON.stringify(unit)).join(',')}}`
  await sql`select set_config('vb.user', ${context.userId ?? ''}, true),
    set_config('vb.duty', ${context.duty}, true),
    set_config('vb.units', ${units}, true)`.execute(tx)
}
