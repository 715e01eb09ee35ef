import { plainDate } from '@vung-buoc/law'
import { beforeAll, describe, expect, it } from 'vitest'
import { asOfficer, type TestOfficer } from '../../../test/as-officer.ts'
import { aBreach, aProtectionOfficer } from '../../../test/factories/data-requests.ts'
import { aCast, done } from '../../../test/factories/lists.ts'
import { refused } from '../../../test/factories/walks.ts'
import { readPdf, textOf } from '../../../test/papers/read-pdf.ts'
import { testHouse } from '../../../test/test-house.ts'
import type { Desk } from '../desk/desk.schema.ts'
import type { Inbox } from '../notices/notices.schema.ts'
import { toneOfHours, warningAt } from './breach-clock.ts'
import type { Breaches, BreachPage } from './breaches.schema.ts'
import { warnOfBreaches } from './warn-of-breaches.ts'

const test = testHouse()
let protection: TestOfficer

beforeAll(async () => {
  await test.today('2024-05-20')
  protection = await aProtectionOfficer(test)
})

const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()
const record = async (fields: object = {}) =>
  (await done(protection.post<{ id: string }>('/breaches', aBreach(fields)))).id
const pageOf = async (id: string, officer = protection) =>
  await done(officer.get<BreachPage>(`/breaches/${id}`))
const add = async (id: string, fields: object) => {
  const { version } = await pageOf(id)
  const step = { kind: 'measure', at: ago(0), says: 'Đã khóa', documentNumber: '', people: null }
  return await protection.post(`/breaches/${id}/steps`, { ...step, ...fields }, { version })
}

describe('an incident', () => {
  it('has seventy-two real hours from being found until the authority has heard of it', async () => {
    const page = await pageOf(await record({ foundAt: ago(1) }))
    expect(Date.parse(page.notifyBy) - Date.parse(page.foundAt)).toBe(72 * 3_600_000)
    expect(page).toMatchObject({ hoursLeft: 70, tone: 'soon', notifiedAt: null })
  })

  it('is red near the end and past it, on the desk too, until the authority was told', async () => {
    const near = await record({ foundAt: ago(61) })
    const past = await record({ foundAt: ago(75) })
    expect(await pageOf(near)).toMatchObject({ tone: 'late', hoursLeft: 10 })
    expect(await pageOf(past)).toMatchObject({ tone: 'late', hoursLeft: -4 })
    const { numbers, tasks } = await done(protection.get<Desk>('/desk'))
    expect(numbers.find(({ code }) => code === 'breaches-untold')).toMatchObject({ tone: 'late' })
    expect(tasks.filter(({ code }) => code === 'tell-authority').length).toBeGreaterThan(1)
    await done(add(near, { kind: 'told-authority', documentNumber: '15/CV-UBND', people: 12 }))
    expect(await pageOf(near)).toMatchObject({ tone: 'calm', hoursLeft: null, people: 12 })
    expect((await pageOf(past)).tone).toBe('late')
  })

  it('names nobody: numbers of cards and telephones are refused, moments that cannot be too', async () => {
    const cases: [object, string][] = [
      [{ says: 'Lộ số 094 087 001 234' }, 'breach.names-somebody'],
      [{ foundAt: ago(-1) }, 'breach.in-future'],
    ]
    for (const [fields, code] of cases) {
      const no = await refused(protection.post('/breaches', aBreach(fields)))
      expect(no).toMatchObject({ status: 422, code })
    }
    const id = await record({ foundAt: ago(2) })
    const before = await pageOf(id)
    const steps: [object, number, string][] = [
      [{ at: ago(3) }, 422, 'breach.before-found'],
      [{ at: ago(-1) }, 422, 'breach.in-future'],
      [{ says: 'Gọi 0912345678' }, 422, 'breach.names-somebody'],
      [{ kind: 'closed' }, 409, 'breach.authority-not-told'],
    ]
    for (const [fields, status, code] of steps) {
      expect(await refused(add(id, fields))).toMatchObject({ status, code })
    }
    expect(await pageOf(id)).toMatchObject({ steps: [], version: before.version })
  })

  it('is closed after the authority was told, and then nothing is added', async () => {
    const id = await record({ foundAt: ago(5) })
    const bystander = await record({ foundAt: ago(5) })
    await done(add(id, { kind: 'told-authority', at: ago(2) }))
    await done(add(id, { kind: 'told-authority', at: ago(1), says: 'Bổ sung' }))
    const stale = protection.post(
      `/breaches/${id}/steps`,
      { kind: 'measure', at: ago(0), says: 'x', documentNumber: '', people: null },
      { version: 1 },
    )
    expect(await refused(stale)).toMatchObject({ code: 'platform.version-stale' })
    await done(add(id, { kind: 'closed', says: 'Đã xong' }))
    const page = await pageOf(id)
    expect(page.closedAt).not.toBeNull()
    expect(page.notifiedAt?.slice(0, 16)).toBe(ago(2).slice(0, 16))
    const no = await refused(add(id, {}))
    expect(no).toMatchObject({ status: 409, code: 'breach.already-closed' })
    expect(await pageOf(bystander)).toMatchObject({ closedAt: null, steps: [] })
  })

  it('is told to the authority on a form that can be printed any time', async () => {
    const id = await record({ foundAt: ago(5), people: 40 })
    await done(add(id, { says: 'Đã đổi mật khẩu mọi tài khoản' }))
    const { status, body, headers } = await protection.get(`/breaches/${id}/notice.pdf`)
    expect(status).toBe(200)
    expect(String(headers['content-disposition'])).toContain('thong-bao-su-co-2024-05-20.pdf')
    const text = textOf(await readPdf(body)).replaceAll(/\s+/g, ' ')
    expect(text).toContain('Gửi nhầm nơi nhận')
    expect(text).toContain('Đã đổi mật khẩu mọi tài khoản')
    expect(text).toContain('40')
  })

  it('is seen by the data-protection officer of the office alone', async () => {
    const id = await record({ foundAt: ago(5) })
    const other = await asOfficer(test, { duty: 'DPO', unit: 'ca-chau-thanh' })
    expect(await refused(other.get(`/breaches/${id}`))).toMatchObject({ status: 404 })
    expect((await done(other.get<Breaches>('/breaches'))).breaches).toEqual([])
    const { chief } = await aCast(test)
    expect(await refused(chief.get('/breaches'))).toMatchObject({ code: 'access.not-permitted' })
  })
})

describe('the warning', () => {
  it('comes with a day, half a day and no hour left, each once', async () => {
    const officer = await asOfficer(test, { duty: 'DPO', unit: 'ubnd-an-ninh' })
    const foundAt = [ago(30), ago(50), ago(61), ago(73)]
    for (const moment of foundAt) {
      await done(officer.post('/breaches', aBreach({ foundAt: moment })))
    }
    await warnOfBreaches(test.house, plainDate('2024-05-20'))
    await warnOfBreaches(test.house, plainDate('2024-05-20'))
    const { notices } = await done(officer.get<Inbox>('/notices'))
    expect(notices.map(({ subject }) => subject).toSorted()).toEqual([
      'Sự cố dữ liệu: còn 0 giờ',
      'Sự cố dữ liệu: còn 10 giờ',
      'Sự cố dữ liệu: còn 21 giờ',
    ])
  })

  it.each([
    [24, undefined, 'soon'],
    [23, 24, 'soon'],
    [12, 24, 'soon'],
    [11, 12, 'late'],
    [0, 12, 'late'],
    [-1, 0, 'late'],
  ])('with %i whole hours left is the one of %s, %s', (hours, warning, tone) => {
    expect([warningAt(hours), toneOfHours(hours)]).toEqual([warning, tone])
  })
})
