import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { asOfficer, type TestOfficer } from '../../../test/as-officer.ts'
import { done, register } from '../../../test/factories/lists.ts'
import { aPerson } from '../../../test/factories/people.ts'
import { refused, statusesOf, threadOf } from '../../../test/factories/walks.ts'
import { testHouse } from '../../../test/test-house.ts'
import type { PeopleFound, PersonPage } from './people.schema.ts'

const test = testHouse()
let police: TestOfficer
let colleague: TestOfficer
let neighbour: TestOfficer

beforeAll(async () => {
  police = await asOfficer(test, { duty: 'CA-L', unit: 'ca-an-ninh' })
  colleague = await asOfficer(test, { duty: 'CA-L', unit: 'ca-an-ninh' })
  neighbour = await asOfficer(test, { duty: 'CA-L', unit: 'ca-phu-tam' })
})

const pageOf = async (officer: TestOfficer, id: string) =>
  await done(officer.get<PersonPage>(`/people/${id}`))

const totalOf = async (officer: TestOfficer, q: string) =>
  (await done(officer.get<PeopleFound>('/people', { search: q }))).total

const RECORD = {
  certificateKind: 'completion',
  certificateNumber: '77/GCN',
  certificateDate: '2023-05-02',
  completedOn: '2023-05-02',
}

describe('entering a person', () => {
  it('keeps him once when the click comes twice, and once when two officers enter his number', async () => {
    const person = { ...aPerson(), fullName: 'Thạch Bấm Đôi' }
    const key = randomUUID()
    const first = await done(police.post('/people', person, { key }))
    expect(await done(police.post('/people', person, { key }))).toEqual(first)
    expect(await totalOf(police, 'bam doi')).toBe(1)
    const twin = { ...aPerson(), fullName: 'Thạch Hai Tay' }
    const both = [police, colleague].map((officer) => officer.post('/people', twin))
    expect(await statusesOf(...both)).toEqual([200, 409])
    const no = await refused(colleague.post('/people', twin))
    expect(no).toMatchObject({ status: 409, code: 'people.known-here' })
    expect(await totalOf(police, 'hai tay')).toBe(1)
  })

  it('lets another commune enter the same number: it learns nothing by it', async () => {
    const idNumber = '094087009555'
    const here = await register(police, { idNumber })
    const before = await pageOf(police, here)
    const there = await register(neighbour, { idNumber })
    expect(there).not.toBe(here)
    expect(await pageOf(police, here)).toEqual(before)
    expect(await totalOf(police, idNumber)).toBe(1)
  })

  it('keeps who has no number and no whole day of birth yet', async () => {
    const fields = { fullName: 'Kim Chưa Số', idNumber: null, birthDate: '1969' }
    const id = await register(police, { ...fields, releaseRecord: null })
    expect(await pageOf(police, id)).toMatchObject({ ...fields, releaseRecord: null })
    const { steps } = await threadOf(police, id)
    expect(steps).toMatchObject([{ what: 'person.registered', stage: 'released', toDuty: 'CA-L' }])
  })

  it('is the commune compiler’s alone', async () => {
    for (const [duty, unit] of [
      ['CA-K', 'ca-an-ninh'],
      ['UB-X', 'ubnd-an-ninh'],
      ['NH-T', 'nhcsxh-chau-thanh'],
    ] as const) {
      const officer = await asOfficer(test, { duty, unit })
      const no = await refused(officer.post('/people', aPerson()))
      expect(no, duty).toMatchObject({ status: 403, code: 'access.not-permitted' })
    }
  })
})

describe('correcting a person', () => {
  it('changes him alone; he is found by his new name and no longer by the old', async () => {
    const bystander = await register(police)
    const before = await pageOf(police, bystander)
    const id = await register(police, { fullName: 'Lâm Tên Cũ Kỹ' })
    const { releaseRecord: _record, ...fields } = { ...aPerson(), fullName: 'Lâm Tên Mới Toanh' }
    await done(police.put(`/people/${id}`, fields, { version: 1 }))
    expect(await totalOf(police, 'moi toanh')).toBe(1)
    expect(await totalOf(police, 'cu ky')).toBe(0)
    expect(await pageOf(police, bystander)).toEqual(before)
  })

  it('lets one of two officers through and asks for the version', async () => {
    const id = await register(police)
    const { releaseRecord: _record, ...fields } = aPerson()
    const both = [police, colleague].map((officer) =>
      officer.put(`/people/${id}`, fields, { version: 1 }),
    )
    expect(await statusesOf(...both)).toEqual([200, 412])
    const blind = await refused(police.put(`/people/${id}`, fields))
    expect(blind).toMatchObject({ status: 428, code: 'platform.version-missing' })
    const unborn = { ...fields, birthDate: '2024-05-21' }
    const future = await refused(police.put(`/people/${id}`, unborn, { version: 2 }))
    expect(future).toMatchObject({ status: 422, code: 'people.born-in-future' })
    const other = await register(police, { idNumber: '094087009556' })
    const taken = { ...fields, idNumber: '094087009556' }
    const known = await refused(police.put(`/people/${id}`, taken, { version: 2 }))
    expect(known).toMatchObject({ status: 409, code: 'people.known-here' })
    expect((await pageOf(police, other)).version).toBe(1)
  })
})

describe('the release record', () => {
  it('is entered once; whoever enters it second is told that it is there', async () => {
    const id = await register(police, { releaseRecord: null })
    const url = `/people/${id}/release-record`
    const both = [police, colleague].map((officer) => officer.put(url, RECORD, { version: 0 }))
    expect(await statusesOf(...both)).toEqual([200, 412])
    const again = await refused(police.put(url, RECORD, { version: 0 }))
    expect(again).toMatchObject({ status: 412, code: 'platform.version-stale' })
    expect((await pageOf(police, id)).releaseRecord).toMatchObject({ ...RECORD, version: 1 })
  })

  it('is corrected by its version, with a day that has been', async () => {
    const id = await register(police)
    const url = `/people/${id}/release-record`
    const changed = { ...RECORD, certificateNumber: '78/GCN' }
    const both = [police, colleague].map((officer) => officer.put(url, changed, { version: 1 }))
    expect(await statusesOf(...both)).toEqual([200, 412])
    const blind = await refused(police.put(url, changed))
    expect(blind.code).toBe('platform.version-missing')
    const ahead = { ...RECORD, completedOn: '2024-05-21' }
    const future = await refused(police.put(url, ahead, { version: 2 }))
    expect(future).toMatchObject({ status: 422, code: 'people.completed-in-future' })
    const foreign = await refused(neighbour.put(url, changed, { version: 2 }))
    expect(foreign).toMatchObject({ status: 404, code: 'platform.not-found' })
    expect((await pageOf(police, id)).releaseRecord).toMatchObject({ ...changed, version: 2 })
  })

  it('and the "vì sao" that speaks of it are nobody’s who may not see the person', async () => {
    const id = await register(police)
    const no = await refused(neighbour.get(`/people/${id}/eligibility`))
    expect(no).toMatchObject({ status: 404, code: 'platform.not-found' })
    for (const duty of ['DPO', 'NH-K'] as const) {
      const unit = duty === 'DPO' ? 'ubnd-chau-thanh' : 'nhcsxh-chau-thanh'
      const officer = await asOfficer(test, { duty, unit })
      for (const url of ['/people', `/people/${id}`, `/people/${id}/thread`]) {
        expect((await refused(officer.get(url))).code, `${duty} ${url}`).toBe(
          'access.not-permitted',
        )
      }
    }
  })
})
