import { describe, expect, it } from 'vitest'
import { asOfficer, type TestOfficer } from '../../../../test/as-officer.ts'
import { tamper } from '../../../../test/as-role.ts'
import { aCast, aList, done } from '../../../../test/factories/lists.ts'
import { refused } from '../../../../test/factories/walks.ts'
import { testHouse } from '../../../../test/test-house.ts'
import { tasksOf } from '../../../jobs.ts'
import type { Me } from '../../identity/identity.schema.ts'
import type { OfficerPage } from '../officers/officers.schema.ts'
import type { LeavingPage } from './leaving.schema.ts'

const test = testHouse()

const administrator = (unit = 'ubnd-chau-thanh') => asOfficer(test, { duty: 'QT', unit })
const officer = (duty: 'CA-L' | 'CA-K' = 'CA-L', name = 'Người Nhận') =>
  asOfficer(test, { duty, unit: 'ca-an-hiep', name })
const leaver = () =>
  asOfficer(test, {
    duty: 'CA-K',
    unit: 'ca-an-hiep',
    name: 'Người Đi',
    also: { duty: 'CA-L', unit: 'ca-an-hiep' },
  })

const pageOf = (admin: TestOfficer, id: string) =>
  done(admin.get<LeavingPage>(`/administration/officers/${id}/leaving`))
const accountOf = (admin: TestOfficer, id: string) =>
  done(admin.get<OfficerPage>(`/administration/officers/${id}`))
const dutiesOf = async (one: TestOfficer) =>
  (await done(one.get<Me>('/me'))).assignments.map(({ duty }) => duty).toSorted()
const approve = (admin: TestOfficer, id: string) =>
  admin.post(`/administration/proposals/${id}/approve`, {})

interface Wish {
  who: TestOfficer
  to: TestOfficer | null
  on?: string
  admin?: TestOfficer
}

/** A proposal that hands over the signing, and leaves every other duty to nobody. */
async function propose({ who, to, on = '2024-05-20', admin }: Wish) {
  const first = admin ?? (await administrator())
  const { duties } = await pageOf(first, who.userId)
  const successors = duties.map(({ assignmentId, dutyName }) => ({
    assignmentId,
    userId: dutyName === 'Ký và chuyển danh sách' ? (to?.userId ?? null) : null,
    authority: '',
  }))
  const body = { effectiveOn: on, decisionNumber: '20/QĐ-CAH', successors }
  const url = `/administration/officers/${who.userId}/leaving`
  return { first, url, body, answer: first.post<{ id: string }>(url, body) }
}

describe('an officer leaves', () => {
  it('today: his duties pass on, his sessions end, his account closes, in one approval', async () => {
    const [who, to, bystander, second] = [
      await leaver(),
      await officer(),
      await leaver(),
      await administrator(),
    ]
    const proposal = await propose({ who, to })
    const { id } = await done(proposal.answer)
    expect(await dutiesOf(to)).toEqual(['CA-L'])
    expect((await who.get('/desk')).status).toBe(200)
    await done(approve(second, id))
    expect((await who.get('/desk')).status).toBe(401)
    expect(await dutiesOf(to)).toEqual(['CA-K', 'CA-L'])
    const account = await accountOf(second, who.userId)
    expect(account).toMatchObject({ state: 'disabled', waiting: 0 })
    expect(account.duties.map(({ state }) => state)).toEqual(['ended', 'ended'])
    expect(await dutiesOf(bystander)).toEqual(['CA-K', 'CA-L'])
    // Opened again, the account has none of its old sessions.
    await done(second.post(`/administration/officers/${who.userId}/enable`, {}))
    expect((await who.get('/me')).status).toBe(401)
  })

  it('on a day to come: until then he works, from then on the other; the day’s job closes the account', async () => {
    const [who, to, second] = [await leaver(), await officer(), await administrator()]
    const { id } = await done((await propose({ who, to, on: '2024-05-22' })).answer)
    await done(approve(second, id))
    expect((await who.get('/desk')).status).toBe(200)
    expect(await dutiesOf(to)).toEqual(['CA-L'])
    expect(await accountOf(second, who.userId)).toMatchObject({ state: 'active' })
    await test.today('2024-05-22')
    expect(await dutiesOf(to)).toEqual(['CA-K', 'CA-L'])
    expect(await refused(who.get('/desk'))).toMatchObject({ code: 'access.no-duty' })
    await tasksOf(test.house)['business-day']?.({ day: '2024-05-22' }, {} as never)
    expect((await who.get('/me')).status).toBe(401)
    expect(await accountOf(second, who.userId)).toMatchObject({ state: 'disabled' })
    expect((await second.get('/desk')).status).toBe(200)
    await test.today('2024-05-20')
  })

  it('shows how much waits at each duty and who else holds it, and no name of a case', async () => {
    const cast = await aCast(test, 'thuan-hoa')
    await aList(cast).awaitingSignature()
    const admin = await administrator()
    const page = await pageOf(admin, cast.chief.userId)
    expect(page.duties).toMatchObject([
      { dutyName: 'Ký và chuyển danh sách', unitName: 'Công an xã Thuận Hòa', alsoHeldBy: [] },
    ])
    expect(page.duties[0]?.openWork).toContainEqual({ kind: 'task', code: 'sign-list', count: 1 })
    expect(page.candidates[0]).toMatchObject({ unitName: 'Công an xã Thuận Hòa' })
    expect(Object.keys(page.duties[0]?.openWork[0] ?? {}).toSorted()).toEqual([
      'code',
      'count',
      'kind',
    ])
  })

  it('not by halves: every duty needs its answer, and the proposer receives nothing', async () => {
    const [who, to] = [await leaver(), await officer()]
    const { first, url, body } = await propose({ who, to })
    const other = await leaver()
    const at = `/administration/officers/${other.userId}/leaving`
    expect(await refused(first.post(at, body))).toMatchObject({
      status: 422,
      code: 'administration.successor-missing',
    })
    const again = await refused(first.post(url, body))
    expect(again).toMatchObject({ status: 409, code: 'administration.already-leaving' })
    const own = await propose({ who: other, to: first, admin: first })
    expect(await refused(own.answer)).toMatchObject({
      status: 409,
      code: 'administration.nothing-for-yourself',
    })
    const past = await propose({ who: other, to, on: '2024-05-01' })
    expect(await refused(past.answer)).toMatchObject({ code: 'administration.date-passed' })
    const closed = await officer()
    await done(first.post(`/administration/officers/${closed.userId}/disable`, {}))
    const toClosed = await propose({ who: other, to: closed })
    expect(await refused(toClosed.answer)).toMatchObject({
      code: 'administration.account-disabled',
    })
  })

  it('not when his duties changed since, nor with the approver as successor', async () => {
    const [who, second] = [await leaver(), await administrator()]
    const { first, answer } = await propose({ who, to: second })
    const { id } = await done(answer)
    expect(await refused(approve(second, id))).toMatchObject({
      status: 409,
      code: 'administration.approver-receives',
    })
    const grown = await leaver()
    const waiting = await done((await propose({ who: grown, to: null, admin: first })).answer)
    const grant = {
      userId: grown.userId,
      duty: 'DPO',
      unitId: 'ca-an-hiep',
      validFrom: '2024-05-20',
      validTo: null,
      decisionNumber: '21/QĐ',
      authority: '',
    }
    const given = await done(first.post<{ id: string }>('/administration/duties', grant))
    await done(approve(second, given.id))
    expect(await refused(approve(second, waiting.id))).toMatchObject({
      status: 409,
      code: 'administration.duties-changed',
    })
    expect(await dutiesOf(grown)).toEqual(['CA-K', 'CA-L', 'DPO'])
  })
})

it('an office keeps two administrators: not when on that day one alone would be left', async () => {
  const soonOver = { duty: 'QT', unit: 'ubnd-chau-thanh', to: '2024-06-01' } as const
  const [first, second] = [await asOfficer(test, soonOver), await asOfficer(test, soonOver)]
  const who = await administrator()
  await tamper(
    test,
    `update access.assignment set valid_to = '2024-06-10' where duty = 'QT' and valid_to is null
      and user_id <> '${who.userId}'`,
  )
  const late = await done((await propose({ who, to: null, on: '2024-06-15', admin: first })).answer)
  expect(await refused(approve(second, late.id))).toMatchObject({
    status: 409,
    code: 'administration.last-administrators',
  })
  expect(await accountOf(first, who.userId)).toMatchObject({ state: 'active', waiting: 1 })
})
