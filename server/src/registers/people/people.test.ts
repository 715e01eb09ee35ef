import { beforeAll, describe, expect, it } from 'vitest'
import { asOfficer, type TestOfficer } from '../../../test/as-officer.ts'
import { aPerson } from '../../../test/factories/people.ts'
import { testHouse } from '../../../test/test-house.ts'
import type { PeopleFound, PersonPage } from './people.schema.ts'
import type { Verdict } from '../eligibility/verdict.schema.ts'
import type { Thread } from '../threads/threads.schema.ts'

const test = testHouse()
let police: TestOfficer
let neighbour: TestOfficer

beforeAll(async () => {
  police = await asOfficer(test, { duty: 'CA-L', unit: 'ca-an-ninh' })
  neighbour = await asOfficer(test, { duty: 'CA-L', unit: 'ca-phu-tam' })
})

async function register(officer: TestOfficer, fields: Partial<ReturnType<typeof aPerson>> = {}) {
  const answer = await officer.post<{ id: string }>('/people', { ...aPerson(), ...fields })
  expect(answer.status).toBe(200)
  return answer.json.id
}

describe('the register of people', () => {
  it('keeps a person with the release record and opens his thread', async () => {
    const id = await register(police, { fullName: 'Trần Thanh Đào' })
    const page = await police.get<PersonPage>(`/people/${id}`)
    expect(page.json).toMatchObject({ fullName: 'Trần Thanh Đào', stage: 'released', version: 1 })
    expect(page.json.releaseRecord?.windowEnd).toBe('2028-04-05')
    const thread = await police.get<Thread>(`/people/${id}/thread`)
    expect(thread.json.steps.map((step) => step.what)).toEqual(['person.registered'])
    expect(thread.json.holderUnit).toBe('Công an xã An Ninh')
  })

  it('finds without marks, in any order of syllables, by initials and by number', async () => {
    const id = await register(police, { fullName: 'Đặng Thị Hoà', idNumber: '094180009001' })
    for (const typed of ['dang thi hoa', 'hòa đặng', 'HOA', 'dth', '0941800090']) {
      const found = await police.get<PeopleFound>('/people', { search: typed })
      expect(
        found.json.people.map((row) => row.id),
        typed,
      ).toContain(id)
    }
    const none = await police.get<PeopleFound>('/people', { search: 'khong co' })
    expect(none.json.people).toEqual([])
  })

  it('orders by tên, then họ, then đệm', async () => {
    for (const name of ['Lê Văn Ánh Z', 'Lê Văn An Z', 'Đỗ Văn Đào Z', 'Đỗ Văn Dung Z']) {
      await register(police, { fullName: name.replace(' Z', ''), hamlet: 'ấp Thứ Tự' })
    }
    const found = await police.get<PeopleFound>('/people', { search: 'van' })
    const names = found.json.people
      .filter((row) => row.hamlet === 'ấp Thứ Tự')
      .map((row) => row.fullName)
    expect(names).toEqual(['Lê Văn An', 'Lê Văn Ánh', 'Đỗ Văn Dung', 'Đỗ Văn Đào'])
  })

  it("does not show, find or change another commune's person", async () => {
    const id = await register(police, { fullName: 'Huỳnh Bí Mật' })
    expect((await neighbour.get(`/people/${id}`)).status).toBe(404)
    expect((await neighbour.get(`/people/${id}/thread`)).status).toBe(404)
    const found = await neighbour.get<PeopleFound>('/people', { search: 'bi mat' })
    expect(found.json.total).toBe(0)
    const { releaseRecord, ...fields } = aPerson()
    const changed = await neighbour.put(`/people/${id}`, fields, { version: 1 })
    expect(changed.status).toBe(404)
    const record = await neighbour.put(`/people/${id}/release-record`, releaseRecord, {
      version: 1,
    })
    expect(record.status).toBe(404)
    expect((await police.get<PersonPage>(`/people/${id}`)).json.fullName).toBe('Huỳnh Bí Mật')
  })

  it('refuses the second of two edits and keeps the first', async () => {
    const id = await register(police, { fullName: 'Kim Sửa Hai Lần' })
    const bystander = await register(police, { fullName: 'Kim Đứng Ngoài' })
    const { releaseRecord: _, ...fields } = aPerson()
    const first = await police.put(
      `/people/${id}`,
      { ...fields, fullName: 'Kim Sửa Một' },
      { version: 1 },
    )
    expect(first.json).toMatchObject({ version: 2 })
    const second = await police.put<{ code: string }>(`/people/${id}`, fields, { version: 1 })
    expect(second.status).toBe(412)
    expect(second.json.code).toBe('platform.version-stale')
    expect((await police.get<PersonPage>(`/people/${id}`)).json.fullName).toBe('Kim Sửa Một')
    expect((await police.get<PersonPage>(`/people/${bystander}`)).json.version).toBe(1)
  })

  it('refuses the same number twice in a commune, whole', async () => {
    await register(police, { fullName: 'Lý Số Một', idNumber: '094180009002' })
    const again = await police.post<{ code: string }>('/people', {
      ...aPerson(),
      fullName: 'Lý Số Hai',
      idNumber: '094180009002',
    })
    expect(again.status).toBe(409)
    expect(again.json.code).toBe('people.known-here')
    expect((await police.get<PeopleFound>('/people', { search: 'ly so hai' })).json.total).toBe(0)
  })

  it('refuses birth and completion dates of the future', async () => {
    const born = await police.post<{ code: string }>('/people', {
      ...aPerson(),
      birthDate: '2024-05-21',
    })
    expect(born.json.code).toBe('people.born-in-future')
    const record = { ...aPerson().releaseRecord, completedOn: '2024-05-21' }
    const done = await police.post<{ code: string }>('/people', {
      ...aPerson(),
      releaseRecord: record,
    })
    expect(done.json.code).toBe('people.completed-in-future')
  })

  it('is kept by the police of the commune where a person lives, not by the district', async () => {
    const district = await asOfficer(test, { duty: 'CA-L', unit: 'ca-chau-thanh' })
    const refused = await district.post<{ code: string }>('/people', aPerson())
    expect(refused).toMatchObject({ status: 403, json: { code: 'people.not-commune-police' } })
  })

  it('keeps no word of the conviction in an address or a certificate number', async () => {
    const typed = { ...aPerson(), addressDetail: 'vừa ra trại giam' }
    const entered = await police.post<{ code: string }>('/people', typed)
    expect(entered.json.code).toBe('people.text-sensitive')
    const id = await register(police)
    const { releaseRecord: record, ...fields } = aPerson()
    const edit = { ...fields, hamlet: 'ấp Hòa Long, phạm tội trộm cắp' }
    const changed = await police.put<{ code: string }>(`/people/${id}`, edit, { version: 1 })
    expect(changed.json.code).toBe('people.text-sensitive')
    const worded = { ...record, certificateNumber: '12/GCN tội trộm cắp' }
    const url = `/people/${id}/release-record`
    const written = await police.put<{ code: string }>(url, worded, { version: 1 })
    expect(written.json.code).toBe('people.text-sensitive')
    expect((await police.get<PersonPage>(`/people/${id}`)).json.version).toBe(1)
  })

  it('says every condition with its article', async () => {
    const id = await register(police, {})
    const verdict = await police.get<Verdict>(`/people/${id}/eligibility`)
    expect(verdict.status).toBe(200)
    expect(verdict.json.eligible).toBe(false)
    expect(
      verdict.json.reasons.every((reason) => reason.article !== '' && reason.says !== ''),
    ).toBe(true)
  })

  it('has no field for offence, sentence or prison: an unknown key is refused', async () => {
    const answer = await police.post('/people', { ...aPerson(), offence: 'x' })
    expect(answer.status).toBe(400)
  })
})
