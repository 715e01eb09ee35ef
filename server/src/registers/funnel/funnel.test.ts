import { beforeAll, describe, expect, it } from 'vitest'
import { asOfficer, type TestOfficer } from '../../../test/as-officer.ts'
import { aCast, aList, type Cast, done, register } from '../../../test/factories/lists.ts'
import { handOver, NEED, refused } from '../../../test/factories/walks.ts'
import { aNotice, walkTo } from '../../../test/factories/withdrawals.ts'
import { readList } from '../../../test/factories/lists.ts'
import { testHouse } from '../../../test/test-house.ts'
import type { Funnel, FunnelPeople } from './funnel.schema.ts'

const test = testHouse()
let cast: Cast
let other: Cast

const funnelOf = async (officer: TestOfficer, query = ''): Promise<Funnel> =>
  await done(officer.get<Funnel>(`/funnel${query}`))

const countsIn = (funnel: Funnel, areaId: string) => {
  const row = funnel.communes.find((commune) => commune.areaId === areaId)
  return funnel.stages.map((stage) => row?.counts[stage])
}

beforeAll(async () => {
  cast = await aCast(test, 'an-ninh')
  other = await aCast(test, 'phu-tam')
  await test.today('2024-04-20')
  await register(cast.compiler)
  const april = await aList(cast, '2024-04').confirmed(6)
  await handOver(cast, '2024-04', '41/CV-CAH').then((id) =>
    done(cast.bank.post(`/hand-overs/${id}/receive`, { sentBack: [] })),
  )
  const inNeed = await register(cast.compiler)
  const met = { onDate: '2024-04-19', way: 'visit', outcome: 'reached', need: NEED, note: '' }
  await done(cast.compiler.post(`/people/${inNeed}/contacts`, met))
  await test.today('2024-05-20')
  await aList(other, '2024-05').submitted(2)
  const [line] = (await readList(cast.bank, april)).lines
  await walkTo(cast, await aNotice(cast, line === undefined ? [] : [line], 'died'), 'receive')
})

describe('the funnel', () => {
  it('counts each commune by how far its cases have got, and the district sees them all', async () => {
    const funnel = await funnelOf(cast.standing)
    expect(funnel.stages).toEqual([
      'released',
      'contacted',
      'in-need',
      'listed',
      'confirmed',
      'received',
    ])
    expect(countsIn(funnel, 'an-ninh')).toEqual([8, 7, 7, 6, 6, 6])
    expect(countsIn(funnel, 'phu-tam')).toEqual([2, 2, 2, 2, 0, 0])
    expect(funnel.stages.map((stage) => funnel.total[stage])).toEqual([10, 9, 9, 8, 6, 6])
    expect(funnel.outcomes).toEqual([{ outcome: 'died', cases: 1 }])
  })

  it('by month counts who got there in that month', async () => {
    const may = await funnelOf(cast.standing, '?month=2024-05&span=month')
    expect(countsIn(may, 'an-ninh')).toEqual([0, 0, 0, 0, 0, 0])
    expect(countsIn(may, 'phu-tam')).toEqual([2, 2, 2, 2, 0, 0])
    const april = await funnelOf(cast.standing, '?month=2024-04')
    expect(countsIn(april, 'an-ninh')).toEqual([8, 7, 7, 6, 6, 6])
    expect(countsIn(april, 'phu-tam')).toEqual([0, 0, 0, 0, 0, 0])
    expect(april.outcomes).toEqual([])
  })

  it('shows the commune its own, from the list on; the bank what was handed over', async () => {
    const commune = await funnelOf(other.committee)
    expect(commune.stages).toEqual(['listed', 'confirmed', 'received'])
    expect(commune.communes.map((row) => row.areaId)).toEqual(['phu-tam'])
    expect(countsIn(commune, 'phu-tam')).toEqual([2, 0, 0])
    const bank = await funnelOf(cast.bank)
    expect(countsIn(bank, 'an-ninh')).toEqual([6, 6])
    expect(countsIn(bank, 'phu-tam')).toEqual([0, 0])
    const police = await funnelOf(other.compiler)
    expect(police.communes.map((row) => row.areaId)).toEqual(['phu-tam'])
  })

  it('tells the leader of the plan numbers alone, none that points at a person', async () => {
    const leader = await asOfficer(test, { duty: 'UB-L', unit: 'ubnd-chau-thanh' })
    const funnel = await funnelOf(leader, '?span=month')
    expect(funnel).toMatchObject({ span: 'until', opensPeople: false })
    expect(countsIn(funnel, 'an-ninh')).toEqual([5, 5, 5, 5, 5, 5])
    expect(countsIn(funnel, 'phu-tam')).toEqual(['few', 'few', 'few', 'few', 0, 0])
    expect(funnel.total).toMatchObject({ released: 5, listed: 5, confirmed: 5, received: 5 })
    const commune = await asOfficer(test, { duty: 'UB-L', unit: 'ubnd-phu-tam' })
    const own = await funnelOf(commune)
    expect(countsIn(own, 'phu-tam')).toEqual(countsIn(funnel, 'phu-tam'))
    expect(own.total).toMatchObject({ released: null, confirmed: 0 })
    expect(funnel.outcomes).toEqual([{ outcome: 'died', cases: 'few' }])
    const no = await refused(leader.get('/funnel/people?stage=released'))
    expect(no).toMatchObject({ status: 403, code: 'access.not-permitted' })
    const teller = await asOfficer(test, { duty: 'NH-K', unit: 'nhcsxh-chau-thanh' })
    expect((await refused(teller.get('/funnel'))).status).toBe(403)
  })
})

describe('each number', () => {
  const peopleOf = async (officer: TestOfficer, query: string): Promise<FunnelPeople> =>
    await done(officer.get<FunnelPeople>(`/funnel/people?${query}`))

  /** The numbers that do not open as many people as they say. */
  const liesOf = async (officer: TestOfficer, span: string): Promise<string[]> => {
    const funnel = await funnelOf(officer, `?span=${span}&month=2024-05`)
    const rows = [{ areaId: null, counts: funnel.total }, ...funnel.communes]
    const lies: string[] = []
    const ask = async (query: string, told: unknown) => {
      const { total, people } = await peopleOf(officer, `month=2024-05&span=${span}&${query}`)
      const cases = new Set(people.map((one) => one.threadId)).size
      if (total !== told || cases !== told) lies.push(`${query}: ${String(told)}, ${cases} people`)
    }
    for (const { areaId, counts } of rows) {
      const area = areaId === null ? '' : `&areaId=${areaId}`
      for (const stage of funnel.stages) await ask(`stage=${stage}${area}`, counts[stage])
    }
    for (const { outcome, cases } of funnel.outcomes) await ask(`outcome=${outcome}`, cases)
    return lies
  }

  it.each(['until', 'month'])('opens exactly its people (%s)', async (span) => {
    for (const officer of [cast.standing, cast.compiler, cast.chief, cast.committee, cast.bank]) {
      expect(await liesOf(officer, span)).toEqual([])
    }
  })

  it('opens nobody at a stage the duty may not know, nor of another commune', async () => {
    expect((await peopleOf(cast.bank, 'stage=released')).total).toBe(0)
    expect((await peopleOf(other.compiler, 'stage=released&areaId=an-ninh')).total).toBe(0)
    expect((await peopleOf(other.committee, 'stage=listed&areaId=an-ninh')).total).toBe(0)
  })
})
