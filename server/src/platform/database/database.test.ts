import { randomUUID } from 'node:crypto'
import net from 'node:net'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asOfficer } from '../../../test/as-officer.ts'
import { appWith, FAKE_ROUTES, SLOW_LOCK, tracesOf } from '../../../test/fake-app.ts'
import { testHouse } from '../../../test/test-house.ts'
import { openDb, openPool, withContext } from './database.ts'
import { isWritable, readGateFacts } from './database.queries.ts'
import { type GateFacts, refusalOf } from './gate.ts'

const test = testHouse()

describe('the gate of the database', () => {
  const good: GateFacts = { version: 170_010, superuser: false, bypass: false, owner: false }

  it('lets the role of the app in, on the server the tests run on', async () => {
    const facts = await readGateFacts(test.house.db)
    expect(facts).toMatchObject({ superuser: false, bypass: false, owner: false })
    expect(refusalOf(facts)).toBeNull()
  })

  it.each(['postgres', 'vb_migrate'] as const)(
    'keeps %s out, for a reason it names',
    async (role) => {
      const pool = openPool(test.databaseUrl(role), 1)
      const refusal = refusalOf(await readGateFacts(openDb(pool)))
      await pool.end()
      expect(refusal).toMatch(/^DATABASE_URL dùng .*Hãy dùng vai trò vb_app\.$/)
    },
  )

  it.each([
    ['a superuser', { superuser: true }, /superuser/],
    ['a role past the policies', { bypass: true }, /BYPASSRLS/],
    ['the owner of the tables', { owner: true }, /sở hữu/],
    ['PostgreSQL 14', { version: 140_020 }, /14\.20 quá cũ/],
    ['15 before its fix', { version: 150_013 }, /15\.13 quá cũ/],
    ['16 before its fix', { version: 160_009 }, /16\.9 quá cũ/],
    ['17 before its fix', { version: 170_005 }, /17\.5 quá cũ/],
  ])('refuses %s', (_case, facts, says) => {
    expect(refusalOf({ ...good, ...facts })).toMatch(says)
  })

  it.each([150_014, 160_010, 170_006, 180_000])('lets %i in', (version) => {
    expect(refusalOf({ ...good, version })).toBeNull()
  })
})

describe('values from the database', () => {
  const one = async (expression: string) =>
    (await test.pool.query<{ value: unknown }>(`select ${expression} as value`)).rows[0]?.value

  it('are whole numbers while they are safe, and an error beyond: never a rounded đồng', async () => {
    expect(await one('9007199254740991::bigint')).toBe(9_007_199_254_740_991)
    expect(await one('-9007199254740991::bigint')).toBe(-9_007_199_254_740_991)
    await expect(one('9007199254740992::bigint')).rejects.toThrow(RangeError)
    await expect(one('-9007199254740993::bigint')).rejects.toThrow(RangeError)
    expect(await one('count(*)')).toBe(1)
  })

  it('keep a day as the text it is: 1970 and 29 February come back unmoved', async () => {
    for (const day of ['1900-01-01', '1970-06-15', '2024-02-29', '2199-12-31']) {
      expect(await one(`'${day}'::date`)).toBe(day)
    }
  })

  it('leave a connection usable after such an error', async () => {
    const pool = openPool(test.databaseUrl('vb_app'), 1)
    await expect(pool.query('select 9007199254740992::bigint')).rejects.toThrow(RangeError)
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
    await pool.end()
  })
})

describe('the context of a transaction', () => {
  const seen = sql<{ user: string | null; duty: string | null; units: string[] }>`
    select platform.ctx_user() as user, platform.ctx_duty() as duty, platform.ctx_units() as units`
  const nobody = { user: null, duty: null, units: [] }

  it('holds inside it, and never in the next one of the same connection: ten thousand times', async () => {
    const pool = openPool(test.databaseUrl('vb_app'), 1)
    const db = openDb(pool)
    const userId = randomUUID()
    const context = { userId, duty: 'CA-L', units: ['ca-an-ninh', 'ca-"phu",tam'] }
    const inside = await withContext(db, context, (tx) => seen.execute(tx))
    expect(inside.rows).toEqual([{ user: userId, duty: 'CA-L', units: context.units }])
    let leaks = 0
    for (let turn = 0; turn < 10_000; turn += 1) {
      if (turn % 50 === 0) {
        const work = withContext(db, context, async () => {
          if (turn % 100 === 0) throw new Error('rolled back')
        })
        await work.catch(() => {})
      }
      const { rows } = await pool.query<{ user: string; duty: string }>(
        `select current_setting('vb.user', true) as user, current_setting('vb.duty', true) as duty`,
      )
      if ((rows[0]?.user ?? '') !== '' || (rows[0]?.duty ?? '') !== '') leaks += 1
    }
    expect(leaks).toBe(0)
    expect((await seen.execute(db)).rows).toEqual([nobody])
    await pool.end()
  })

  it('of many at once stays with each its own', async () => {
    const users = Array.from({ length: 200 }, () => randomUUID())
    const answers = await Promise.all(
      users.map((userId) =>
        withContext(test.house.db, { userId, duty: 'CA-L', units: [userId] }, async (tx) => {
          await sql`select pg_sleep(0.001)`.execute(tx)
          return (await seen.execute(tx)).rows[0]
        }),
      ),
    )
    expect(answers).toEqual(users.map((user) => ({ user, duty: 'CA-L', units: [user] })))
  })
})

describe('a database that goes away', () => {
  /** A wire between app and database that can be cut, and mended. */
  const sockets = new Set<net.Socket>()
  let cut = false
  const target = () => Number(new URL(test.databaseUrl('vb_app')).port)
  const wire = net.createServer((near) => {
    if (cut) {
      near.destroy()
      return
    }
    const far = net.connect(target(), '127.0.0.1')
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        sockets.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    near.pipe(far).pipe(near)
  })
  let url: URL
  beforeAll(async () => {
    await new Promise<void>((resolve) => wire.listen(0, '127.0.0.1', resolve))
    url = new URL(test.databaseUrl('vb_app'))
    url.port = String((wire.address() as net.AddressInfo).port)
  })
  afterAll(() => {
    for (const socket of sockets) socket.destroy()
    wire.close()
  })

  function cutWire(): void {
    cut = true
    for (const socket of sockets) socket.destroy()
  }

  it('is told in one sentence, nothing is half done, and the same key works once it is back', async () => {
    const pool = openPool(url.href, 2)
    const house = { ...test.house, db: openDb(pool) }
    const app = await appWith({ ...test, house }, FAKE_ROUTES)
    const officer = await asOfficer({ ...test, app }, { duty: 'CA-L', unit: 'ca-an-ninh' })
    const note = { note: 'through the cut', times: 1 }
    const send = () => officer.post('/fake/notes', note, { key: 'through-the-cut' })
    expect((await officer.get('/fake/canary/query?typed=1')).status).toBe(200)
    cutWire()
    for (let time = 0; time < 3; time += 1) {
      const answer = await send()
      expect(answer).toMatchObject({ status: 503, json: { code: 'platform.unavailable' } })
      expect(answer.json['detail']).toMatch(/^Hệ thống tạm thời không ghi được/)
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    }
    expect(await isWritable(house.db).catch(() => false)).toBe(false)
    cut = false
    expect((await send()).status).toBe(200)
    expect((await send()).status).toBe(200)
    expect(await tracesOf(test, note.note)).toBe(1)
    await app.close()
    await pool.end()
  })

  it('in the middle of a transaction leaves nothing of it, and the officer may try again', async () => {
    const pool = openPool(url.href, 1)
    const app = await appWith({ ...test, house: { ...test.house, db: openDb(pool) } }, FAKE_ROUTES)
    const officer = await asOfficer({ ...test, app }, { duty: 'CA-L', unit: 'ca-an-ninh' })
    const lock = await test.pool.connect()
    await lock.query('begin')
    await lock.query('select pg_advisory_xact_lock($1)', [SLOW_LOCK])
    const answer = officer.post('/fake/slow', {})
    const isWaiting = async () =>
      (await test.pool.query('select from pg_locks where not granted')).rowCount
    await expect.poll(isWaiting).toBe(1)
    cutWire()
    expect(await answer).toMatchObject({ status: 503, json: { code: 'platform.unavailable' } })
    await lock.query('rollback')
    lock.release()
    await expect.poll(isWaiting).toBe(0)
    expect(await tracesOf(test, 'slow')).toBe(0)
    cut = false
    await app.close()
    await pool.end()
  })
})
