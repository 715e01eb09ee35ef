import { beforeAll, describe, expect, it } from 'vitest'
import { asOfficer, type TestOfficer } from '../../../test/as-officer.ts'
import { aCast, aList, type Cast, done, register } from '../../../test/factories/lists.ts'
import { testHouse } from '../../../test/test-house.ts'
import type { Denials, ReadingLog } from './data-protection.schema.ts'

const test = testHouse()
let cast: Cast
let protection: TestOfficer
let person: string
const NAME = 'Kim Thị Không Tên'

beforeAll(async () => {
  await test.today('2024-05-20')
  cast = await aCast(test)
  protection = await asOfficer(test, { duty: 'DPO', unit: 'ubnd-chau-thanh' })
  person = await register(cast.compiler, { fullName: NAME })
  await done(cast.compiler.get(`/people/${person}`))
  await done(cast.chief.get('/people'))
})

const readings = async (question = '') =>
  await done(protection.get<ReadingLog>(`/data-protection/readings${question}`))
const files = async (question = '') =>
  await done(protection.get<ReadingLog>(`/data-protection/files${question}`))
const denials = async (question = '') =>
  await done(protection.get<Denials>(`/data-protection/denials${question}`))

describe('the log of readings', () => {
  it('says who read how many, why and under which duty; a person has a code and no name', async () => {
    const log = await readings(`?userId=${cast.compiler.userId}`)
    expect(log.officerName).toBe('Người Lập')
    expect(log.readings[0]).toMatchObject({
      officerName: 'Người Lập',
      unitName: 'Công an xã An Ninh',
      duty: 'CA-L',
      purpose: 'P1',
      route: '/people/:id',
      onDate: '2024-05-20',
      people: 1,
      personId: person,
    })
    expect(JSON.stringify(await readings())).not.toContain(NAME)
  })

  it('is narrowed to an officer, a day and a purpose, each without the others', async () => {
    const ofChief = await readings(`?userId=${cast.chief.userId}`)
    expect(new Set(ofChief.readings.map((one) => one.userId))).toEqual(new Set([cast.chief.userId]))
    expect((await readings('?day=2024-05-19')).readings).toEqual([])
    expect((await readings('?day=2024-05-20')).readings.length).toBeGreaterThan(1)
    await done(cast.chief.get(`/people/${person}/readings`))
    const rights = await readings('?purpose=P9')
    expect(rights.readings.map((one) => one.route)).toEqual(['/people/:id/readings'])
  })

  it('turns its pages without losing or repeating a line', async () => {
    const busy = await asOfficer(test, { duty: 'CA-L', unit: 'ca-an-ninh' })
    for (let turn = 0; turn < 51; turn += 1) await busy.get(`/people/${person}`)
    const first = await readings(`?userId=${busy.userId}`)
    const rest = await readings(`?userId=${busy.userId}&before=${first.next ?? 0}`)
    expect([first.readings.length, rest.readings.length, rest.next]).toEqual([50, 1, null])
    const ids = [...first.readings, ...rest.readings].map((one) => one.id)
    expect(new Set(ids).size).toBe(51)
  })
})

describe('files given out', () => {
  it('are the readings that left as a file, and no others', async () => {
    const id = await aList(cast).draft(2)
    await done(cast.compiler.get(`/lists/${id}`))
    await done(cast.compiler.get(`/lists/${id}/mau-01.xlsx`))
    const log = await files(`?userId=${cast.compiler.userId}`)
    expect(log.readings.map(({ route, people }) => [route, people])).toEqual([
      ['/lists/:id/mau-01.xlsx', 2],
    ])
    expect((await files(`?userId=${cast.bank.userId}`)).readings).toEqual([])
  })
})

describe('denials', () => {
  it('are counted by officer, attempt and code', async () => {
    const bold = await asOfficer(test, { duty: 'CA-L', unit: 'ca-phu-tam', name: 'Người Thử' })
    for (let turn = 0; turn < 3; turn += 1) await bold.get(`/people/${person}`)
    await bold.get('/data-protection/readings')
    const { denials: found } = await denials(`?userId=${bold.userId}`)
    expect(found.map(({ action, refusal, count }) => [action, refusal, count])).toEqual([
      ['GET /data-protection/readings', 'access.not-permitted', 1],
      ['GET /people/:id', 'platform.not-found', 3],
    ])
    expect(found[0]).toMatchObject({ officerName: 'Người Thử', duty: 'CA-L', onDate: '2024-05-20' })
    expect((await denials(`?userId=${cast.bank.userId}`)).denials).toEqual([])
    expect((await denials('?day=2024-05-19')).denials).toEqual([])
  })
})

describe('the desk of the data-protection officer', () => {
  it('is for nobody else, the system administrator least of all', async () => {
    const administrator = await asOfficer(test, { duty: 'QT', unit: 'ubnd-chau-thanh' })
    for (const officer of [cast.chief, cast.standing, cast.bank, administrator]) {
      for (const page of ['readings', 'files', 'denials']) {
        const { status, json } = await officer.get(`/data-protection/${page}`)
        expect([status, json['code']]).toEqual([403, 'access.not-permitted'])
      }
    }
  })
})
