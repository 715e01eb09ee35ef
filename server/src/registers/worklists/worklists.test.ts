import { addDays, addMonths, addYears, type PlainDate, plainDate } from '@vung-buoc/law'
import { beforeAll, describe, expect, it } from 'vitest'
import type { TestOfficer } from '../../../test/as-officer.ts'
import { aCast, type Cast, done, register } from '../../../test/factories/lists.ts'
import { refused, stateNeed } from '../../../test/factories/walks.ts'
import { testHouse } from '../../../test/test-house.ts'
import { asOfficer } from '../../../test/as-officer.ts'
import type { PeopleFound } from '../people/people.schema.ts'
import type { Worklists } from './worklists.schema.ts'

const test = testHouse()
let cast: Cast
const TODAY = plainDate('2024-05-20')

/** The last day of the five years, so many months and days from today. */
const endingIn = (months: number, days = 0): PlainDate => addDays(addMonths(TODAY, months), days)

const withWindowTo = (police: TestOfficer, end: PlainDate) =>
  register(police, {
    releaseRecord: {
      certificateKind: 'completion',
      certificateNumber: '1/GCN',
      certificateDate: null,
      completedOn: addYears(end, -5),
    },
  })

async function metOn(police: TestOfficer, onDate: PlainDate): Promise<void> {
  await stateNeed(police, await register(police), undefined, onDate)
}

beforeAll(async () => {
  cast = await aCast(test, 'an-ninh')
  await test.today(TODAY)
  const ends = [
    endingIn(0, -1), // over yesterday
    endingIn(0), // today is the last day
    endingIn(1, -1),
    endingIn(1), // a whole month is left: no longer under one
    endingIn(3),
    endingIn(6),
    endingIn(12, -1),
    endingIn(12),
  ]
  for (const end of ends) await withWindowTo(cast.compiler, end)
  for (const months of [1, 3, 6, 12]) {
    await metOn(cast.compiler, addMonths(TODAY, -months))
    await metOn(cast.compiler, addDays(addMonths(TODAY, -months), -1))
  }
  const other = await aCast(test, 'phu-tam')
  await withWindowTo(other.compiler, endingIn(1, -1))
  await metOn(other.compiler, endingIn(-13))
})

const worklists = async (officer: TestOfficer, query = '') =>
  (await done(officer.get<Worklists>(`/people/worklists${query}`))).worklists

const totalsOf = async (officer: TestOfficer, view: string) =>
  (await worklists(officer)).filter((one) => one.view === view).map(({ total }) => total)

const people = async (officer: TestOfficer, query: string, search = '') =>
  await done(officer.get<PeopleFound>(`/people?${query}`, { search }))

describe('the worklists', () => {
  it('count whose five years close within 12, 6, 3 and 1 months, to the day', async () => {
    expect(await totalsOf(cast.compiler, 'window-closing')).toEqual([6, 4, 3, 2])
  })

  it('count who was met more than 12, 6, 3 and 1 months ago, not on that very day', async () => {
    expect(await totalsOf(cast.compiler, 'contact-old')).toEqual([1, 3, 5, 7])
  })

  it.each(['an officer of the commune', 'the district', 'the district, of one commune'])(
    'have as many rows as they count, for %s',
    async (who) => {
      const officer = who.includes('district') ? cast.standing : cast.compiler
      const area = who.includes('of one') ? 'areaId=phu-tam' : ''
      const counted = await worklists(officer, area === '' ? '' : `?${area}`)
      expect(counted).toHaveLength(10)
      for (const { view, months, total } of counted) {
        const asked = `view=${view}${months === null ? '' : `&months=${months}`}&${area}`
        expect((await people(officer, asked)).total, asked).toBe(total)
      }
    },
  )

  it('agree with the mark that each row carries, and give no day of completion away', async () => {
    const { people: rows } = await people(cast.compiler, 'view=window-closing&months=3')
    expect(rows.map((row) => row.windowBand ?? '').toSorted()).toEqual([
      'under-1',
      'under-1',
      'under-3',
    ])
    expect(JSON.stringify(rows)).not.toContain('2019-')
    const all = await people(cast.compiler, '')
    const closing = all.people.filter((row) => row.windowBand?.startsWith('under-'))
    expect(closing).toHaveLength(6)
  })

  it('find by name within them', async () => {
    const all = await people(cast.compiler, 'view=contact-old&months=12')
    const name = all.people[0]?.fullName ?? ''
    const found = await people(cast.compiler, 'view=contact-old&months=12', name)
    expect(found.people.map(({ id }) => id)).toEqual([all.people[0]?.id])
  })

  it('are of the asker’s own people: a neighbour counts his own, others ask in vain', async () => {
    const neighbour = await asOfficer(test, { duty: 'CA-L', unit: 'ca-phu-tam' })
    expect(await totalsOf(neighbour, 'window-closing')).toEqual([1, 1, 1, 1])
    expect(await totalsOf(neighbour, 'contact-old')).toEqual([1, 1, 1, 1])
    const leader = await asOfficer(test, { duty: 'UB-L', unit: 'ubnd-chau-thanh' })
    expect(await refused(leader.get('/people/worklists'))).toMatchObject({ status: 403 })
    expect((await cast.compiler.get('/people?view=window-closing&months=2')).status).toBe(400)
  })
})
