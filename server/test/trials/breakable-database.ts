import { Kysely, PostgresDialect } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import type { DB } from '../../db/schema.ts'
import type { Db } from '../../src/platform/database/database.ts'

/** The n-th call fails before it is sent; or the action's commit succeeds without an answer. */
export type Fault = { call: number; error: Error } | typeof LOST_COMMIT
export const LOST_COMMIT = 'the commit is done, its answer is lost'

export interface BreakableDatabase {
  db: Db
  breakAt: (fault: Fault | null) => void
  /** Whether the planned fault has happened. */
  hasBroken: () => boolean
  /** Whether it was the last call of the action: the commit of what it did. */
  brokeAtCommit: () => boolean
}

export const connectionLost = (): Error =>
  Object.assign(new Error('planted: the connection was lost'), { code: '08006' })

type Query = (text: string, values: unknown[]) => Promise<unknown>

/** The app's own pool, through a wire on which a planned call fails. */
export function breakableDatabase(pool: Pool): BreakableDatabase {
  let fault: Fault | null = null
  let calls = 0
  let broken = false
  const wrapped = new WeakMap<PoolClient, object>()

  /** True between the statement that keeps an action's answer and the end of its transaction. */
  let keepsAnswer = false
  let atCommit = false

  const isPlanned = (text: string): boolean => {
    if (fault === null || broken) return false
    return fault === LOST_COMMIT ? text === 'commit' && keepsAnswer : calls === fault.call
  }

  const query = (client: PoolClient): Query => {
    return async (text, values) => {
      calls += 1
      if (text.startsWith('insert into "platform"."idempotency_key"')) keepsAnswer = true
      if (fault === null || !isPlanned(text)) return await client.query(text, values)
      broken = true
      atCommit = text === 'commit' && keepsAnswer
      if (fault !== LOST_COMMIT) throw fault.error
      await client.query(text, values)
      throw connectionLost()
    }
  }

  const wrap = (client: PoolClient): object => {
    const known = wrapped.get(client)
    if (known !== undefined) return known
    const wrapper = { query: query(client), release: () => client.release(), processID: 1 }
    wrapped.set(client, wrapper)
    return wrapper
  }

  const breakable = { connect: async () => wrap(await pool.connect()), end: () => pool.end() }
  return {
    db: new Kysely<DB>({ dialect: new PostgresDialect({ pool: breakable as never }) }),
    hasBroken: () => broken,
    brokeAtCommit: () => broken && atCommit,
    breakAt: (next) => {
      fault = next
      calls = 0
      broken = false
      keepsAnswer = false
      atCommit = false
    },
  }
}
