import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { asOfficer } from '../../../test/as-officer.ts'
import { done } from '../../../test/factories/lists.ts'
import { refused } from '../../../test/factories/walks.ts'
import { testHouse } from '../../../test/test-house.ts'
import { fingerprintOf, newKey } from '../../platform/signing/signing.ts'
import type { PartnersPage } from './partners.schema.ts'

const test = testHouse()

const police = (duty: 'CA-L' | 'CA-K') => asOfficer(test, { duty, unit: 'ca-chau-thanh' })
const bank = (duty: 'NH-T' | 'NH-D') => asOfficer(test, { duty, unit: 'nhcsxh-chau-thanh' })
const aKey = (): string => newKey(randomUUID()).publicKey

const proposal = (publicKey: string) => ({
  partnerUnitId: 'ca-chau-thanh',
  name: 'Máy chủ Công an huyện',
  publicKey,
  validFrom: '2024-05-01',
  validTo: '2025-05-01',
  decisionNumber: '12/QĐ-PGD',
})

type Officer = Awaited<ReturnType<typeof bank>>
const read = async (officer: Officer) => await done(officer.get<PartnersPage>('/partners'))
const find = async (officer: Officer, id: string) =>
  (await read(officer)).partners.find((one) => one.id === id)

async function proposed() {
  const clerk = await bank('NH-T')
  const head = await bank('NH-D')
  const publicKey = aKey()
  const { id } = await done(clerk.post<{ id: string }>('/partners', proposal(publicKey)))
  return { clerk, head, id, publicKey, fingerprint: fingerprintOf(publicKey) }
}

describe('a partner', () => {
  it('is trusted when a second officer has typed the fingerprint he was told', async () => {
    const { clerk, head, id, fingerprint } = await proposed()
    const bystander = await proposed()
    expect(await find(clerk, id)).toMatchObject({ state: 'proposed', actions: [], fingerprint })
    expect(await find(head, id)).toMatchObject({ actions: ['approve', 'end'] })
    const { notices } = await done(
      head.get<{ notices: { code: string; opens: string }[] }>('/notices'),
    )
    expect(notices[0]).toMatchObject({
      code: 'partner-proposed',
      opens: '/chuyen-giao/noi-tin-cay',
    })
    const typed = fingerprint.toLowerCase().replaceAll(' ', '-')
    await done(head.post(`/partners/${id}/approve`, { fingerprint: typed }))
    expect(await find(clerk, id)).toMatchObject({
      state: 'trusted',
      approvedByName: 'Cán bộ NH-D',
      approvedOn: '2024-05-20',
      decisionNumber: '12/QĐ-PGD',
    })
    expect(await find(head, bystander.id)).toMatchObject({ state: 'proposed' })
  })

  it('counts in its dates only, and no longer once trust is withdrawn', async () => {
    const { head, clerk, fingerprint, id } = await proposed()
    const dates: [string, string | null, string][] = [
      ['2024-06-01', null, 'not-yet'],
      ['2024-01-01', '2024-05-20', 'expired'],
    ]
    for (const [validFrom, validTo, state] of dates) {
      const publicKey = aKey()
      const body = { ...proposal(publicKey), validFrom, validTo }
      const other = await done(clerk.post<{ id: string }>('/partners', body))
      const typed = { fingerprint: fingerprintOf(publicKey) }
      await done(head.post(`/partners/${other.id}/approve`, typed))
      expect(await find(head, other.id)).toMatchObject({ state })
    }
    await done(head.post(`/partners/${id}/approve`, { fingerprint }))
    await done(head.post(`/partners/${id}/end`, {}))
    expect(await find(head, id)).toMatchObject({
      state: 'ended',
      endedOn: '2024-05-20',
      actions: [],
    })
    for (const [what, body] of [
      ['end', {}],
      ['approve', { fingerprint }],
    ] as const) {
      const no = await refused(head.post(`/partners/${id}/${what}`, body))
      expect(no).toMatchObject({ status: 409, code: 'partner.wrong-state' })
    }
  })

  it('is not approved with another fingerprint, by its proposer, or twice', async () => {
    const { head, id, fingerprint } = await proposed()
    const url = `/partners/${id}/approve`
    const wrong = await refused(head.post(url, { fingerprint: fingerprintOf(aKey()) }))
    expect(wrong).toMatchObject({ status: 422, code: 'partner.fingerprint-differs' })
    expect(await find(head, id)).toMatchObject({ state: 'proposed' })
    await done(head.post(url, { fingerprint }))
    const twice = await refused(head.post(url, { fingerprint }))
    expect(twice).toMatchObject({ status: 409, code: 'partner.wrong-state' })
    const both = await asOfficer(test, {
      duty: 'NH-T',
      unit: 'nhcsxh-chau-thanh',
      also: { duty: 'NH-D', unit: 'nhcsxh-chau-thanh' },
    })
    const publicKey = aKey()
    const mine = await done(both.post<{ id: string }>('/partners', proposal(publicKey)))
    await both.actAsOther()
    const typed = { fingerprint: fingerprintOf(publicKey) }
    const own = await refused(both.post(`/partners/${mine.id}/approve`, typed))
    expect(own).toMatchObject({ status: 409, code: 'partner.same-person' })
    expect(await find(head, mine.id)).toMatchObject({ state: 'proposed' })
  })

  it('must be a counterpart, with another key than ours, in dates that run forward, once', async () => {
    const clerk = await bank('NH-T')
    const body = proposal(aKey())
    const cases: [object, number, string][] = [
      [{ partnerUnitId: 'ca-an-ninh' }, 403, 'partner.not-counterpart'],
      [{ publicKey: test.house.signer.publicKey }, 422, 'partner.own-key'],
      [{ validTo: '2024-05-01' }, 422, 'partner.dates-backwards'],
      [{ publicKey: 'ngắn' }, 400, 'platform.invalid'],
    ]
    for (const [change, status, code] of cases) {
      const no = await refused(clerk.post('/partners', { ...body, ...change }))
      expect(no).toMatchObject({ status, code })
    }
    await done(clerk.post('/partners', body))
    const again = await refused(clerk.post('/partners', { ...body, name: 'Máy khác' }))
    expect(again).toMatchObject({ status: 409, code: 'partner.already-there' })
  })
})

it('each office keeps its own list; a commune has nobody to exchange with', async () => {
  const { id } = await proposed()
  const standing = await police('CA-K')
  const page = await read(standing)
  expect(page.partners.map((one) => one.id)).not.toContain(id)
  expect(page).toMatchObject({
    mayPropose: false,
    counterparts: [{ id: 'nhcsxh-chau-thanh' }],
    own: { publicKey: test.house.signer.publicKey, unitName: 'Công an huyện Châu Thành' },
  })
  expect((await read(await police('CA-L'))).mayPropose).toBe(true)
  const commune = await asOfficer(test, { duty: 'CA-L', unit: 'ca-an-ninh' })
  expect(await read(commune)).toMatchObject({ counterparts: [], mayPropose: false })
  const no = await refused(standing.post(`/partners/${id}/end`, {}))
  expect(no).toMatchObject({ status: 404, code: 'platform.not-found' })
})
