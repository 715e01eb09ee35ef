import { beforeAll, describe, expect, it } from 'vitest'
import { asOfficer, type TestOfficer } from '../../../test/as-officer.ts'
import { aPerson } from '../../../test/factories/people.ts'
import { done } from '../../../test/factories/lists.ts'
import { testHouse } from '../../../test/test-house.ts'
import type { PeopleFound, PersonPage } from './people.schema.ts'

const test = testHouse()
let police: TestOfficer
let district: TestOfficer

const GIVEN = ['An', 'Bình', 'Đào', 'Dũng', 'Hòa', 'Út']
const COUNT = 53

beforeAll(async () => {
  police = await asOfficer(test, { duty: 'CA-L', unit: 'ca-an-ninh' })
  district = await asOfficer(test, { duty: 'CA-K', unit: 'ca-chau-thanh' })
  for (let n = 0; n < COUNT; n += 1) {
    const fullName = `Quách Quang ${GIVEN[n % GIVEN.length] ?? ''}`
    await done(police.post('/people', { ...aPerson(), fullName }))
  }
})

const find = async (officer: TestOfficer, search: string, query = '') =>
  await done(officer.get<PeopleFound>(`/people?${query}`, { search }))

describe('a name that many bear', () => {
  // Both syllables begin with q, so each person is hit twice and still counted once.
  it.each([
    ['q', ''],
    ['quach quang', ''],
    ['qu', 'view=not-contacted'],
    ['quach', 'areaId=an-ninh'],
  ])('is counted whole and told in pages, each person once: %s %s', async (search, query) => {
    for (const officer of [police, district]) {
      const first = await find(officer, search, query)
      const second = await find(officer, search, `${query}&after=${first.next}`)
      expect([first.total, second.total]).toEqual([COUNT, COUNT])
      expect([first.people.length, second.people.length]).toEqual([50, 3])
      expect(second.next).toBeNull()
      const ids = [...first.people, ...second.people].map(({ id }) => id)
      expect(new Set(ids).size).toBe(COUNT)
    }
  })

  it('counts the same with and without a name typed', async () => {
    expect((await find(police, '')).total).toBe(COUNT)
    expect((await find(police, '', 'view=not-contacted')).total).toBe(COUNT)
    expect((await find(police, '', 'view=no-id-number')).total).toBe(0)
    expect((await find(police, '', 'stage=listed')).total).toBe(0)
  })

  it('stands in its new place once it is corrected', async () => {
    const [first] = (await find(police, 'quach')).people
    const page = await done(police.get<PersonPage>(`/people/${first?.id ?? ''}`))
    const { releaseRecord: _release, ...fields } = aPerson()
    const changed = { ...fields, fullName: 'Quách Quang Xuyến', idNumber: page.idNumber }
    await done(police.put(`/people/${page.id}`, changed, { version: page.version }))
    const { next } = await find(police, 'quach')
    const last = (await find(police, 'quach', `after=${next ?? ''}`)).people.at(-1)
    expect(last).toMatchObject({ id: page.id, fullName: 'Quách Quang Xuyến' })
  })
})
