import { hash } from 'node:crypto'
import type pg from 'pg'
import { systemContext } from '../server/src/access/audit/as-system.ts'
import { listChain } from '../server/src/access/audit/seal.queries.ts'
import { GENESIS, sealOf } from '../server/src/access/audit/seal.ts'
import { sealOnce, startSealer } from '../server/src/access/audit/sealer.ts'
import { verifyAudit } from '../server/src/access/audit/verify.ts'
import { openDb, openPool, withContext } from '../server/src/platform/database/database.ts'
import { asOfficer } from '../server/test/as-officer.ts'
import { aPerson } from '../server/test/factories/people.ts'
import { figuresOf, print } from './figures.ts'
import type { BenchHouse } from './house.ts'

const LINES = 300_000
const TURNS = 400
const CLIENTS = 4

/** Lines as a house leaves them, each about two things, sealed by our own hash. */
async function fill({ superuser, house }: BenchHouse): Promise<number> {
  while ((await sealOnce(house)) > 0);
  await superuser.query('set session_replication_role = replica')
  await superuser.query(`insert into access.audit_line (on_date, request_id, action, outcome,
      user_id, assignment_id, duty, unit_id)
    select '2024-05-20', 'req-' || n, 'POST /lists/:id/sign', 'done', gen_random_uuid(),
      gen_random_uuid(), 'CA-K', 'ca-an-ninh' from generate_series(1, ${LINES}) n`)
  await superuser.query(`insert into access.audit_subject (line_id, ordinal, kind, subject_id)
    select id, o, 'person', gen_random_uuid() from access.audit_line, generate_series(0, 1) o
    where request_id like 'req-%'`)
  await superuser.query(`insert into access.audit_seal (seq, line_id, previous_hash, hash)
    select (select coalesce(max(seq), 0) from access.audit_seal) + row_number() over (order by l.id),
      l.id, '', '' from access.audit_line l
    where not exists (select from access.audit_seal s where s.line_id = l.id)`)
  await superuser.query('analyze')
  return await hashSeals({ superuser, house })
}

async function hashSeals({ superuser, house }: Pick<BenchHouse, 'superuser' | 'house'>) {
  let head = GENESIS
  let seq = 0
  for (;;) {
    const rows = await withContext(house.db, systemContext('SYS-AUDIT'), (tx) =>
      listChain(tx, seq, 20_000),
    )
    if (rows.length === 0) return seq
    const seals = rows.map((row) => {
      const previous = head
      head = sealOf(previous, { ...row, id: row.id ?? 0 })
      return [row.seq, previous, head] as const
    })
    seq = seals.at(-1)?.[0] ?? seq
    await superuser.query(
      `update access.audit_seal s set previous_hash = n.previous, hash = n.hash from
        unnest($1::bigint[], $2::text[], $3::text[]) n (seq, previous, hash) where n.seq = s.seq`,
      [seals.map(([place]) => place), seals.map(([, before]) => before), seals.map(([, , h]) => h)],
    )
  }
}

/** The whole chain recomputed; beside a bare count of the same three tables. */
export async function benchAudit(bench: BenchHouse): Promise<void> {
  await benchSealedWrites(bench)
  const sealed = await fill(bench)
  await bench.superuser.query('vacuum analyze access.audit_seal')
  for (let turn = 0; turn < 3; turn += 1) {
    const begun = performance.now()
    const found = await verifyAudit(bench.house)
    const ms = performance.now() - begun
    const rate = Math.round((found.sealed / ms) * 1000)
    const trouble = found.broken.length + found.headTroubles.length
    console.log(
      `audit verify: ${found.sealed} of ${sealed} lines, ${trouble} troubles, ` +
        `${Math.round(ms)} ms, ${rate} lines/s (aim 300000)`,
    )
  }
  printFloor(sealed)
  const begun = performance.now()
  await bench.superuser.query(
    `select count(*), sum(length(l.action)) from access.audit_seal s
      join access.audit_line l on l.id = s.line_id join access.audit_subject a on a.line_id = l.id`,
  )
  console.log(
    `  compared with: one query that only joins them, ${Math.round(performance.now() - begun)} ms`,
  )
}

/** What one SHA-256 per line costs alone, of as many bytes as a line here has. */
function printFloor(lines: number): void {
  const line = Buffer.alloc(64 + 390, 'x')
  const begun = performance.now()
  for (let n = 0; n < lines; n += 1) hash('sha256', line)
  const ms = performance.now() - begun
  console.log(
    `  the floor: SHA-256 alone of ${lines} lines of ${line.length} bytes, ${Math.round(ms)} ms, ` +
      `${Math.round((lines / ms) * 1000)} lines/s`,
  )
}

const CONTACT = { onDate: '2024-05-20', way: 'visit', outcome: 'reached', need: null, note: '' }

/**
 * The same writes with lines, triggers and the running sealer, and on a house that writes no line,
 * asks for none and seals none. By turns, so that a busy machine wrongs neither.
 */
async function benchSealedWrites(bench: BenchHouse): Promise<void> {
  const pool = withoutAudit(openPool(bench.appUrl, 10))
  const app = await bench.another({ ...bench.house, db: openDb(pool) })
  const post = { duty: 'CA-L', unit: 'ca-an-ninh' } as const
  const police = await asOfficer(bench, post)
  const ids = await somePeople(police)
  const bare = await asOfficer({ ...bench, app }, post)
  const writers = { with: writerOf(police, ids), without: writerOf(bare, ids) }
  const took: Record<keyof typeof writers, number[]> = { with: [], without: [] }
  for (let round = 0; round < 6; round += 1) {
    const kind = round % 2 === 0 ? 'with' : 'without'
    await switchTriggers(bench, kind === 'with')
    const sealer = kind === 'with' ? startSealer(bench.house) : null
    took[kind].push(...(await writeAtOnce(writers[kind])))
    await sealer?.stop()
  }
  await switchTriggers(bench, true)
  await app.close()
  await pool.end()
  printBoth(took)
}

function printBoth(took: Record<'with' | 'without', number[]>): void {
  const of = (all: number[]) => figuresOf(all, all.reduce((a, b) => a + b, 0) / CLIENTS)
  const figures = { with: of(took.with), without: of(took.without) }
  print(`writes of ${CLIENTS} officers at once, with audit and sealer`, figures.with)
  print('  compared with: without them', figures.without)
  const share = (figures.without.perSecond / figures.with.perSecond - 1) * 100
  console.log(`  the audit costs ${share.toFixed(1)} % (aim 15)`)
}

type Officer = Awaited<ReturnType<typeof asOfficer>>

async function somePeople(police: Officer): Promise<string[]> {
  const ids: string[] = []
  for (let n = 0; n < CLIENTS * 4; n += 1) {
    ids.push((await police.post<{ id: string }>('/people', aPerson())).json.id)
  }
  return ids
}

const writerOf = (police: Officer, ids: readonly string[]) => async (n: number) => {
  const { status } = await police.post(`/people/${ids[n % ids.length]}/contacts`, CONTACT)
  if (status !== 200) throw new Error(`a contact was answered with ${status}`)
}

const INTO_AUDIT = /^insert into "access"."audit_(line|subject)"/

/** In place of an insert into the audit's tables a question that costs nothing. */
function withoutAudit(pool: pg.Pool): pg.Pool {
  return pool.on('connect', (client) => {
    const query = client.query.bind(client) as (text: unknown, values?: unknown) => unknown
    Object.assign(client, {
      query: (text: unknown, values?: unknown) =>
        typeof text === 'string' && INTO_AUDIT.test(text)
          ? query('select 0::bigint as id')
          : query(text, values),
    })
  })
}

async function writeAtOnce(write: (n: number) => Promise<unknown>): Promise<number[]> {
  const took: number[] = []
  const work = async (client: number) => {
    for (let turn = 0; turn < TURNS / CLIENTS; turn += 1) {
      const begun = performance.now()
      await write(client * 4 + (turn % 4))
      took.push(performance.now() - begun)
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, (_, client) => work(client)))
  return took
}

/** Off: a write may come without its line. */
async function switchTriggers({ superuser }: BenchHouse, on: boolean): Promise<void> {
  const { rows } = await superuser.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where t.tgname = 'audited'`,
  )
  for (const { name } of rows) {
    await superuser.query(`alter table ${name} ${on ? 'enable' : 'disable'} trigger audited`)
  }
}
