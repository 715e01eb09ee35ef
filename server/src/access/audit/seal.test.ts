import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asRole, rowsPastPolicies, tamper } from '../../../test/as-role.ts'
import { testHouse } from '../../../test/test-house.ts'
import { sealAll, underLine } from '../../../test/under-line.ts'
import { openDb, openPool } from '../../platform/database/database.ts'
import { insertAuditSubjects } from './audit.queries.ts'
import { sealOnce, startSealer } from './sealer.ts'
import { verifyAudit } from './verify.ts'

const test = testHouse()
const userId = randomUUID()
const DAY = '2024-05-20'
const officer = { userId, duty: 'CA-L', units: ['ca-an-ninh'] }

/** A line with two subjects, as an action leaves it. */
async function writeLine(): Promise<void> {
  await underLine(test, officer, async (tx) => {
    const { rows } = await sql<{ id: number }>`
      select max(id) as id from access.audit_line`.execute(tx)
    const people = [
      { kind: 'person', id: randomUUID() },
      { kind: 'list', id: randomUUID() },
    ]
    await insertAuditSubjects(tx, rows[0]?.id ?? 0, people)
  })
}

async function writeLines(many: number): Promise<void> {
  for (let line = 0; line < many; line += 1) await writeLine()
}

describe('the sealed chain', () => {
  it('vouches for every line once the sealer has passed', async () => {
    await writeLines(3)
    const before = await verifyAudit(test.house)
    expect(before.unsealed).toBeGreaterThanOrEqual(3)
    await sealAll(test)
    const after = await verifyAudit(test.house)
    expect(after).toMatchObject({ unsealed: 0, broken: [] })
    expect(after.sealed).toBeGreaterThanOrEqual(before.sealed + 3)
    expect(after.head).toMatch(/^[0-9a-f]{64}$/)
  })

  it('counts what it does not yet vouch for', async () => {
    await sealAll(test)
    await writeLines(2)
    expect(await verifyAudit(test.house)).toMatchObject({ unsealed: 2, broken: [] })
  })

  it.each(['say "no"', 'back\\slash', 'tab\there', 'Đặng Thị Hoà', '\u001F'])(
    'vouches for a line that says %j',
    async (text) => {
      await underLine(test, officer, async (tx) => {
        const { rows } = await sql<{ id: number }>`
          select max(id) as id from access.audit_line`.execute(tx)
        await insertAuditSubjects(tx, rows[0]?.id ?? 0, [{ kind: 'path', id: text }])
      })
      await sealAll(test)
      expect(await verifyAudit(test.house)).toMatchObject({ unsealed: 0, broken: [] })
    },
  )

  it('waits for a transaction that still runs, and never lets a later line pass it', async () => {
    await sealAll(test)
    const sealed = (await verifyAudit(test.house)).sealed
    await asRole(test, 'vb_app', async (slow) => {
      await slow.query('begin')
      await slow.query(`select set_config('vb.user', '${userId}', true)`)
      const { rows } = await slow.query<{ id: string }>(
        `insert into access.audit_line (on_date, request_id, action, outcome, user_id)
          values ('2024-05-20', 'slow', 'slow', 'done', '${userId}') returning id`,
      )
      await writeLines(3)
      for (let turn = 0; turn < 5; turn += 1) await sealOnce(test.house)
      expect(await verifyAudit(test.house)).toMatchObject({ sealed, unsealed: 3, broken: [] })
      await slow.query('commit')
      await sealAll(test)
      const order = await rowsPastPolicies<{ line_id: string }>(
        test,
        'select line_id from access.audit_seal where seq > $1 order by seq',
        [sealed],
      )
      expect(order).toHaveLength(4)
      expect(order[0]?.line_id).toBe(rows[0]?.id)
    })
    expect(await verifyAudit(test.house)).toMatchObject({ unsealed: 0, broken: [] })
  })

  it('stays one chain when several processes seal at once', async () => {
    const pools = [1, 2, 3].map(() => openPool(test.databaseUrl('vb_app'), 2))
    const houses = pools.map((pool) => ({ ...test.house, db: openDb(pool) }))
    for (let round = 0; round < 8; round += 1) {
      await writeLines(4)
      await Promise.all([...houses, test.house, ...houses].map((house) => sealOnce(house)))
    }
    await Promise.all(pools.map((pool) => pool.end()))
    await sealAll(test)
    expect(await verifyAudit(test.house)).toMatchObject({ unsealed: 0, broken: [] })
  })

  it('is made by the running sealer within a second or so, and stops when told', async () => {
    const sealer = startSealer(test.house)
    await writeLine()
    await expect
      .poll(async () => (await verifyAudit(test.house)).unsealed, { timeout: 8_000, interval: 100 })
      .toBe(0)
    await sealer.stop()
    await writeLine()
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect((await verifyAudit(test.house)).unsealed).toBe(1)
  })
})

/** The same tampering, found where the chain is looked at in one go and where a thread helps. */
describe.each([
  ['whose work is looked at in one go', undefined],
  ['whose work is looked at three seals at a time', 3],
])('a thief who is superuser, %s', (_case, stretch) => {
  const verify = () => verifyAudit(test.house, stretch === undefined ? {} : { stretch })
  interface Link {
    seq: number
    id: number
  }
  let links: Link[]
  const [MIDDLE, NEXT] = [5, 6]
  const link = (seq: number): Link => {
    const found = links.find((row) => row.seq === seq)
    if (found === undefined) throw new Error(`no seal ${seq}`)
    return found
  }
  const TABLES = ['audit_line', 'audit_subject', 'audit_seal']

  beforeAll(async () => {
    await writeLines(10)
    await sealAll(test)
    const rows = await rowsPastPolicies<{ seq: string; line_id: string }>(
      test,
      'select seq, line_id from access.audit_seal order by seq',
    )
    links = rows.map((row) => ({ seq: Number(row.seq), id: Number(row.line_id) }))
    await tamper(
      test,
      ...TABLES.map((t) => `drop table if exists public.${t}`),
      ...TABLES.map((t) => `create table public.${t} as table access.${t}`),
    )
  })
  beforeEach(async () => {
    const { unsealed, broken } = await verify()
    if (unsealed > 0 || broken.length > 0) throw new Error('the chain was not put right again')
  })
  afterEach(async () => {
    const restore = (t: string) => [
      `delete from access.${t}`,
      `insert into access.${t} overriding system value table public.${t}`,
    ]
    await tamper(test, ...TABLES.flatMap(restore))
  })

  it.each([
    ['another action', `action = 'something else'`],
    ['another officer', `user_id = gen_random_uuid()`],
    ['another outcome', `outcome = 'refused', refusal = 'x'`],
    ['another hour', `at = at + interval '1 microsecond'`],
    ['another business date', `on_date = on_date - 1`],
    ['another unit', `unit_id = 'ca-phu-tam'`],
    ['another duty', `duty = 'UB-X'`],
    ['another assignment', `assignment_id = gen_random_uuid()`],
    ['another request', `request_id = 'y'`],
  ])('is found when he writes %s into a line', async (_case, change) => {
    const { seq, id } = link(links.length - 2)
    await tamper(test, `update access.audit_line set ${change} where id = ${id}`)
    const { broken } = await verify()
    expect(broken).toEqual([
      {
        seq,
        lineId: id,
        day: change.startsWith('on_date') ? '2024-05-19' : DAY,
        why: 'the line is not what was sealed',
      },
    ])
  })

  it.each([
    ['another subject', 'update access.audit_subject set subject_id = gen_random_uuid()::text'],
    ['no subject', 'delete from access.audit_subject'],
  ])('is found when a line is about %s', async (_case, change) => {
    const { seq, id } = link(links.length - 1)
    await tamper(test, `${change} where line_id = ${id} and ordinal = 1`)
    const { broken } = await verify()
    expect(broken).toEqual([{ seq, lineId: id, day: DAY, why: 'the line is not what was sealed' }])
  })

  it('is found when he deletes a line', async () => {
    const { seq, id } = link(MIDDLE)
    await tamper(test, `delete from access.audit_line where id = ${id}`)
    const { broken } = await verify()
    expect(broken).toEqual([{ seq, lineId: id, day: DAY, why: 'the line is gone' }])
  })

  it('is found when he deletes the last line', async () => {
    const { seq, id } = link(links.length)
    await tamper(test, `delete from access.audit_line where id = ${id}`)
    const { broken } = await verify()
    expect(broken).toEqual([{ seq, lineId: id, day: DAY, why: 'the line is gone' }])
  })

  it('is found when he deletes a line with its seal', async () => {
    const { id } = link(MIDDLE)
    await tamper(
      test,
      `delete from access.audit_seal where seq = ${MIDDLE}`,
      `delete from access.audit_line where id = ${id}`,
    )
    const { broken } = await verify()
    expect(broken).toEqual([
      { seq: NEXT, lineId: link(NEXT).id, day: DAY, why: `seal ${MIDDLE} is missing` },
    ])
  })

  it('is found when he deletes a line with its seal and closes the gap in the numbers', async () => {
    const { id } = link(MIDDLE)
    await tamper(
      test,
      `delete from access.audit_seal where seq = ${MIDDLE}`,
      `delete from access.audit_line where id = ${id}`,
      `update access.audit_seal set seq = -seq where seq > ${MIDDLE}`,
      `update access.audit_seal set seq = -seq - 1 where seq < 0`,
    )
    const { broken } = await verify()
    expect(broken).toEqual([
      { seq: MIDDLE, lineId: link(NEXT).id, day: DAY, why: 'does not follow the seal before it' },
    ])
  })

  it('is found when he slips a line in among the sealed ones', async () => {
    const { id } = link(MIDDLE)
    await tamper(
      test,
      `insert into access.audit_line (id, txid, at, on_date, request_id, action, outcome)
        overriding system value select 999999, txid, at, on_date, 'z', 'never happened', 'done'
        from access.audit_line where id = ${id}`,
    )
    const found = await verify()
    expect(found.broken).toEqual([
      { seq: 0, lineId: 999_999, day: DAY, why: 'slipped in behind the chain' },
    ])
    expect(await sealOnce(test.house)).toBe(0)
  })

  it('is found when he moves words from one column into the next, so that the text stays', async () => {
    const { seq, id } = link(MIDDLE)
    await tamper(
      test,
      `update access.audit_subject set subject_id = subject_id || '"],["list","' ||
        (select b.subject_id from access.audit_subject b where b.line_id = ${id} and b.ordinal = 1)
        where line_id = ${id} and ordinal = 0`,
      `delete from access.audit_subject where line_id = ${id} and ordinal = 1`,
    )
    const { broken } = await verify()
    expect(broken).toMatchObject([{ seq, lineId: id, why: 'the line is not what was sealed' }])
  })

  it('is found when he hides a line behind a seal that stands before the first', async () => {
    const { id } = link(MIDDLE)
    await tamper(
      test,
      `insert into access.audit_line (id, txid, at, on_date, request_id, action, outcome)
        overriding system value select 999998, txid, at, on_date, 'z', 'never happened', 'done'
        from access.audit_line where id = ${id}`,
      `insert into access.audit_seal (seq, line_id, previous_hash, hash)
        values (-1, 999998, repeat('0', 64), repeat('0', 64))`,
    )
    const { broken } = await verify()
    expect(broken).toMatchObject([{ lineId: 999_998, why: 'slipped in behind the chain' }])
  })

  it.each([
    ['a line break', `E'a\\nb'`],
    ['a sign of ours', `E'\\x1f'`],
    ['nothing', `''`],
  ])('is found, and nothing falls over, when a hash becomes %s', async (_case, hash) => {
    await tamper(test, `update access.audit_seal set hash = ${hash} where seq = ${MIDDLE}`)
    const { broken } = await verify()
    expect(broken.map((row) => row.seq)).toEqual([MIDDLE, NEXT])
  })

  it('is found when the last seal gets a number far beyond all others', async () => {
    const last = link(links.length)
    await tamper(test, `update access.audit_seal set seq = 4000000000 where seq = ${last.seq}`)
    const { broken } = await verify()
    expect(broken).toMatchObject([{ lineId: last.id, why: `seal ${last.seq} is missing` }])
  })

  it('is found when he swaps what two seals stand for', async () => {
    const [a, b] = [link(MIDDLE), link(NEXT)]
    await tamper(
      test,
      `update access.audit_seal set line_id = -1 where seq = ${a.seq}`,
      `update access.audit_seal set line_id = ${a.id} where seq = ${b.seq}`,
      `update access.audit_seal set line_id = ${b.id} where seq = ${a.seq}`,
    )
    const { broken } = await verify()
    expect(broken.map((row) => row.seq)).toEqual([a.seq, b.seq])
  })

  it('is found when he changes the order of two seals', async () => {
    await tamper(
      test,
      `update access.audit_seal set seq = -1 where seq = ${MIDDLE}`,
      `update access.audit_seal set seq = ${MIDDLE} where seq = ${NEXT}`,
      `update access.audit_seal set seq = ${NEXT} where seq = -1`,
    )
    const { broken } = await verify()
    expect(broken.map((row) => row.seq)).toContain(MIDDLE)
  })

  it('is found when he also makes the seal of the changed line fit', async () => {
    const { id } = link(MIDDLE)
    await tamper(
      test,
      `update access.audit_line set action = 'forged' where id = ${id}`,
      `update access.audit_seal set hash = repeat('f', 64) where seq = ${MIDDLE}`,
    )
    const { broken } = await verify()
    expect(broken.map((row) => row.seq)).toEqual([MIDDLE, NEXT])
  })
})
