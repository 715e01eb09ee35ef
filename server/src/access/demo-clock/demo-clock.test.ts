import os from 'node:os'
import { beforeAll, describe, expect, it } from 'vitest'
import { asOfficer, type TestOfficer } from '../../../test/as-officer.ts'
import { rowsPastPolicies } from '../../../test/as-role.ts'
import { testHouse } from '../../../test/test-house.ts'
import { buildApp } from '../../app.ts'

const test = testHouse()
let officer: TestOfficer
beforeAll(async () => {
  officer = await asOfficer(test, { duty: 'CA-L', unit: 'ca-an-ninh' })
})
const move = (date: string) => officer.post('/demo/clock', { date })
const today = async () => (await officer.get<{ businessDate: string }>('/me')).json.businessDate

describe('the clock of a demo', () => {
  it('moves forward, enqueues each day it passes, and everybody sees the new date', async () => {
    const answer = await move('2024-05-23')
    expect(answer).toMatchObject({ status: 200, json: { id: '2024-05-23', version: 3 } })
    expect(await today()).toBe('2024-05-23')
    const jobs = await rowsPastPolicies(
      test,
      `select from graphile_worker.jobs where task_identifier = 'business-day'`,
    )
    expect(jobs).toHaveLength(3)
  })

  it.each([
    ['back', '2024-05-22', 422, 'access.clock-backwards'],
    ['nowhere', '2024-05-23', 422, 'access.clock-backwards'],
    [
      'to a day a slip of the finger away in two centuries',
      '2199-05-24',
      422,
      'access.clock-too-far',
    ],
    ['to more than a year ahead', '2025-05-24', 422, 'access.clock-too-far'],
    ['to a day that no calendar has', '2024-02-30', 400, 'platform.invalid'],
    ['to a month that no calendar has', '2024-13-01', 400, 'platform.invalid'],
    ['to no day at all', 'ngày mai', 400, 'platform.invalid'],
  ])('does not move %s', async (_case, date, status, code) => {
    expect(await move(date)).toMatchObject({ status, json: { code } })
    expect(await today()).toBe('2024-05-23')
  })

  it('moves once when two officers move it to the same day', async () => {
    const other = await asOfficer(test, { duty: 'UB-X', unit: 'ubnd-an-ninh' })
    const answers = await Promise.all([
      move('2024-05-24'),
      other.post('/demo/clock', { date: '2024-05-24' }),
    ])
    const days = answers.map((answer) => Number(answer.json['version'] ?? 0))
    expect(days.reduce((sum, day) => sum + day, 0)).toBe(1)
    expect(answers.every((answer) => [200, 422].includes(answer.status))).toBe(true)
  })

  it('is nobody’s to move in an office, which goes by the real calendar', async () => {
    const app = await buildApp(
      { ...test.house, demo: false },
      {
        logLevel: 'silent',
        https: false,
        requestsPerMinute: 1_000_000,
        dataDir: os.tmpdir(),
        demo: null,
      },
    )
    const clerk = await asOfficer({ ...test, app }, { duty: 'CA-L', unit: 'ca-an-ninh' })
    const answer = await clerk.post('/demo/clock', { date: '2199-01-01' })
    expect(answer).toMatchObject({ status: 403, json: { code: 'access.clock-not-demo' } })
    expect(await today()).toBe('2024-05-24')
    await app.close()
  })
})
