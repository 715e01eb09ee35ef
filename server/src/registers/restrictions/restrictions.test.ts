import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asOfficer, type TestOfficer } from '../../../test/as-officer.ts'
import { aCast, type Cast, done, register } from '../../../test/factories/lists.ts'
import { aPerson } from '../../../test/factories/people.ts'
import { refused } from '../../../test/factories/walks.ts'
import { testHouse } from '../../../test/test-house.ts'
import type { Desk } from '../../access/desk/desk.schema.ts'
import type { Inbox } from '../../access/notices/notices.schema.ts'
import type { PeopleFound } from '../people/people.schema.ts'
import type { PersonRestrictions, PlaceRestriction, Restrictions } from './restrictions.schema.ts'

const test = testHouse()
const NAME = 'Sơn Thị Đứng Riêng'
let cast: Cast
let protection: TestOfficer
let colleague: TestOfficer
let person: string
let bystander: string

beforeAll(async () => {
  await test.today('2024-05-20')
  protection = await asOfficer(test, { duty: 'DPO', unit: 'ubnd-chau-thanh' })
})

beforeEach(async () => {
  cast = await aCast(test)
  colleague = await asOfficer(test, { duty: 'CA-L', unit: 'ca-an-ninh' })
  person = await register(cast.compiler, { fullName: NAME })
  bystander = await register(cast.compiler, { fullName: 'Sơn Thị Đứng Chung' })
})

const keepOut = (fields: Partial<PlaceRestriction> = {}): PlaceRestriction => ({
  kind: 'excluded',
  officers: [cast.compiler.userId],
  reason: 'relative',
  fromOn: '2024-05-20',
  toOn: null,
  ...fields,
})
const place = (officer: TestOfficer, fields: Partial<PlaceRestriction> = {}, id = person) =>
  officer.post<{ id: string }>(`/people/${id}/restrictions`, keepOut(fields))
const statusOf = async (officer: TestOfficer, id = person) =>
  (await officer.get(`/people/${id}`)).status
const search = (officer: TestOfficer, words: string) =>
  done(officer.get<PeopleFound>('/people', { search: words }))
const idsOf = (found: PeopleFound) => found.people.map((one) => one.id)
const sheet = (officer: TestOfficer) =>
  done(officer.get<PersonRestrictions>(`/people/${person}/restrictions`))
const toldTo = async (officer: TestOfficer, code: string) =>
  (await done(officer.get<Inbox>('/notices'))).notices.filter((one) => one.code === code)

describe('an excluded officer', () => {
  it('does not see the record any more, anywhere; his colleagues do, and he sees everybody else', async () => {
    const before = await search(cast.compiler, 'Sơn Thị Đứng')
    expect(idsOf(before)).toContain(person)
    await done(place(cast.chief))
    expect(await refused(cast.compiler.get(`/people/${person}`))).toMatchObject({
      status: 404,
      code: 'platform.not-found',
    })
    for (const page of ['contacts', 'thread', 'eligibility']) {
      expect((await cast.compiler.get(`/people/${person}/${page}`)).status, page).toBe(404)
    }
    const after = await search(cast.compiler, 'Sơn Thị Đứng')
    expect(idsOf(after)).not.toContain(person)
    expect(idsOf(after)).toContain(bystander)
    expect(after.total).toBe(before.total - 1)
    expect(after.restricted).toBeNull()
    expect(await statusOf(cast.compiler, bystander)).toBe(200)
    expect(await statusOf(colleague)).toBe(200)
    expect(idsOf(await search(colleague, 'Sơn Thị Đứng'))).toContain(person)
  })

  it('is told whom to ask for exactly the name or number, not for a part, and never the record', async () => {
    const twin = await register(cast.compiler, { fullName: NAME, idNumber: '094087123123' })
    await done(place(cast.chief))
    await done(place(cast.chief, {}, twin))
    for (const words of [NAME, 'son thi dung rieng', '094087123123']) {
      const found = await search(cast.compiler, words)
      expect(found.restricted, words).toEqual({ unitName: 'Công an xã An Ninh', duty: 'CA-K' })
      expect(idsOf(found)).not.toContain(person)
    }
    expect((await search(cast.compiler, 'Sơn Thị Đứng')).restricted).toBeNull()
    expect((await search(cast.compiler, '094087123')).restricted).toBeNull()
    expect((await search(colleague, NAME)).restricted).toBeNull()
    const next = await asOfficer(test, { duty: 'CA-L', unit: 'ca-phu-tam' })
    expect((await search(next, NAME)).restricted).toBeNull()
  })

  it('does not count it among his work; a colleague does', async () => {
    const numbers = async (officer: TestOfficer) =>
      Number(
        (await done(officer.get<Desk>('/desk'))).numbers.find((one) => one.code === 'not-contacted')
          ?.value,
      )
    const [before, theirs] = [await numbers(cast.compiler), await numbers(colleague)]
    await done(place(cast.chief))
    expect(await numbers(cast.compiler)).toBe(before - 1)
    expect(await numbers(colleague)).toBe(theirs)
  })

  it('writes nothing of it, and does not enter the same person again', async () => {
    const again = { fullName: NAME, idNumber: '094087456456' }
    const id = await register(cast.compiler, again)
    await done(place(cast.chief, {}, id))
    const contact = { onDate: '2024-05-20', way: 'visit', outcome: 'reached', need: null, note: '' }
    expect((await cast.compiler.post(`/people/${id}/contacts`, contact)).status).toBe(404)
    const twice = cast.compiler.post('/people', { ...aPerson(), ...again })
    expect(await refused(twice)).toMatchObject({
      status: 403,
      code: 'restriction.case-apart',
    })
  })

  it('sees it again on the day the restriction no longer holds', async () => {
    await done(place(cast.chief, { fromOn: '2024-05-22', toOn: '2024-05-24' }))
    expect(await statusOf(cast.compiler)).toBe(200)
    await test.today('2024-05-23')
    expect(await statusOf(cast.compiler)).toBe(404)
    await test.today('2024-05-24')
    expect(await statusOf(cast.compiler)).toBe(200)
    await test.today('2024-05-20')
  })

  it('who heads the police himself neither lifts it nor opens who has read; data protection does', async () => {
    await done(place(protection, { officers: [cast.chief.userId], reason: 'relative' }))
    for (const page of ['restrictions', 'readings']) {
      expect((await cast.chief.get(`/people/${person}/${page}`)).status, page).toBe(404)
    }
    expect((await search(cast.chief, NAME)).restricted).toMatchObject({ duty: 'DPO' })
    const all = await done(protection.get<Restrictions>('/restrictions'))
    const mine = all.restrictions.find((one) => one.personId === person)
    expect(
      (await cast.chief.post(`/restrictions/${mine?.id}/lift`, { reason: 'over' })).status,
    ).toBe(404)
    expect(JSON.stringify(all)).not.toContain(NAME)
  })
})

describe('a record left to some', () => {
  it('is seen by them alone', async () => {
    const only = { kind: 'restricted-to', reason: 'protected' } as const
    await done(place(cast.chief, { ...only, officers: [colleague.userId, cast.chief.userId] }))
    expect(await statusOf(colleague)).toBe(200)
    expect(await statusOf(cast.chief)).toBe(200)
    expect(await statusOf(cast.compiler)).toBe(404)
    expect(await statusOf(cast.standing)).toBe(404)
    const later = await asOfficer(test, { duty: 'CA-L', unit: 'ca-an-ninh' })
    expect(await statusOf(later)).toBe(404)
    await done(place(cast.chief, { ...only, officers: [later.userId] }))
    expect(await statusOf(later)).toBe(200)
    expect(await statusOf(later, bystander)).toBe(200)
  })
})

describe('placing a restriction', () => {
  it('names officers who work with the person, each with what he does', async () => {
    const { officers } = await sheet(cast.chief)
    expect(officers).toContainEqual({
      id: cast.compiler.userId,
      name: 'Người Lập',
      work: ['Lập danh sách, Công an xã An Ninh'],
    })
    expect(officers.map((one) => one.id)).toContain(cast.standing.userId)
    expect(officers.map((one) => one.id)).not.toContain(cast.bank.userId)
  })

  it('is refused with a reason of the other kind, wrong days, a stranger, or nobody left', async () => {
    const cases: [Partial<PlaceRestriction>, string][] = [
      [{ reason: 'protected' }, 'restriction.reason-not-of-kind'],
      [{ kind: 'restricted-to' }, 'restriction.reason-not-of-kind'],
      [{ fromOn: '2024-05-19' }, 'restriction.dates-wrong'],
      [{ toOn: '2024-05-20' }, 'restriction.dates-wrong'],
      [{ officers: [cast.bank.userId] }, 'restriction.officer-not-near'],
      [
        { kind: 'restricted-to', reason: 'safety', officers: [cast.standing.userId] },
        'restriction.nobody-left',
      ],
    ]
    for (const [fields, code] of cases) {
      const no = await refused(place(cast.chief, fields))
      expect(no, code).toMatchObject({ status: 422, code })
    }
    expect(await statusOf(cast.compiler)).toBe(200)
  })

  it('is for the head of the person’s own police and for data protection', async () => {
    const next = await asOfficer(test, { duty: 'CA-K', unit: 'ca-phu-tam' })
    for (const officer of [next, cast.standing]) expect((await place(officer)).status).toBe(404)
    for (const officer of [cast.compiler, cast.committee, cast.bank]) {
      expect(await refused(place(officer))).toMatchObject({ code: 'access.not-permitted' })
    }
    const page = await refused(cast.chief.get('/restrictions'))
    expect(page).toMatchObject({ code: 'access.not-permitted' })
  })

  it('is told to data protection, and lifted by another person, once', async () => {
    const before = (await toldTo(protection, 'restriction-placed')).length
    const { id } = await done(place(cast.chief))
    expect(await toldTo(protection, 'restriction-placed')).toHaveLength(before + 1)
    const lift = (officer: TestOfficer) =>
      officer.post(`/restrictions/${id}/lift`, { reason: 'by-mistake' })
    expect(await refused(lift(cast.chief))).toMatchObject({
      status: 403,
      code: 'restriction.lifter-is-placer',
    })
    expect((await sheet(cast.chief)).restrictions).toMatchObject([
      { state: 'in-force', officers: ['Người Lập'], mayLift: false },
    ])
    expect(await statusOf(cast.compiler)).toBe(404)
    await done(lift(protection))
    expect(await statusOf(cast.compiler)).toBe(200)
    expect(await refused(lift(protection))).toMatchObject({
      status: 409,
      code: 'restriction.already-lifted',
    })
    expect((await sheet(cast.chief)).restrictions).toMatchObject([
      { state: 'lifted', liftReason: 'by-mistake', mayLift: false },
    ])
  })
})

describe('a relative whom an officer declares', () => {
  let serial = 0
  const number = () => `094088${String((serial += 1)).padStart(6, '0')}`
  const declare = (officer: TestOfficer, idNumber: string) =>
    officer.post<{ id: string }>('/own-relatives', { idNumber })

  it('is kept from him alone, known already or registered later', async () => {
    const [known, later] = [number(), number()]
    const here = await register(colleague, { idNumber: known })
    await done(declare(cast.compiler, known))
    await done(declare(cast.compiler, later))
    const there = await register(colleague, { idNumber: later })
    for (const id of [here, there]) {
      expect(await statusOf(cast.compiler, id)).toBe(404)
      expect(await statusOf(colleague, id)).toBe(200)
    }
    const own = await done(cast.compiler.get('/own-relatives'))
    expect(own).toMatchObject({ relatives: [{ mayWithdraw: false }, { mayWithdraw: false }] })
    expect(JSON.stringify(own)).not.toContain(known)
    expect(await done(colleague.get('/own-relatives'))).toEqual({ relatives: [] })
  })

  it('whose record he looks for, or had read before, is told to data protection', async () => {
    const idNumber = number()
    const id = await register(colleague, { idNumber, fullName: 'Lý Văn Bà Con' })
    const told = async (code: string, about: TestOfficer) =>
      (await toldTo(protection, code)).filter((one) => one.opens.endsWith(about.userId))
    await done(declare(cast.compiler, idNumber))
    expect(await told('own-relative-read', cast.compiler)).toEqual([])
    await search(cast.compiler, 'Lý Văn')
    expect(await told('own-relative-sought', cast.compiler)).toEqual([])
    await cast.compiler.get(`/people/${id}`)
    expect(await told('own-relative-sought', cast.compiler)).toMatchObject([
      {
        subject: 'Công an xã An Ninh, Lập danh sách: tìm mở hồ sơ người thân',
        opens: `/bao-ve-du-lieu/tu-choi?userId=${cast.compiler.userId}`,
      },
    ])
    await done(cast.chief.get(`/people/${id}`))
    await done(declare(cast.chief, idNumber))
    expect(await told('own-relative-read', cast.chief)).toHaveLength(1)
    await done(declare(colleague, idNumber))
    await search(colleague, 'lý văn bà con')
    expect(await told('own-relative-sought', colleague)).toHaveLength(1)
  })

  it('is declared once, and taken back by another than himself', async () => {
    const idNumber = number()
    const id = await register(colleague, { idNumber })
    const { id: declared } = await done(declare(cast.compiler, idNumber))
    expect(await refused(declare(cast.compiler, idNumber))).toMatchObject({
      status: 409,
      code: 'restriction.already-declared',
    })
    const withdraw = (officer: TestOfficer, which = declared) =>
      officer.post(`/own-relatives/${which}/withdraw`, {})
    const own = await done(declare(protection, idNumber))
    expect(await refused(withdraw(protection, own.id))).toMatchObject({
      status: 403,
      code: 'restriction.withdraws-own',
    })
    expect(await refused(withdraw(cast.compiler))).toMatchObject({ code: 'access.not-permitted' })
    await done(withdraw(protection))
    expect(await statusOf(cast.compiler, id)).toBe(200)
    expect(await refused(withdraw(protection))).toMatchObject({
      status: 409,
      code: 'restriction.already-withdrawn',
    })
  })
})
