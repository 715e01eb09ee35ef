import { beforeAll, describe, expect, it } from 'vitest'
import { asOfficer, type TestOfficer } from '../../../test/as-officer.ts'
import { aCast, aList, type Cast, done, readList } from '../../../test/factories/lists.ts'
import { handOver } from '../../../test/factories/walks.ts'
import { testHouse } from '../../../test/test-house.ts'
import { isMasked, maskFields, maskNumber, maskPhone } from './masks.ts'
import type { PersonPage } from './people.schema.ts'

describe('a masked field', () => {
  it('shows the ends of a number, the last digits of a phone, the year of a birth', () => {
    expect(maskNumber('094087001234')).toBe('094•••••1234')
    expect(maskPhone('0912345678')).toBe('•••••••678')
    const whole = {
      birthDate: '1987-09-21',
      idNumber: '094087001234',
      phone: '0912345678',
      addressDetail: 'Số 5',
    }
    expect(maskFields(whole, 'DPO')).toEqual({
      ...whole,
      birthDate: '1987',
      idNumber: '094•••••1234',
    })
    expect(maskFields(whole, 'NH-S')).toEqual({ ...whole, phone: '•••••••678', addressDetail: '' })
    expect(maskFields(whole, 'CA-L')).toEqual(whole)
    expect(maskFields({ birthDate: '1987', phone: null }, 'HOI')).toEqual({
      birthDate: '1987',
      phone: null,
    })
  })

  it('is whole for who writes it', () => {
    for (const field of ['birthDate', 'idNumber', 'phone', 'addressDetail'] as const) {
      expect(isMasked(field, 'CA-L')).toBe(false)
      expect(isMasked(field, 'NH-T')).toBe(false)
    }
  })
})

describe('the control of the bank', () => {
  const test = testHouse()
  const DETAIL = 'Số 77 đường Kín'
  let cast: Cast
  let control: TestOfficer
  let list: string
  let person: string

  beforeAll(async () => {
    await test.today('2024-05-20')
    cast = await aCast(test)
    control = await asOfficer(test, { duty: 'NH-S', unit: 'nhcsxh-chau-thanh' })
    list = await aList(cast, '2024-04').draft(1)
    person = (await readList(cast.compiler, list)).lines[0]?.personId ?? ''
    const page = await done(cast.compiler.get<PersonPage>(`/people/${person}`))
    const fields = {
      fullName: page.fullName,
      birthDate: page.birthDate,
      sex: page.sex,
      idNumber: page.idNumber,
      hamlet: page.hamlet,
      preferredLanguage: page.preferredLanguage,
      phone: '0912345678',
      phoneOwner: 'self',
      addressDetail: DETAIL,
    }
    const { version } = page
    await done(cast.compiler.put(`/people/${person}`, fields, { version }))
    const { version: listVersion } = await readList(cast.compiler, list)
    const submit = cast.compiler.post(
      `/lists/${list}/submit`,
      { keptBack: [] },
      { version: listVersion },
    )
    await done(submit)
    const { currentHash } = await readList(cast.chief, list)
    await done(cast.chief.post(`/lists/${list}/sign`, { contentHash: currentHash }))
    const open = await readList(cast.committee, list)
    for (const line of open.lines) {
      const url = `/lists/${list}/lines/${line.id}/decision`
      const decision = { outcome: 'confirmed', reasons: [], note: '' }
      await done(cast.committee.post(url, decision, { version: line.version }))
    }
    const { version: confirmVersion } = await readList(cast.committee, list)
    await done(cast.committee.post(`/lists/${list}/confirm`, {}, { version: confirmVersion }))
    await handOver(cast, '2024-04')
  })

  const shownTo = async (officer: TestOfficer) => ({
    page: await done(officer.get<PersonPage>(`/people/${person}`)),
    line: (await readList(officer, list)).lines[0],
  })

  it('sees the hamlet and the end of the phone, on the page and on the signed list', async () => {
    const { page, line } = await shownTo(control)
    expect(page).toMatchObject({ phone: '•••••••678', addressDetail: '', hamlet: 'ấp Hòa Long' })
    expect(page.idNumber).toMatch(/^\d{12}$/)
    expect(line?.address).toBe('ấp Hòa Long, xã An Ninh')
    expect(JSON.stringify([page, line])).not.toContain(DETAIL)
    const changes = await done(control.get(`/lists/${list}/changes`))
    expect(JSON.stringify(changes)).not.toContain(DETAIL)
  })

  it('beside it the credit officer sees both whole', async () => {
    const { page, line } = await shownTo(cast.bank)
    expect(page).toMatchObject({ phone: '0912345678', addressDetail: DETAIL })
    expect(line?.address).toBe(`${DETAIL}, ấp Hòa Long, xã An Ninh`)
  })
})
