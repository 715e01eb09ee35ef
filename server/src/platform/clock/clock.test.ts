import { plainDate } from '@vung-buoc/law'
import { beforeEach, describe, expect, it } from 'vitest'
import { asRole, rowsPastPolicies } from '../../../test/as-role.ts'
import { testHouse } from '../../../test/test-house.ts'
import { underLine } from '../../../test/under-line.ts'
import { withContext } from '../database/database.ts'
import { businessDate, dateInVietnam, passBusinessDays, workingCalendar } from './clock.ts'

const test = testHouse()
const JOBS = { userId: null, duty: 'SYS-JOBS', units: [] }

const enqueued = async () => {
  const rows = await rowsPastPolicies<{ key: string }>(
    test,
    `select key from graphile_worker.jobs where task_identifier = 'business-day' order by key`,
  )
  return rows.map((row) => row.key)
}

describe('the date in Vietnam', () => {
  it.each([
    ['2024-05-20T16:59:59.999Z', '2024-05-20'],
    ['2024-05-20T17:00:00.000Z', '2024-05-21'],
    ['2024-05-21T16:59:59.000Z', '2024-05-21'],
    ['2024-02-28T17:00:00.000Z', '2024-02-29'],
    ['2024-12-31T17:00:00.000Z', '2025-01-01'],
    ['2024-12-31T16:59:59.000Z', '2024-12-31'],
  ])('at %s is %s, wherever the machine stands', (instant, date) => {
    expect(dateInVietnam(new Date(instant))).toBe(date)
  })
})

describe('the business date', () => {
  const ask = (demo: boolean) => withContext(test.house.db, JOBS, (tx) => businessDate(tx, demo))

  it("of a demo is the demo's, of an office Vietnam's today whatever the demo says", async () => {
    expect(await ask(true)).toBe('2024-05-20')
    const [before, office, after] = [
      dateInVietnam(new Date()),
      await ask(false),
      dateInVietnam(new Date()),
    ]
    expect([before, after]).toContain(office)
  })

  it('stays the text it is, whatever zone the database answers in', async () => {
    for (const zone of ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles']) {
      const { rows } = await asRole(test, 'vb_app', async (client) => {
        await client.query(`set timezone = '${zone}'`)
        return await client.query<{ day: string }>(
          'select demo_date::text as day from platform.clock',
        )
      })
      expect(rows, zone).toEqual([{ day: '2024-05-20' }])
    }
  })
})

describe('the working calendar', () => {
  it('is the one of the profile, and says which years it covers', async () => {
    const calendar = await withContext(test.house.db, JOBS, workingCalendar)
    expect(calendar.holidays).toContain('2024-04-30')
    expect(calendar.coversFrom <= plainDate('2024-01-01')).toBe(true)
    expect(calendar.coversTo >= plainDate('2024-12-31')).toBe(true)
  })
})

describe('business days that pass', () => {
  beforeEach(async () => {
    await test.today('2024-05-20')
    await asRole(test, 'postgres', (client) =>
      client.query('select graphile_worker.remove_job(key) from graphile_worker.jobs'),
    )
  })
  const pass = (day: string) => underLine(test, JOBS, (tx) => passBusinessDays(tx, plainDate(day)))

  it('enqueue their jobs once each, also the days nobody was there', async () => {
    expect(await pass('2024-05-23')).toBe(3)
    expect(await enqueued()).toEqual([
      'business-day:2024-05-21',
      'business-day:2024-05-22',
      'business-day:2024-05-23',
    ])
    expect(await pass('2024-05-23')).toBe(0)
    expect(await pass('2024-05-22')).toBe(0)
    expect(await enqueued()).toHaveLength(3)
  })

  it('enqueue them once although two processes notice at the same moment', async () => {
    let second: Promise<number> = Promise.resolve(-1)
    const first = await underLine(test, JOBS, async (tx) => {
      const passed = await passBusinessDays(tx, plainDate('2024-05-25'))
      second = pass('2024-05-25')
      // The second has begun and waits for the clock while the first has not yet ended.
      const waiting = async () =>
        (await rowsPastPolicies(test, 'select from pg_locks where not granted')).length
      await expect.poll(waiting).toBeGreaterThan(0)
      return passed
    })
    expect([first, await second]).toEqual([5, 0])
    expect(new Set(await enqueued()).size).toBe(5)
  })

  it('enqueue nothing when the action that passed them fails', async () => {
    const failed = underLine(test, JOBS, async (tx) => {
      await passBusinessDays(tx, plainDate('2024-05-22'))
      throw new Error('the action failed')
    })
    await expect(failed).rejects.toThrow('the action failed')
    expect(await enqueued()).toEqual([])
    expect(await pass('2024-05-22')).toBe(2)
  })
})
