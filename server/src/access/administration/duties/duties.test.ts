import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { asOfficer, type TestOfficer } from '../../../../test/as-officer.ts'
import { done } from '../../../../test/factories/lists.ts'
import { refused } from '../../../../test/factories/walks.ts'
import { sql } from 'kysely'
import { testHouse } from '../../../../test/test-house.ts'
import { underLine } from '../../../../test/under-line.ts'
import type { Desk } from '../../desk/desk.schema.ts'
import { insertAssignment } from '../../identity/assignments.queries.ts'
import type { Me } from '../../identity/identity.schema.ts'
import type { Inbox } from '../../notices/notices.schema.ts'
import type { OfficerPage } from '../officers/officers.schema.ts'
import type { Proposal, ProposalsPage } from '../proposals/proposals.schema.ts'
import type { DutyMatrix } from './duties.schema.ts'

const test = testHouse()

const administrator = (unit = 'ubnd-chau-thanh') => asOfficer(test, { duty: 'QT', unit })
const officer = (unit = 'ca-an-hiep') => asOfficer(test, { duty: 'CA-L', unit })

const duty = (userId: string, fields: object = {}) => ({
  userId,
  duty: 'CA-K',
  unitId: 'ca-an-hiep',
  validFrom: '2024-05-20',
  validTo: null,
  decisionNumber: '15/QĐ-CAX',
  authority: 'KT. TRƯỞNG CÔNG AN / PHÓ TRƯỞNG CÔNG AN',
  ...fields,
})

async function proposed(fields: object = {}) {
  const [first, second, person] = [await administrator(), await administrator(), await officer()]
  const body = duty(person.userId, fields)
  const { id } = await done(first.post<{ id: string }>('/administration/duties', body))
  return { first, second, person, id }
}

const find = async (admin: TestOfficer, id: string): Promise<Proposal | undefined> =>
  (await done(admin.get<ProposalsPage>('/administration/proposals'))).proposals.find(
    (one) => one.id === id,
  )
const decide = (admin: TestOfficer, id: string, what: string, body: object = {}) =>
  admin.post<{ id: string }>(`/administration/proposals/${id}/${what}`, body)
const pageOf = (admin: TestOfficer, id: string) =>
  done(admin.get<OfficerPage>(`/administration/officers/${id}`))
const dutiesOf = async (person: TestOfficer) =>
  (await done(person.get<Me>('/me'))).assignments.map((one) => one.duty)

describe('a proposal', () => {
  it('is told at once to every administrator who reaches the unit, and to no other', async () => {
    const { first, second, id } = await proposed()
    const commune = await administrator('ubnd-an-hiep')
    const elsewhere = await administrator('ubnd-phu-tan')
    const told = async (admin: TestOfficer) =>
      (await done(admin.get<Inbox>('/notices'))).notices.filter(({ opens }) => opens.endsWith(id))
    expect(await told(second)).toMatchObject([
      { code: 'proposal-waiting', subject: '15/QĐ-CAX', read: false },
    ])
    expect(await told(first)).toMatchObject([{ read: true }])
    expect(await told(elsewhere)).toEqual([])
    const { id: next } = await done(
      first.post<{ id: string }>('/administration/duties', duty((await officer()).userId)),
    )
    const news = (await done(commune.get<Inbox>('/notices'))).notices
    expect(news.map(({ opens }) => opens)).toContain(`/quan-tri/cho-duyet#${next}`)
  })

  it('cannot be laid into another’s mouth, nor decided in his name, at the database either', async () => {
    const { first, second, id } = await proposed()
    const as = (sqlText: string) =>
      underLine(test, { userId: first.userId, duty: 'QT', units: ['ca-an-hiep'] }, (tx) =>
        sql.raw(sqlText).execute(tx),
      ).then(
        () => 'done',
        (error: Error) => error.message,
      )
    expect(
      await as(`insert into access.proposal (kind, unit_id, user_id, decision_number, effective_on,
        proposed_by, proposed_on) select kind, unit_id, user_id, decision_number, effective_on,
        '${second.userId}', proposed_on from access.proposal where id = '${id}'`),
    ).toMatch(/row-level security/)
    expect(
      await as(`update access.proposal set outcome = 'approved', decided_by = '${second.userId}',
        decided_on = '2024-05-20' where id = '${id}'`),
    ).toMatch(/row-level security/)
    expect(await find(second, id)).toMatchObject({ outcome: null })
  })
})

describe('a duty is given by two administrators', () => {
  it('nothing is given before the second has approved; then it counts from its day', async () => {
    const { first, second, person, id } = await proposed()
    const bystander = await proposed()
    expect(await dutiesOf(person)).toEqual(['CA-L'])
    expect(await find(first, id)).toMatchObject({ outcome: null, actions: ['withdraw'] })
    expect(await find(second, id)).toMatchObject({
      kind: 'grant',
      personName: 'Cán bộ CA-L',
      actions: ['approve', 'decline'],
      duties: [{ dutyName: 'Ký và chuyển danh sách', unitName: 'Công an xã An Hiệp' }],
    })
    await done(decide(second, id, 'approve'))
    expect((await dutiesOf(person)).toSorted()).toEqual(['CA-K', 'CA-L'])
    const page = await pageOf(second, person.userId)
    expect(page.duties.find((one) => one.duty === 'CA-K')).toMatchObject({
      state: 'held',
      validFrom: '2024-05-20',
      decisionNumber: '15/QĐ-CAX',
      authority: ['KT. TRƯỞNG CÔNG AN', 'PHÓ TRƯỞNG CÔNG AN'],
      approvedByName: 'Cán bộ QT',
      mayEnd: true,
    })
    expect(await dutiesOf(bystander.person)).toEqual(['CA-L'])
    expect(await find(first, id)).toMatchObject({ outcome: 'approved', actions: [] })
    expect(await refused(decide(second, id, 'approve'))).toMatchObject({
      code: 'administration.wrong-state',
    })
  })

  it('from a day to come it begins on that day', async () => {
    const { second, person, id } = await proposed({ validFrom: '2024-06-01' })
    await done(decide(second, id, 'approve'))
    expect(await dutiesOf(person)).toEqual(['CA-L'])
    const page = await pageOf(second, person.userId)
    expect(page.duties[0]).toMatchObject({ duty: 'CA-K', state: 'not-yet' })
  })

  it('the proposer does not approve, the subject neither proposes nor approves, not even by SQL', async () => {
    const { first, second, id } = await proposed()
    expect(await refused(decide(first, id, 'approve'))).toMatchObject({
      status: 409,
      code: 'administration.same-person',
    })
    const own = duty(first.userId, { duty: 'UB-L', unitId: 'ubnd-chau-thanh' })
    expect(await refused(first.post('/administration/duties', own))).toMatchObject({
      status: 409,
      code: 'administration.about-yourself',
    })
    const forSecond = duty(second.userId, { duty: 'UB-L', unitId: 'ubnd-chau-thanh' })
    const about = await done(first.post<{ id: string }>('/administration/duties', forSecond))
    expect(await find(second, about.id)).toMatchObject({ actions: [] })
    expect(await refused(decide(second, about.id, 'approve'))).toMatchObject({
      status: 409,
      code: 'administration.approver-is-subject',
    })
    expect(await dutiesOf(second)).toEqual(['QT'])
    const bySql = underLine(
      test,
      { userId: first.userId, duty: 'QT', units: ['ubnd-chau-thanh'] },
      (tx) =>
        insertAssignment(tx, {
          userId: first.userId,
          duty: 'UB-L',
          unitId: 'ubnd-chau-thanh',
          validFrom: '2024-05-20',
          validTo: null,
          decisionNumber: 'tự viết',
        }),
    )
    await expect(bySql).rejects.toMatchObject({ code: '42501' })
  })

  it('is declined with a reason by another, withdrawn by the proposer, and then over', async () => {
    const { first, second, person, id } = await proposed()
    const own = await refused(decide(first, id, 'decline', { reason: 'đổi ý' }))
    expect(own).toMatchObject({ code: 'administration.same-person' })
    const others = await refused(decide(second, id, 'withdraw'))
    expect(others).toMatchObject({ status: 409, code: 'administration.not-the-proposer' })
    await done(decide(second, id, 'decline', { reason: 'Sai số quyết định' }))
    expect(await find(first, id)).toMatchObject({
      outcome: 'declined',
      reason: 'Sai số quyết định',
      actions: [],
    })
    const again = await proposed()
    await done(decide(again.first, again.id, 'withdraw'))
    expect(await refused(decide(again.second, again.id, 'approve'))).toMatchObject({
      code: 'administration.wrong-state',
    })
    expect(await dutiesOf(person)).toEqual(['CA-L'])
  })

  it('is refused for what cannot be: all that is wrong with it, before anybody decides', async () => {
    const admin = await administrator()
    const person = await officer()
    const closed = await officer()
    await done(admin.post(`/administration/officers/${closed.userId}/disable`, {}))
    const cases: [object, number, string][] = [
      [{ duty: 'NH-T' }, 422, 'administration.duty-not-of-unit'],
      [{ unitId: 'khong-co' }, 404, 'administration.not-your-unit'],
      [{ validFrom: '2024-05-19' }, 422, 'administration.date-passed'],
      [{ validTo: '2024-05-20' }, 422, 'administration.dates-backwards'],
      [{ authority: 'phó trưởng' }, 422, 'administration.bad-authority'],
      [{ userId: closed.userId }, 409, 'administration.account-disabled'],
      [{ userId: randomUUID() }, 404, 'platform.not-found'],
    ]
    for (const [change, status, code] of cases) {
      const no = await refused(admin.post('/administration/duties', duty(person.userId, change)))
      expect(no).toMatchObject({ status, code })
    }
  })

  it('is not approved once its time is over, the account is closed, or it is held already', async () => {
    const { second, person, id } = await proposed()
    await done(decide(second, id, 'approve'))
    const first = await administrator()
    const same = await done(
      first.post<{ id: string }>('/administration/duties', duty(person.userId)),
    )
    expect(await refused(decide(second, same.id, 'approve'))).toMatchObject({
      status: 409,
      code: 'administration.already-holds',
    })
    const other = await proposed()
    await done(other.first.post(`/administration/officers/${other.person.userId}/disable`, {}))
    expect(await refused(decide(other.second, other.id, 'approve'))).toMatchObject({
      code: 'administration.account-disabled',
    })
    expect(await find(other.second, other.id)).toMatchObject({ outcome: null })
  })

  it('is out of reach for the administrators of another unit', async () => {
    const { id, person } = await proposed()
    const beside = await administrator('ubnd-an-ninh')
    expect(await find(beside, id)).toBeUndefined()
    expect(await refused(decide(beside, id, 'approve'))).toMatchObject({ status: 404 })
    const body = duty(person.userId)
    expect(await refused(beside.post('/administration/duties', body))).toMatchObject({
      status: 404,
    })
  })
})

describe('a duty is ended', () => {
  it('at once, by one administrator: the officer acts under it no more, his other duty stays', async () => {
    const admin = await administrator()
    const person = await asOfficer(test, {
      duty: 'CA-K',
      unit: 'ca-an-hiep',
      also: { duty: 'CA-L', unit: 'ca-an-hiep' },
    })
    const bystander = await asOfficer(test, { duty: 'CA-K', unit: 'ca-an-hiep' })
    await done(admin.post(`/administration/duties/${person.assignmentId}/end`, {}))
    expect(await dutiesOf(person)).toEqual(['CA-L'])
    expect(await refused(person.get('/desk'))).toMatchObject({ code: 'access.no-duty' })
    await person.actAsOther()
    expect((await person.get('/desk')).status).toBe(200)
    expect(await dutiesOf(bystander)).toEqual(['CA-K'])
    const ended = (await pageOf(admin, person.userId)).duties.find((one) => one.duty === 'CA-K')
    expect(ended).toMatchObject({
      state: 'ended',
      endedByName: 'Cán bộ QT',
      endedOn: '2024-05-20',
      validTo: '2024-05-20',
      mayEnd: false,
    })
    const again = admin.post(`/administration/duties/${person.assignmentId}/end`, {})
    expect(await refused(again)).toMatchObject({ code: 'administration.wrong-state' })
  })

  it('before it began it never begins', async () => {
    const { second, person, id } = await proposed({ validFrom: '2024-06-01' })
    await done(decide(second, id, 'approve'))
    const coming = (await pageOf(second, person.userId)).duties[0]
    await done(second.post(`/administration/duties/${coming?.id}/end`, {}))
    expect((await pageOf(second, person.userId)).duties[0]).toMatchObject({
      validFrom: '2024-06-01',
      validTo: '2024-06-01',
    })
  })

  it('not by its holder, nor by administrators of another unit', async () => {
    const admin = await administrator()
    const beside = await administrator('ubnd-an-ninh')
    const person = await officer()
    const own = admin.post(`/administration/duties/${admin.assignmentId}/end`, {})
    expect(await refused(own)).toMatchObject({ code: 'administration.not-yourself' })
    const other = beside.post(`/administration/duties/${person.assignmentId}/end`, {})
    expect(await refused(other)).toMatchObject({ status: 404 })
    expect(await dutiesOf(person)).toEqual(['CA-L'])
  })
})

it('the matrix says who holds what and where nobody does; the desk counts it', async () => {
  const admin = await administrator()
  const person = await asOfficer(test, { duty: 'CA-L', unit: 'ca-thien-my', name: 'Kim Sa Rây' })
  const { second } = await proposed({ unitId: 'ca-thien-my' })
  const { units, anywhere } = await done(admin.get<DutyMatrix>('/administration/duties'))
  const cells = units.find((unit) => unit.id === 'ca-thien-my')?.cells
  expect(cells).toMatchObject([
    { duty: 'CA-L', holders: [{ personName: 'Kim Sa Rây', personId: person.userId }], waiting: 0 },
    { duty: 'CA-K', holders: [], waiting: 1 },
  ])
  expect(anywhere.some(({ cell }) => cell.duty === 'QT' && cell.holders.length > 0)).toBe(true)
  const desk = await done(second.get<Desk>('/desk'))
  expect(desk.numbers.map(({ code }) => code)).toEqual(['proposals-waiting', 'duties-empty'])
  expect(desk.tasks).toContainEqual(
    expect.objectContaining({ code: 'answer-proposal', subject: 'Công an xã Thiện Mỹ' }),
  )
})

it('a proposal whose time is over gives nothing; one that is late gives from today', async () => {
  const over = await proposed({ validTo: '2024-05-25' })
  const late = await proposed()
  await test.today('2024-05-27')
  expect(await refused(decide(over.second, over.id, 'approve'))).toMatchObject({
    status: 409,
    code: 'administration.too-late',
  })
  await done(decide(late.second, late.id, 'approve'))
  const page = await pageOf(late.second, late.person.userId)
  expect(page.duties[0]).toMatchObject({ duty: 'CA-K', validFrom: '2024-05-27', state: 'held' })
  expect(await dutiesOf(over.person)).toEqual(['CA-L'])
})
