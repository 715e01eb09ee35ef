import { beforeAll, describe, expect, it } from 'vitest'
import { asOfficer, type TestOfficer } from '../../../test/as-officer.ts'
import { rowsPastPolicies } from '../../../test/as-role.ts'
import { done, register } from '../../../test/factories/lists.ts'
import { testHouse } from '../../../test/test-house.ts'
import type { Inbox } from '../notices/notices.schema.ts'
import { limitsOn } from './watch-limits.ts'

const test = testHouse()
let protection: TestOfficer
let deputy: TestOfficer
let person: string

beforeAll(async () => {
  await test.today('2024-05-20')
  protection = await asOfficer(test, { duty: 'DPO', unit: 'ubnd-chau-thanh' })
  deputy = await asOfficer(test, { duty: 'DPO', unit: 'ca-chau-thanh' })
  person = await register(await police())
})

const police = async (name = 'Người Xem Nhiều') =>
  await asOfficer(test, { duty: 'CA-L', unit: 'ca-an-ninh', name })

/** Notices about one officer: they lead to his lines. */
const toldOf = async (officer: TestOfficer, reader = protection) =>
  (await done(reader.get<Inbox>('/notices'))).notices.filter(({ opens }) =>
    opens.endsWith(`?userId=${officer.userId}`),
  )

/** As if the officer had read so many different people this many minutes ago. */
async function hasRead(
  officer: TestOfficer,
  { people, ago = 5 }: { people: number; ago?: number },
) {
  await rowsPastPolicies(
    test,
    `insert into access.read_line (at, on_date, request_id, user_id, assignment_id, duty, unit_id,
       purpose, route, subject_ids)
     select now() - make_interval(mins => $3), '2024-05-20', 'x', $1, $2, 'CA-L', 'ca-an-ninh', 'P1',
       '/people', array_agg(gen_random_uuid()::text) from generate_series(1, $4)`,
    [officer.userId, officer.assignmentId, ago, people],
  )
}

describe('many people within an hour', () => {
  it('are told to every data-protection officer once, with a number and no name', async () => {
    const busy = await police()
    await hasRead(busy, { people: 200 })
    await done(busy.get(`/people/${person}`))
    await done(busy.get(`/people/${person}`))
    const notices = await toldOf(busy)
    expect(notices).toMatchObject([
      {
        code: 'unusual-reading',
        subject: 'Công an xã An Ninh, Lập danh sách: 201 người trong một giờ',
        opens: `/bao-ve-du-lieu?userId=${busy.userId}`,
      },
    ])
    expect(JSON.stringify(notices)).not.toContain('Người Xem Nhiều')
    expect(await toldOf(busy, deputy)).toHaveLength(1)
  })

  it('are not told at 200, however often the same person is read, nor of yesterday’s', async () => {
    const calm = await police()
    await hasRead(calm, { people: 199 })
    for (let turn = 0; turn < 3; turn += 1) await done(calm.get(`/people/${person}`))
    const rested = await police()
    await hasRead(rested, { people: 500, ago: 61 })
    await done(rested.get(`/people/${person}`))
    expect([await toldOf(calm), await toldOf(rested)]).toEqual([[], []])
  })

  it('are not missed when the requests come all at once', async () => {
    const fast = await police()
    await hasRead(fast, { people: 195 })
    const compiler = await police()
    const ids = await Promise.all(Array.from({ length: 6 }, () => register(compiler)))
    await Promise.all(ids.map((id) => fast.get(`/people/${id}`)))
    expect((await toldOf(fast)).map(({ code }) => code)).toEqual(['unusual-reading'])
  })
})

describe('many refusals within an hour', () => {
  it('are told at the twentieth', async () => {
    const bold = await police()
    for (let turn = 0; turn < 19; turn += 1) await bold.get('/data-protection/readings')
    expect(await toldOf(bold)).toEqual([])
    await bold.get('/data-protection/readings')
    await bold.get('/data-protection/readings')
    expect(await toldOf(bold)).toMatchObject([
      {
        code: 'unusual-denials',
        subject: 'Công an xã An Ninh, Lập danh sách: 20 lần bị từ chối trong một giờ',
        opens: `/bao-ve-du-lieu/tu-choi?userId=${bold.userId}`,
      },
    ])
  })
})

describe('a closed case', () => {
  const closedOn = async (day: string) => {
    const id = await register(await police())
    await rowsPastPolicies(
      test,
      `with opened as (select set_config('session_replication_role', 'replica', true))
       update registers.thread t set closed_on = $2, outcome = 'moved-away', holder_unit_id = null,
         holder_duty = null, due = null from opened where t.person_id = $1`,
      [id, day],
    )
    return id
  }

  it('is told when it is opened more than 90 days after', async () => {
    const late = await police()
    await done(late.get(`/people/${await closedOn('2024-02-19')}`))
    expect((await toldOf(late)).map(({ code, subject }) => [code, subject])).toEqual([
      ['closed-case-opened', 'Công an xã An Ninh, Lập danh sách: hồ sơ đã khép hơn 90 ngày'],
    ])
  })

  it('is not told on its ninetieth day, in a list of many, nor when the person asks who has read', async () => {
    const early = await police()
    await done(early.get(`/people/${await closedOn('2024-02-20')}`))
    await done(early.get('/people'))
    await done(early.get(`/people/${person}`))
    expect(await toldOf(early)).toEqual([])
    const chief = await asOfficer(test, { duty: 'CA-K', unit: 'ca-an-ninh' })
    await done(chief.get(`/people/${await closedOn('2023-12-01')}/readings`))
    expect(await toldOf(chief)).toEqual([])
  })
})

describe('the numbers of a locality', () => {
  const row = { peopleAnHour: 200, denialsAnHour: 20, closedDays: 90, source: 'thử nghiệm' }
  const limits = {
    rows: [
      { ...row, from: '2024-01-01' },
      { ...row, from: '2024-06-01', peopleAnHour: 100 },
    ],
  }

  it('are those in force on the day', () => {
    expect(limitsOn(limits, '2024-05-31').peopleAnHour).toBe(200)
    expect(limitsOn(limits, '2024-06-01').peopleAnHour).toBe(100)
  })

  it('are never guessed for a day that no row covers', () => {
    expect(() => limitsOn(limits, '2023-12-31')).toThrow(RangeError)
  })
})
