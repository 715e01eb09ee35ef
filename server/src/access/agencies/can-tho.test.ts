import { beforeAll, describe, expect, it } from 'vitest'
import {
  aCast,
  addLines,
  aList,
  confirmAll,
  done,
  readList,
  sign,
  submit,
} from '../../../test/factories/lists.ts'
import { becomeLocality } from '../../../test/become-locality.ts'
import { ballOf, handOver, readHandOver } from '../../../test/factories/walks.ts'
import { docxText } from '../../../test/spreadsheets/docx-text.ts'
import { testHouse } from '../../../test/test-house.ts'
import { withContext } from '../../platform/database/database.ts'
import { readLocality } from '../../locality.ts'
import { getAgencyOf, listCommunes, listUnits } from './agencies.queries.ts'
import { loadProfile, OtherProfileError } from './load-profile.ts'
import { readProfile } from './profile.ts'
import { findStanding, listStanding } from './standing.ts'

const test = testHouse()
const ABOVE = { standing: 'ca-can-tho', bank: 'nhcsxh-can-tho' }
const SYSTEM = { userId: null, duty: 'SYS-PROFILE', units: [] }

beforeAll(async () => {
  await becomeLocality(test, 'can-tho-2025')
  await test.today('2025-11-20')
})

describe('a list in a commune of Cần Thơ, where no district is left', () => {
  it('goes from the commune police to the bank as it did in the district', async () => {
    const cast = await aCast(test, 'an-ninh-2025', ABOVE)
    const month = '2025-10'
    const id = await aList(cast, month).draft(0)
    await addLines(cast.compiler, id, [{}, {}])
    await submit(cast, id)
    await sign(cast, id)
    await confirmAll(cast, id)
    const list = await readList(cast.standing, id)
    expect(list).toMatchObject({
      areaName: 'Xã An Ninh',
      state: 'confirmed',
      draftDue: '2025-10-24',
      confirmDue: '2025-10-31',
      handOverDue: '2025-11-05',
    })
    const handedOver = await handOver(cast, month, '1/CV-CATP')
    const page = await readHandOver(cast.standing, handedOver)
    expect(page.lateAreas).toEqual(['Xã Hồ Đắc Kiện', 'Xã Phú Tâm', 'Xã Thuận Hòa'])
    const url = `/hand-overs/${handedOver}/cover-letter.docx`
    const letter = docxText((await cast.standing.get(url)).body)
    expect(letter).toContain('CÔNG AN THÀNH PHỐ CẦN THƠ')
    expect(letter).toContain('Cần Thơ, ngày 20 tháng 11 năm 2025')
    expect(letter.join(' ')).not.toMatch(/huyện/i)
    await done(cast.bank.post(`/hand-overs/${handedOver}/receive`, { sentBack: [] }))
    const [line] = (await readList(cast.bank, id)).lines
    const [stage, holder, duty] = await ballOf(cast.bank, String(line?.personId))
    expect([stage, duty]).toEqual(['received', 'NH-T'])
    expect(holder).toContain('Chi nhánh thành phố Cần Thơ')
  })
})

describe('units of before and after 1 July 2025', () => {
  const ask = <T>(work: Parameters<typeof withContext<T>>[2]) =>
    withContext(test.house.db, SYSTEM, work)

  it('a reused code means another commune: only code and day together name one', async () => {
    const named = async (on: string, code: string) =>
      await ask(async (tx) => (await listUnits(tx, on)).find((unit) => unit.code === code)?.name)
    expect(await named('2025-06-30', '31569')).toBe('Thị trấn Châu Thành')
    expect(await named('2025-07-01', '31569')).toBe('Xã Phú Tâm')
    expect(await named('2025-06-30', '31582')).toBe('Xã Phú Tân')
    expect(await named('2025-07-01', '31582')).toBe('Xã Thuận Hòa')
    expect(await named('2025-06-30', '31594')).toBe('Xã An Hiệp')
    expect(await named('2025-07-01', '31594')).toBe('Xã An Ninh')
  })

  it('eight communes of a district before, four of the city since; the standing body follows', async () => {
    const communes = (area: string, on: string) =>
      ask(async (tx) => (await listCommunes(tx, area, on)).length)
    expect(await communes('chau-thanh', '2025-06-30')).toBe(8)
    expect(await communes('chau-thanh', '2025-07-01')).toBe(0)
    expect(await communes('can-tho', '2025-07-01')).toBe(4)
    const standing = (agency: string, on: string) => ask((tx) => findStanding(tx, agency, on))
    expect(await standing('ca-chau-thanh', '2025-02-28')).toMatchObject({ area: 'chau-thanh' })
    // Police had no district level from 1 March, communes changed on 1 July: nobody in between.
    expect(await ask((tx) => listStanding(tx, '2025-05-01'))).toEqual([])
    expect(await standing('ca-can-tho', '2025-07-01')).toMatchObject({ bank: 'nhcsxh-can-tho' })
    const police = await ask((tx) =>
      getAgencyOf(tx, { id: 'phu-tam-2025', kind: 'police', on: '2025-07-01' }),
    )
    expect(police.name).toBe('Công an xã Phú Tâm')
  })

  it('every old commune and its agencies name who carries on, by the same decision', () => {
    const { units, successions } = readProfile('can-tho-2025').units
    const over = units.filter((unit) => unit.validTo !== null && unit.level === 'commune')
    expect(over).toHaveLength(24)
    for (const unit of over) {
      const heirs = successions.filter((row) => row.from === unit.id)
      expect(heirs, unit.id).toHaveLength(1)
      const heir = units.find((one) => one.id === heirs[0]?.to)
      expect(heir, unit.id).toMatchObject({ validFrom: unit.validTo, kind: unit.kind })
    }
  })
})

it('an old commune is looked up by its name: who carries on, since when, by which decision', async () => {
  const { compiler } = await aCast(test, 'thuan-hoa-2025', ABOVE)
  const url = '/units/old-communes'
  const { communes } = await done(compiler.get<{ communes: object[] }>(url))
  expect(communes).toHaveLength(8)
  expect(communes).toContainEqual({
    name: 'Xã Phú Tân',
    code: '31582',
    nowName: 'Xã Thuận Hòa',
    nowCode: '31582',
    since: '2025-07-01',
    decision: 'Nghị quyết số 1668/NQ-UBTVQH15 ngày 16/6/2025',
  })
})

it('a place that holds one locality refuses another, and says what to set', async () => {
  const again = loadProfile(test.house, readLocality('chau-thanh-2024'))
  await expect(again).rejects.toThrow(OtherProfileError)
  await expect(loadProfile(test.house, readLocality('chau-thanh-2024'))).rejects.toThrow(
    /"can-tho-2025", không phải "chau-thanh-2024".*DATA_DIR/,
  )
  expect(await loadProfile(test.house, readLocality('can-tho-2025'))).toBe(false)
})
