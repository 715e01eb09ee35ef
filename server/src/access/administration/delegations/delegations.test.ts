import { describe, expect, it } from 'vitest'
import { asOfficer, type TestOfficer } from '../../../../test/as-officer.ts'
import { rowsPastPolicies } from '../../../../test/as-role.ts'
import { aCast, aList, done, readList } from '../../../../test/factories/lists.ts'
import { refused } from '../../../../test/factories/walks.ts'
import { testHouse } from '../../../../test/test-house.ts'
import { underLine } from '../../../../test/under-line.ts'
import type { Me } from '../../identity/identity.schema.ts'
import { insertDelegation } from './delegations.queries.ts'
import type { DelegationsPage } from './delegations.schema.ts'

const test = testHouse()

const chief = (unit = 'ca-an-hiep', to: string | null = null) =>
  asOfficer(test, { duty: 'CA-K', unit, to, name: 'Trưởng Một', authority: ['TRƯỞNG CÔNG AN'] })
const clerk = (unit = 'ca-an-hiep') => asOfficer(test, { duty: 'CA-L', unit, name: 'Cán Bộ Hai' })

const delegation = (userId: string, fields: object = {}) => ({
  userId,
  validFrom: '2024-05-20',
  validTo: '2024-06-01',
  decisionNumber: '08/UQ-CAX',
  holderTitle: 'TRƯỞNG CÔNG AN',
  ownTitle: 'CÁN BỘ',
  ...fields,
})
const pageOf = (officer: TestOfficer) => done(officer.get<DelegationsPage>('/delegations'))
const dutiesOf = async (officer: TestOfficer) => (await done(officer.get<Me>('/me'))).assignments

describe('a holder passes on his duty', () => {
  it('to a colleague, for some days, who signs in his name; it ends by itself', async () => {
    const [holder, other, bystander] = [await chief(), await clerk(), await clerk()]
    const before = await pageOf(holder)
    expect(before).toMatchObject({ refusal: null, holderTitle: 'TRƯỞNG CÔNG AN', delegations: [] })
    expect(before.colleagues).toContainEqual({ id: other.userId, name: 'Cán Bộ Hai' })
    const { id } = await done(holder.post<{ id: string }>('/delegations', delegation(other.userId)))
    const held = await dutiesOf(other)
    expect(held.map(({ duty }) => duty).toSorted()).toEqual(['CA-K', 'CA-L'])
    const sees = {
      id,
      fromName: 'Trưởng Một',
      toName: 'Cán Bộ Hai',
      authority: ['TUQ. TRƯỞNG CÔNG AN', 'CÁN BỘ'],
      state: 'held',
    }
    expect((await pageOf(holder)).delegations).toEqual([
      expect.objectContaining({ ...sees, isMine: true, mayEnd: true }),
    ])
    expect((await pageOf(other)).delegations).toEqual([
      expect.objectContaining({ ...sees, isMine: false, mayEnd: false }),
    ])
    expect((await pageOf(bystander)).delegations).toEqual([])
    await test.today('2024-06-01')
    expect((await dutiesOf(other)).map(({ duty }) => duty)).toEqual(['CA-L'])
    expect((await pageOf(holder)).delegations).toMatchObject([{ state: 'ended', mayEnd: false }])
    await test.today('2024-05-20')
  })

  it('and ends it at once; a second time, or somebody else, not', async () => {
    const [holder, other] = [await chief(), await clerk()]
    const { id } = await done(holder.post<{ id: string }>('/delegations', delegation(other.userId)))
    const url = `/delegations/${id}/end`
    expect(await refused(other.post(url, {}))).toMatchObject({ status: 404 })
    await done(holder.post(url, {}))
    expect((await dutiesOf(other)).map(({ duty }) => duty)).toEqual(['CA-L'])
    expect(await refused(holder.post(url, {}))).toMatchObject({
      status: 409,
      code: 'administration.wrong-state',
    })
  })

  it('and when the holder’s own duty ends, what he passed on ends with it', async () => {
    const [holder, other] = [await chief(), await clerk()]
    await done(holder.post('/delegations', delegation(other.userId)))
    const admin = await asOfficer(test, { duty: 'QT', unit: 'ubnd-chau-thanh' })
    await done(admin.post(`/administration/duties/${holder.assignmentId}/end`, {}))
    expect((await dutiesOf(other)).map(({ duty }) => duty)).toEqual(['CA-L'])
  })

  it('not beyond his own time, not backwards, not to a stranger, not in small letters', async () => {
    const [holder, other] = [await chief('ca-an-hiep', '2024-05-30'), await clerk()]
    const stranger = await clerk('ca-an-ninh')
    const cases: [object, number, string][] = [
      [{}, 422, 'administration.outside-own-dates'],
      [{ validFrom: '2024-05-19' }, 422, 'administration.date-passed'],
      [{ validTo: '2024-05-20' }, 422, 'administration.dates-backwards'],
      [{ validTo: '2024-05-25', ownTitle: 'cán bộ' }, 422, 'administration.bad-authority'],
      [{ validTo: '2024-05-25', userId: stranger.userId }, 404, 'administration.not-a-colleague'],
      [{ validTo: '2024-05-25', userId: holder.userId }, 404, 'administration.not-a-colleague'],
    ]
    for (const [change, status, code] of cases) {
      const no = await refused(holder.post('/delegations', delegation(other.userId, change)))
      expect(no).toMatchObject({ status, code })
    }
    await done(holder.post('/delegations', delegation(other.userId, { validTo: '2024-05-25' })))
    const twice = delegation(other.userId, { validTo: '2024-05-24' })
    expect(await refused(holder.post('/delegations', twice))).toMatchObject({
      status: 409,
      code: 'administration.already-holds',
    })
  })

  it('not what was delegated to him, not even past the program; administration never', async () => {
    const [holder, other, third] = [await chief(), await clerk(), await clerk()]
    const { id } = await done(holder.post<{ id: string }>('/delegations', delegation(other.userId)))
    await done(other.post('/me/acting', { assignmentId: id }))
    expect(await pageOf(other)).toMatchObject({ colleagues: [] })
    const again = other.post('/delegations', delegation(third.userId))
    expect(await refused(again)).toMatchObject({ code: 'administration.not-delegable' })
    const context = { userId: other.userId, duty: 'CA-K', units: ['ca-an-hiep'] }
    const bySql = underLine(test, context, (tx) =>
      insertDelegation(tx, {
        from: id,
        by: other.userId,
        userId: third.userId,
        duty: 'CA-K',
        unitId: 'ca-an-hiep',
        validFrom: '2024-05-20',
        validTo: '2024-05-22',
        decisionNumber: 'tự viết',
        authority: [],
      }),
    )
    await expect(bySql).rejects.toMatchObject({ constraint: 'delegates_what_he_holds' })
    const admin = await asOfficer(test, { duty: 'QT', unit: 'ubnd-chau-thanh' })
    expect(await refused(admin.get('/delegations'))).toMatchObject({
      code: 'access.not-permitted',
    })
  })
})

it('who compiled a list does not sign it as somebody’s delegate either; another one does', async () => {
  const cast = await aCast(test)
  const other = await clerk('ca-an-ninh')
  const id = await aList(cast).awaitingSignature()
  const actDelegated = async (officer: TestOfficer) => {
    await done(cast.chief.post('/delegations', delegation(officer.userId)))
    const held = (await dutiesOf(officer)).find(({ duty }) => duty === 'CA-K')
    await done(officer.post('/me/acting', { assignmentId: held?.id }))
  }
  await actDelegated(cast.compiler)
  await actDelegated(other)
  const { currentHash: contentHash } = await readList(cast.chief, id)
  const own = await refused(cast.compiler.post(`/lists/${id}/sign`, { contentHash }))
  expect(own).toMatchObject({ code: 'monthly-list.signer-is-maker' })
  await done(other.post(`/lists/${id}/sign`, { contentHash }))
  expect((await readList(cast.chief, id)).signatures).toContainEqual(
    expect.objectContaining({ byName: 'Cán Bộ Hai' }),
  )
  const lines = await rowsPastPolicies<{ authority: string[] }>(
    test,
    `select authority from journey.signature where list_id = $1 and signed_by = $2`,
    [id, other.userId],
  )
  expect(lines).toEqual([{ authority: ['TUQ. TRƯỞNG CÔNG AN', 'CÁN BỘ'] }])
})
