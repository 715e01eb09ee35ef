import { describe, expect, it } from 'vitest'
import { asOfficer } from '../../../test/as-officer.ts'
import { rowsPastPolicies } from '../../../test/as-role.ts'
import { aPerson } from '../../../test/factories/people.ts'
import { testHouse } from '../../../test/test-house.ts'
import { underLine } from '../../../test/under-line.ts'
import { withContext } from '../../platform/database/database.ts'
import { findDocument, getDocument } from '../../platform/profile/profile.queries.ts'
import { getAgencyOf, listCommunes, upsertUnit } from './agencies.queries.ts'
import { loadProfile } from './load-profile.ts'
import { readProfile } from './profile.ts'
import { findStanding, listStanding } from './standing.ts'

const test = testHouse()
const SYSTEM = { userId: null, duty: 'SYS-PROFILE', units: [] }
const profile = () => readProfile('chau-thanh-2024')

describe('the profile of the locality', () => {
  it('loads once: the same content a second time changes nothing and writes no line', async () => {
    const lines = () =>
      rowsPastPolicies(test, `select from access.audit_line where action = 'profile load'`)
    // The house of the tests was loaded with a rule of paper left out.
    await loadProfile(test.house, profile())
    const before = await lines()
    expect(await loadProfile(test.house, profile())).toBe(false)
    expect(await lines()).toHaveLength(before.length)
    const changed = { ...profile(), labels: { ...profile().labels, place: 'Châu Thành mới' } }
    expect(await loadProfile(test.house, changed)).toBe(true)
    expect(await loadProfile(test.house, profile())).toBe(true)
    expect(await lines()).toHaveLength(before.length + 2)
  })

  it('is loaded once although two processes start at the same moment', async () => {
    const changed = { ...profile(), labels: { ...profile().labels, place: 'nơi khác' } }
    const loaded = await Promise.all([1, 2, 3].map(() => loadProfile(test.house, changed)))
    expect(loaded).toContain(true)
    expect(await loadProfile(test.house, changed)).toBe(false)
    await loadProfile(test.house, profile())
  })

  it('that is not there, or not whole, names the file at fault', () => {
    expect(() => readProfile('khong-co')).toThrow('Hồ sơ địa bàn khong-co thiếu tệp units.json.')
  })

  it('keeps documents apart from the absence of one', async () => {
    await withContext(test.house.db, SYSTEM, async (tx) => {
      expect(await findDocument(tx, 'không có')).toBeUndefined()
      await expect(getDocument(tx, 'không có')).rejects.toThrow('no document')
      expect(await getDocument<{ programme: string }>(tx, 'labels')).toMatchObject({
        programme: 'Tín dụng chính sách xã hội',
      })
    })
  })
})

describe('areas and agencies', () => {
  it('are the district, its eight communes in Vietnamese order, and who works there', async () => {
    await withContext(test.house.db, SYSTEM, async (tx) => {
      const communes = await listCommunes(tx, 'chau-thanh', '2024-05-20')
      expect(communes.map((row) => row.name)).toEqual([
        'Thị trấn Châu Thành',
        'Xã An Hiệp',
        'Xã An Ninh',
        'Xã Hồ Đắc Kiện',
        'Xã Phú Tâm',
        'Xã Phú Tân',
        'Xã Thiện Mỹ',
        'Xã Thuận Hòa',
      ])
      const police = await getAgencyOf(tx, { id: 'an-ninh', kind: 'police', on: '2024-05-20' })
      expect(police.id).toBe('ca-an-ninh')
    })
  })

  it('have dates: an ended unit leaves the list on its day, and the history keeps its name', async () => {
    const officer = await asOfficer(test, { duty: 'UB-L', unit: 'ubnd-chau-thanh' })
    const units = async () => {
      const { json } = await officer.get<{ units: { id: string }[] }>('/units')
      return json.units.map((unit) => unit.id)
    }
    await underLine(test, SYSTEM, (tx) =>
      upsertUnit(tx, {
        id: 'xa-cu',
        name: 'Xã Cũ',
        kind: 'area',
        level: 'commune',
        agency_kind: null,
        abbreviation: null,
        code: '31600',
        parent_id: 'chau-thanh',
        area_id: null,
        valid_from: '1990-01-01',
        valid_to: '2024-05-21',
        decision: 'QĐ thử nghiệm',
        duties: [],
      }),
    )
    expect(await units()).toContain('xa-cu')
    await test.today('2024-05-21')
    expect(await units()).not.toContain('xa-cu')
    const kept = await rowsPastPolicies(test, `select name from access.unit where id = 'xa-cu'`)
    expect(kept).toEqual([{ name: 'Xã Cũ' }])
    await test.today('2024-05-20')
  })

  it('know their standing agency by date', async () => {
    await withContext(test.house.db, SYSTEM, async (tx) => {
      expect(await findStanding(tx, 'ca-chau-thanh', '2024-05-20')).toMatchObject({
        bank: 'nhcsxh-chau-thanh',
      })
      expect(await findStanding(tx, 'ubnd-chau-thanh', '2024-05-20')).toBeUndefined()
      expect(await listStanding(tx, '2024-03-01')).toHaveLength(1)
    })
  })

  it('do their work below them: the district police sees all its communes, a commune only itself', async () => {
    const policeOf = (unit: string) => asOfficer(test, { duty: 'CA-L', unit })
    const district = await policeOf('ca-chau-thanh')
    const commune = await policeOf('ca-an-ninh')
    const neighbour = await policeOf('ca-phu-tam')
    const { json } = await commune.post<{ id: string }>('/people', aPerson())
    expect((await district.get(`/people/${json.id}`)).status).toBe(200)
    expect((await neighbour.get(`/people/${json.id}`)).status).toBe(404)
  })
})
