import { addDays, type PlainDate, plainDate, workingCalendar } from '@vung-buoc/law'
import { runOnce, Logger } from 'graphile-worker'
import { describe, expect, it } from 'vitest'
import { rowsPastPolicies } from '../../../../test/as-role.ts'
import {
  aCast,
  aList,
  confirmAll,
  done,
  readList,
  sign,
  submit,
} from '../../../../test/factories/lists.ts'
import { aListAtBank, aNotice } from '../../../../test/factories/withdrawals.ts'
import { testHouse } from '../../../../test/test-house.ts'
import { tasksOf } from '../../../jobs.ts'
import type { Reminder } from './due-reminders.ts'
import { workingDaysLeft } from './due-reminders.ts'
import { remind } from './remind.ts'

const test = testHouse()

/** The reminders of one day, as the job of that day sends them. */
async function on(day: string): Promise<Reminder[]> {
  await test.today(day)
  return await remind(test.house, plainDate(day))
}

const toUnit = (unitId: string, reminders: readonly Reminder[]) =>
  reminders
    .filter((one) => one.unitId === unitId)
    .map((one) => `${one.duty} ${one.code}`)
    .sort()

async function days(from: string, to: string, unitId: string) {
  const told: [string, ...string[]][] = []
  for (let day = plainDate(from); day <= to; day = addDays(day, 1)) {
    const words = toUnit(unitId, await on(day))
    if (words.length > 0) told.push([day, ...words])
  }
  return told
}

describe('working days left', () => {
  const tet = workingCalendar({
    holidays: ['2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'],
    workingWeekends: ['2025-02-08'],
    coversFrom: '2025-01-01',
    coversTo: '2025-12-31',
  })
  it.each([
    ['on the day itself', '2025-01-24', '2025-01-24', 0],
    ['the day before', '2025-01-23', '2025-01-24', 1],
    ['over Tết', '2025-01-24', '2025-02-03', 1],
    ['a worked Saturday counts', '2025-02-07', '2025-02-10', 2],
    ['once it has passed', '2025-01-25', '2025-01-24', -1],
  ])('%s', (_case, today, due, left) => {
    expect(workingDaysLeft(plainDate(today), due, tet)).toBe(left)
  })
})

describe('the clock through a month', () => {
  it('tells a commune without a list 3 and 1 working days before, on the day, and each day after', async () => {
    expect(await days('2024-05-18', '2024-05-29', 'ca-phu-tam')).toEqual([
      ['2024-05-21', 'CA-L draft-closes-soon'],
      ['2024-05-23', 'CA-L draft-closes-soon'],
      ['2024-05-24', 'CA-K draft-closes-today', 'CA-L draft-closes-today'],
      ['2024-05-27', 'CA-K draft-late', 'CA-L draft-late'],
      ['2024-05-28', 'CA-K draft-late', 'CA-L draft-late'],
      ['2024-05-29', 'CA-K draft-late', 'CA-L draft-late'],
    ])
  })

  it('follows a list from desk to desk, and is silent once it is settled', async () => {
    await test.today('2024-06-20')
    const cast = await aCast(test, 'an-ninh')
    const id = await aList(cast, '2024-06').draft(1)
    const officers = async (day: string) => {
      const all = await on(day)
      return [toUnit('ca-an-ninh', all), toUnit('ubnd-an-ninh', all)]
    }
    expect(await officers('2024-06-24')).toEqual([['CA-L draft-closes-soon'], []])
    await submit(cast, id)
    expect(await officers('2024-06-25')).toEqual([['CA-K waiting-signature'], []])
    await sign(cast, id)
    expect(await officers('2024-06-26')).toEqual([[], []])
    expect((await readList(cast.committee, id)).due).toBe('2024-07-01')
    expect(await officers('2024-06-28')).toEqual([[], ['UB-X confirmation-due']])
    expect(await officers('2024-06-29')).toEqual([[], []])
    expect(await officers('2024-07-01')).toEqual([[], ['UB-X confirmation-due']])
    expect(await officers('2024-07-02')).toEqual([[], ['UB-X confirmation-late']])
    await confirmAll(cast, id)
    expect(await officers('2024-07-03')).toEqual([[], []])
    const late = 'CA-K communes-late'
    const also = 'CA-L communes-late'
    expect(await days('2024-07-02', '2024-07-09', 'ca-chau-thanh')).toEqual([
      ['2024-07-04', 'CA-K communes-late', 'CA-K hand-over-due', also],
      ['2024-07-05', late, 'CA-K hand-over-due', also],
      ['2024-07-08', 'CA-K hand-over-late'],
      ['2024-07-09', 'CA-K hand-over-late'],
    ])
  })

  it('moves with Tết: the draft closes before it, nobody is told anything on a day off', async () => {
    const told = await days('2025-01-20', '2025-02-06', 'ca-thien-my')
    expect(told).toEqual([
      ['2025-01-21', 'CA-L draft-closes-soon'],
      ['2025-01-23', 'CA-L draft-closes-soon'],
      ['2025-01-24', 'CA-K draft-closes-today', 'CA-L draft-closes-today'],
      ['2025-02-03', 'CA-K draft-late', 'CA-L draft-late'],
      ['2025-02-04', 'CA-K draft-late', 'CA-L draft-late'],
      ['2025-02-05', 'CA-K draft-late', 'CA-L draft-late'],
    ])
  })

  it('is silent before the plan and in a year without holidays', async () => {
    expect(await on('2024-01-25')).toEqual([])
    expect(await on('2031-05-26')).toEqual([])
  })

  it('tells the holder of a notice of withdrawal whose day has passed', async () => {
    await test.today('2024-08-12')
    const cast = await aCast(test, 'ho-dac-kien')
    const { lines } = await aListAtBank(cast, '2024-07', 1)
    await aNotice(cast, lines)
    const words = async (day: string) =>
      toUnit('ca-ho-dac-kien', await on(day)).filter((word) => word.includes('withdrawal'))
    expect(await words('2024-08-12')).toEqual([])
    expect(await words('2024-08-13')).toEqual(['CA-K withdrawal-late'])
  })
})

describe('each reminder', () => {
  const quiet = new Logger(() => () => {})
  const work = () =>
    runOnce({
      pgPool: test.pool,
      taskList: tasksOf(test.house),
      noHandleSignals: true,
      logger: quiet,
    })
  const kept = async (day: PlainDate) =>
    (
      await rowsPastPolicies<{ n: string }>(
        test,
        'select count(*) as n from journey.reminder where on_date = $1',
        [day],
      )
    ).map((row) => Number(row.n))

  it('is sent once, by a second run as by two processes at once', async () => {
    const day = plainDate('2024-09-25')
    await test.today(day)
    const [first, second] = await Promise.all([remind(test.house, day), remind(test.house, day)])
    const sent = first.length + second.length
    expect(sent).toBeGreaterThan(0)
    expect(await kept(day)).toEqual([sent])
    const [told] = await rowsPastPolicies<{ n: string }>(
      test,
      'select count(*) as n from platform.notice where created_on = $1',
      [day],
    )
    expect(Number(told?.n)).toBe(sent)
    expect(await remind(test.house, day)).toEqual([])
    expect(await kept(day)).toEqual([sent])
  })

  it('names no person, and opens a page of the desk it goes to', async () => {
    const reminders = await on('2024-10-25')
    expect(reminders.length).toBeGreaterThan(0)
    for (const one of reminders) {
      expect(one.subject).toMatch(
        /^(Danh sách tháng \d+\/2024,|Tháng \d+\/2024:|Thông báo rút tên,) /,
      )
      expect(one.opens).toMatch(/^\/(danh-sach|chuyen-giao|rut-ten)/)
    }
  })

  it('comes by the job when the clock of the demo is moved, for the day it is moved to', async () => {
    await test.today('2024-11-22')
    const { compiler } = await aCast(test, 'an-hiep')
    await done(compiler.post('/demo/clock', { date: '2024-11-25' }))
    await work()
    expect(await kept(plainDate('2024-11-23'))).toEqual([0])
    const [sent] = await kept(plainDate('2024-11-25'))
    expect(sent).toBeGreaterThan(0)
  })
})
