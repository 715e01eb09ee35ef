import { describe, expect, it } from 'vitest'
import { asOfficer, type TestOfficer } from '../../../../test/as-officer.ts'
import { tamper } from '../../../../test/as-role.ts'
import { aCast, done } from '../../../../test/factories/lists.ts'
import { refused } from '../../../../test/factories/walks.ts'
import { testHouse } from '../../../../test/test-house.ts'
import { readLocality } from '../../../locality.ts'
import { loadProfile } from '../../agencies/load-profile.ts'
import type { DutyMatrix } from '../duties/duties.schema.ts'
import type { OfficerPage } from '../officers/officers.schema.ts'
import { unitIdOf } from './propose-unit.ts'
import type { UnitsPage } from './units.schema.ts'

const test = testHouse()

const administrator = (unit = 'ubnd-chau-thanh') => asOfficer(test, { duty: 'QT', unit })
let made = 0

const aUnit = (fields: object = {}) => {
  made += 1
  return {
    name: `Đội Công an số ${made}`,
    abbreviation: 'ĐCA',
    agencyKind: 'police',
    parentId: 'ca-chau-thanh',
    areaId: 'an-hiep',
    validFrom: '2024-05-20',
    decisionNumber: '30/QĐ-CAT',
    ...fields,
  }
}

const approve = (admin: TestOfficer, id: string) =>
  admin.post(`/administration/proposals/${id}/approve`, {})
const unitsOf = async (admin: TestOfficer) =>
  (await done(admin.get<UnitsPage>('/administration/units'))).units
const find = async (admin: TestOfficer, id: string) =>
  (await unitsOf(admin)).find((unit) => unit.id === id)
const propose = (admin: TestOfficer, body: object) =>
  admin.post<{ id: string }>('/administration/units', body)

async function added(fields: object = {}) {
  const [first, second] = [await administrator(), await administrator()]
  const body = aUnit(fields)
  const { id: proposal } = await done(propose(first, body))
  await done(approve(second, proposal))
  return { first, second, id: unitIdOf(body.name, body.validFrom), body }
}

const ending = (fields: object = {}) => ({
  successorId: 'ca-an-hiep',
  endsOn: '2024-06-01',
  decisionNumber: '31/QĐ-CAT',
  ...fields,
})
const end = (admin: TestOfficer, unit: string, body: object) =>
  admin.post<{ id: string }>(`/administration/units/${unit}/end`, body)

describe('a unit is added by two administrators', () => {
  it('with its dates and the duties of its kind; a profile loaded again leaves it alone', async () => {
    const [first, second] = [await administrator(), await administrator()]
    const body = aUnit()
    const { id: proposal } = await done(propose(first, body))
    const id = unitIdOf(body.name, body.validFrom)
    expect(id).toMatch(/^doi-cong-an-so-\d+-2024$/)
    expect(await find(first, id)).toBeUndefined()
    expect(await refused(approve(first, proposal))).toMatchObject({
      code: 'administration.same-person',
    })
    await done(approve(second, proposal))
    expect(await find(first, id)).toMatchObject({
      name: body.name,
      areaName: 'Xã An Hiệp',
      state: 'in-force',
      depth: 1,
      decision: '30/QĐ-CAT',
      mayEnd: true,
    })
    const matrix = await done(first.get<DutyMatrix>('/administration/duties'))
    const cells = matrix.units.find((unit) => unit.id === id)?.cells
    expect(cells?.map(({ duty }) => duty).toSorted()).toEqual(['CA-K', 'CA-L'])
    await tamper(test, `update platform.profile_document set value = '"x"' where key = 'stamp'`)
    await loadProfile(test.house, readLocality('chau-thanh-2024'))
    expect(await find(first, id)).toMatchObject({ validTo: null })
  })

  it('from a day to come it stands in the tree as not yet there', async () => {
    const { first, id } = await added({ validFrom: '2024-07-01' })
    expect(await find(first, id)).toMatchObject({ state: 'not-yet', validFrom: '2024-07-01' })
  })

  it('not outside one’s reach, of an unknown kind, twice, or before today', async () => {
    const { first, second, body } = await added()
    const commune = await administrator('ubnd-an-hiep')
    const cases: [TestOfficer, object, number, string][] = [
      [commune, {}, 404, 'administration.not-your-unit'],
      [first, { areaId: 'can-tho' }, 404, 'administration.not-your-unit'],
      [first, { agencyKind: 'bank' }, 404, 'administration.not-your-unit'],
      [first, { validFrom: '2024-05-01' }, 422, 'administration.date-passed'],
      [first, { name: body.name }, 409, 'administration.unit-known'],
      [first, { abbreviation: 'thường' }, 400, 'platform.invalid'],
    ]
    for (const [admin, change, status, code] of cases) {
      expect(await refused(propose(admin, aUnit(change)))).toMatchObject({ status, code })
    }
    const twice = aUnit()
    const one = await done(propose(first, twice))
    const other = await done(propose(first, twice))
    await done(approve(second, one.id))
    expect(await refused(approve(second, other.id))).toMatchObject({
      status: 409,
      code: 'administration.unit-known',
    })
  })
})

describe('a unit is ended by two administrators', () => {
  it('on its day, with its duties; who carries on stands beside its name, and history keeps it', async () => {
    const { first, second, id } = await added()
    const person = await asOfficer(test, { duty: 'CA-K', unit: id })
    const bystander = await asOfficer(test, { duty: 'CA-K', unit: 'ca-an-hiep' })
    const { id: proposal } = await done(end(first, id, ending()))
    await done(approve(second, proposal))
    expect((await person.get('/desk')).status).toBe(200)
    expect(await find(first, id)).toMatchObject({
      state: 'in-force',
      validTo: '2024-06-01',
      successors: ['Công an xã An Hiệp'],
      mayEnd: false,
    })
    await test.today('2024-06-01')
    expect(await refused(person.get('/desk'))).toMatchObject({ code: 'access.no-duty' })
    expect((await bystander.get('/desk')).status).toBe(200)
    expect(await find(first, id)).toMatchObject({ state: 'ended' })
    const page = await done(first.get<OfficerPage>(`/administration/officers/${person.userId}`))
    expect(page.duties).toMatchObject([{ state: 'ended', validTo: '2024-06-01' }])
    await test.today('2024-05-20')
  })

  it('not while others stand below it, the plan names it, or work waits there', async () => {
    const { first, second, id } = await added()
    await added({ parentId: id })
    const cast = await aCast(test, 'phu-tan')
    const cases: [string, object, number, string][] = [
      [id, {}, 409, 'administration.unit-still-needed'],
      ['nhcsxh-chau-thanh', { successorId: null }, 409, 'administration.unit-still-needed'],
      ['ca-phu-tan', {}, 409, 'administration.unit-still-needed'],
      ['ca-phu-tam', { successorId: 'ubnd-phu-tam' }, 404, 'administration.not-your-unit'],
      ['ca-phu-tam', { endsOn: '2024-05-01' }, 422, 'administration.date-passed'],
      ['ubnd-chau-thanh', { successorId: null }, 409, 'administration.wrong-state'],
      ['khong-co', {}, 404, 'administration.not-your-unit'],
    ]
    for (const [unit, change, status, code] of cases) {
      expect(await refused(end(first, unit, ending(change))), unit).toMatchObject({ status, code })
    }
    expect((await cast.chief.get('/desk')).status).toBe(200)
    const lone = await added()
    const once = await done(end(first, lone.id, ending()))
    const twice = await done(end(first, lone.id, ending()))
    await done(approve(second, once.id))
    expect(await refused(approve(second, twice.id))).toMatchObject({
      code: 'administration.wrong-state',
    })
  })
})
