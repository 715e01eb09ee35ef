import { randomUUID } from 'node:crypto'
import { runOnce } from 'graphile-worker'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asOfficer, type TestOfficer } from '../../../test/as-officer.ts'
import { asRole, rowsPastPolicies, tamper } from '../../../test/as-role.ts'
import { testHouse } from '../../../test/test-house.ts'
import { tasksOf } from '../../jobs.ts'
import { openPool } from '../database/database.ts'
import { startWorker } from './worker.ts'
import { Logger } from 'graphile-worker'

const test = testHouse()
const quiet = new Logger(() => () => {})

/** Runs what waits in the queue to the end, as the worker would. */
const work = () =>
  runOnce({
    pgPool: test.pool,
    taskList: tasksOf(test.house),
    noHandleSignals: true,
    logger: quiet,
  })

const add = (task: string, payload: object = {}) =>
  test.pool.query('select graphile_worker.add_job($1, $2::json)', [task, JSON.stringify(payload)])

const waiting = () =>
  rowsPastPolicies<{ task: string; key: string | null; error: string | null }>(
    test,
    `select task_identifier as task, key, last_error as error from graphile_worker.jobs order by 2`,
  )

describe('the daily sweep', () => {
  let officer: TestOfficer
  beforeAll(async () => {
    officer = await asOfficer(test, { duty: 'CA-L', unit: 'ca-an-ninh' })
  })

  it('forgets keys after seven days, sessions after thirty, counters after one', async () => {
    const key = (age: number) =>
      `insert into platform.idempotency_key (user_id, route, key, body_hash, reply, created_at)
        values ('${officer.userId}', 'r', 'key-${age}', '', '{}', now() - interval '${age} hours')`
    const session = (days: number) =>
      `insert into access.session (token_hash, user_id, expires_at)
        values ('\\x${randomUUID().replaceAll('-', '')}', '${officer.userId}',
          now() - interval '${days} days')`
    const count = (hours: number) =>
      `insert into platform.rate_count values ('age-${hours}', now() - interval '${hours} hours', 1)`
    await tamper(test, key(169), key(167), session(31), session(29), count(25), count(23))
    await add('business-day', { day: '2024-05-21' })
    await work()
    expect(await waiting()).toEqual([])
    const left = (statement: string) => rowsPastPolicies(test, statement)
    expect(await left('select key from platform.idempotency_key')).toEqual([{ key: 'key-167' }])
    expect(await left('select bucket from platform.rate_count')).toEqual([{ bucket: 'age-23' }])
    const ended = `select from access.session where expires_at < now()`
    expect(await left(ended)).toHaveLength(1)
  })
})

describe('the tick of the clock', () => {
  beforeEach(() => test.today('2024-05-20'))
  const lines = async () =>
    (await rowsPastPolicies(test, `select from access.audit_line where action = 'business day'`))
      .length

  it('does nothing, and writes nothing down, while the day lasts', async () => {
    const before = await lines()
    await add('clock-tick')
    await work()
    expect(await waiting()).toEqual([])
    expect(await lines()).toBe(before)
  })

  it('passes the days that went by, under a line of the system, and runs their jobs', async () => {
    const before = await lines()
    await asRole(test, 'postgres', async (client) => {
      await client.query('set session_replication_role = replica')
      await client.query(`update platform.clock set last_business_date = '2024-05-17'`)
    })
    await add('clock-tick')
    await work()
    await work()
    expect(await waiting()).toEqual([])
    expect(await lines()).toBe(before + 1)
    const [clock] = await rowsPastPolicies(
      test,
      'select last_business_date::text as last from platform.clock',
    )
    expect(clock).toEqual({ last: '2024-05-20' })
  })
})

describe('the worker', () => {
  it('as vb_app takes jobs from the queue and stops when told', async () => {
    const done: unknown[] = []
    const worker = await startWorker(test.pool, {
      ...tasksOf(test.house),
      'test-job': async (payload) => void done.push(payload),
    })
    await add('test-job', { id: 7 })
    await expect.poll(() => done, { timeout: 10_000 }).toEqual([{ id: 7 }])
    await worker.stop()
    await add('test-job', { id: 8 })
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(done).toHaveLength(1)
  })

  it('outlives a database that falls while a task is at work: the task comes again at once', async () => {
    const pool = openPool(test.databaseUrl('vb_app'))
    const connect = pool.connect.bind(pool)
    const tries: number[] = []
    const worker = await startWorker(pool, {
      'clock-tick': () => {},
      'falling-job': () => {
        tries.push(tries.length)
        if (tries.length > 1) return
        pool.connect = () => Promise.reject(new Error('connect ECONNREFUSED'))
        setTimeout(() => (pool.connect = connect), 1_000)
        throw new Error('the database fell')
      },
    })
    try {
      await add('falling-job')
      await expect.poll(() => tries, { timeout: 30_000 }).toEqual([0, 1])
      const left = async () => (await waiting()).filter(({ task }) => task === 'falling-job')
      await expect.poll(left, { timeout: 10_000 }).toEqual([])
    } finally {
      await worker.stop()
      await pool.end()
    }
  }, 60_000)

  it('frees at its start what a killed worker had in hand, and leaves what a living one has', async () => {
    const done: unknown[] = []
    const living = await test.pool.connect()
    const lock = `select pg_advisory_lock(hashtextextended('worker:pool-living', 0))`
    const hold = (id: number, worker: string, minutes: number) =>
      tamper(
        test,
        `update graphile_worker._private_jobs set attempts = 1, locked_by = '${worker}',
          locked_at = now() - interval '${minutes} minutes' where payload->>'id' = '${id}'`,
      )
    await living.query(lock)
    for (const id of [1, 2, 3]) await add('held-job', { id })
    await hold(1, 'pool-killed', 2)
    await hold(2, 'pool-living', 2)
    await hold(3, 'pool-that-has-just-begun', 0)
    const tasks = {
      'clock-tick': () => {},
      'held-job': (payload: unknown) => void done.push(payload),
    }
    const worker = await startWorker(test.pool, tasks)
    try {
      await expect.poll(() => done, { timeout: 10_000 }).toEqual([{ id: 1 }])
      const held = await rowsPastPolicies<{ by: string }>(
        test,
        `select locked_by as by from graphile_worker.jobs where locked_by is not null order by 1`,
      )
      expect(held).toEqual([{ by: 'pool-living' }, { by: 'pool-that-has-just-begun' }])
    } finally {
      await worker.stop()
      living.release(true)
    }
    const next = await startWorker(test.pool, tasks)
    await expect.poll(() => done, { timeout: 10_000 }).toEqual([{ id: 1 }, { id: 2 }])
    await next.stop()
  }, 60_000)

  it('keeps no personal data in the queue: payloads hold days and ids', async () => {
    const rows = await rowsPastPolicies<{ payload: string }>(
      test,
      'select payload::text as payload from graphile_worker._private_jobs',
    )
    for (const { payload } of rows) expect(payload).toMatch(/^\{("(id|day)":\s*("[\d-]+"|\d+))?\}$/)
  })
})
