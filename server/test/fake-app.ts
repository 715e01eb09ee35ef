import { randomUUID } from 'node:crypto'
import { Writable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { z } from 'zod'
import { register } from '../src/access/door/door.ts'
import { action, read, type Route, upload } from '../src/access/door/route.ts'
import type { Tx } from '../src/platform/database/database.ts'
import { sha256 } from '../src/platform/http/idempotency.ts'
import { platformRefusals } from '../src/platform/http/platform.refusals.ts'
import { IdParams, NoBody, NoParams, Written } from '../src/platform/http/schemas.ts'
import { buildServer, type ServerSettings } from '../src/platform/http/server.ts'
import { serveWeb } from '../src/platform/http/web-pages.ts'
import { rowsPastPolicies } from './as-role.ts'
import type { TestHouse } from './test-house.ts'

/** Lines of the structured log, as they would stand in the file. */
export function logStream(): { stream: Writable; text: () => string } {
  let written = ''
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written += chunk.toString()
      done()
    },
  })
  return { stream, text: () => written }
}

/** An app whose only routes are these, through the real door of the real server. */
export async function appWith(
  test: TestHouse,
  routes: readonly Route[],
  settings: Partial<ServerSettings> = {},
): Promise<FastifyInstance> {
  const app = await buildServer({
    logLevel: 'silent',
    https: false,
    requestsPerMinute: 1_000_000,
    ...settings,
  })
  register(app, test.house, routes)
  await serveWeb(app)
  await app.ready()
  return app
}

/** What a fake action leaves behind: one row whose hash tells what was sent. */
async function leaveTrace(tx: Tx, unit: string, content: string): Promise<string> {
  const id = randomUUID()
  await sql`insert into platform.stored_file (id, sha256, media_type, bytes, units)
    values (${id}, ${sha256(content)}, 'text/plain', ${content.length}, ${[unit]}::text[])`.execute(
    tx,
  )
  return id
}

/** How often the effect of this content has happened, whoever looks. */
export async function tracesOf(test: TestHouse, content: string): Promise<number> {
  const rows = await rowsPastPolicies(test, 'select from platform.stored_file where sha256 = $1', [
    sha256(content),
  ])
  return rows.length
}

/** Set by a test: what the next run of a fake action does instead of succeeding. */
export const trouble: { next: 'refusal' | 'bug' | null } = { next: null }

function meetTrouble(): void {
  const { next } = trouble
  trouble.next = null
  if (next === 'refusal') throw platformRefusals.refuse('busy')
  if (next === 'bug') throw new RangeError('a planted bug')
}

const Note = z.strictObject({ note: z.string().min(2).max(40), times: z.number().int().min(1) })

const store = (url: string): Route =>
  action({
    method: 'POST',
    url,
    permission: 'account.use',
    summary: 'Leave a trace',
    params: NoParams,
    body: Note,
    reply: Written,
    run: async (tx, { body, officer, touched }) => {
      const id = await leaveTrace(tx, officer.unitId, body.note)
      touched('trace', id)
      meetTrouble()
      return { id, version: 7 }
    },
  })

/** Whoever holds this advisory lock makes `/fake/slow` wait in the middle of its transaction. */
export const SLOW_LOCK = 424_242

/** Routes of no business: enough to try every promise of the door. */
export const FAKE_ROUTES: readonly Route[] = [
  store('/fake/notes'),
  store('/fake/other-notes'),
  action({
    method: 'PUT',
    url: '/fake/notes/:id',
    permission: 'people.write',
    summary: 'Leave a trace with a version',
    params: IdParams,
    body: NoBody,
    reply: Written,
    ifMatch: true,
    run: async (tx, { params, expectedVersion, officer }) => {
      if (expectedVersion !== 3) throw platformRefusals.refuse('version-stale')
      await leaveTrace(tx, officer.unitId, params.id)
      return { id: params.id, version: 4 }
    },
  }),
  action({
    method: 'POST',
    url: '/fake/slow',
    permission: 'account.use',
    summary: 'Leave a trace and then wait for a lock that the test holds',
    params: NoParams,
    body: NoBody,
    reply: Written,
    run: async (tx, { officer }) => {
      const id = await leaveTrace(tx, officer.unitId, 'slow')
      await sql`select pg_advisory_xact_lock(${SLOW_LOCK})`.execute(tx)
      return { id, version: 1 }
    },
  }),
  upload({
    url: '/fake/files',
    permission: 'account.use',
    summary: 'Leave a trace of a file',
    params: NoParams,
    reply: Written,
    prepare: async (bytes) => bytes.toString('utf8'),
    run: async (tx, { body, officer }) => ({
      id: await leaveTrace(tx, officer.unitId, body),
      version: 1,
    }),
  }),
  read({
    url: '/fake/canary/:how',
    permission: 'account.use',
    summary: 'Fail with what somebody typed in the message',
    params: z.strictObject({ how: z.enum(['query', 'unique', 'error', 'nul']) }),
    query: z.strictObject({ typed: z.string() }),
    reply: z.strictObject({}),
    run: async (tx, { params, query }) => {
      await fail(tx, params.how, query.typed)
      return {}
    },
  }),
]

async function fail(tx: Tx, how: 'query' | 'unique' | 'error' | 'nul', typed: string) {
  switch (how) {
    case 'query':
      await sql`select ${typed}::text::int`.execute(tx)
      return
    case 'unique':
      await sql`insert into platform.rate_count values (${typed}, now()), (${typed}, now())`.execute(
        tx,
      )
      return
    case 'nul':
      await sql`select ${`${typed}\u0000`}::text`.execute(tx)
      return
    case 'error':
      throw new Error(`${typed}\n    at ${typed}`)
  }
}
