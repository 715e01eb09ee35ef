import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asOfficer, type TestOfficer } from '../../../test/as-officer.ts'
import { tamper } from '../../../test/as-role.ts'
import { aCast, aList, type Cast, done, readList, register } from '../../../test/factories/lists.ts'
import { handOver, refused } from '../../../test/factories/walks.ts'
import { testHouse } from '../../../test/test-house.ts'
import type { Inbox } from '../../access/notices/notices.schema.ts'
import type { Desk } from '../../access/desk/desk.schema.ts'
import type { ReadingLog } from '../../access/data-protection/data-protection.schema.ts'
import { withContext } from '../../platform/database/database.ts'
import type { Readings } from '../readings/readings.schema.ts'
import type { BreakGlasses, EmergencyCase, OpenBreakGlass } from './break-glass.schema.ts'
import { remindReviews } from './remind-reviews.ts'

const test = testHouse()
const NAME = 'Trà Thị Khẩn Cấp'
let cast: Cast
let person: string
let serial = 0
const officerOf = (duty: 'DPO' | 'UB-L' | 'NH-S') =>
  asOfficer(test, {
    duty,
    unit: duty === 'NH-S' ? 'nhcsxh-chau-thanh' : 'ubnd-chau-thanh',
    name: `Cán Bộ ${duty}`,
  })

beforeAll(async () => {
  await test.today('2024-05-20')
})

beforeEach(async () => {
  cast = await aCast(test)
  serial += 1
  const idNumber = `094090${String(serial).padStart(6, '0')}`
  person = await register(cast.compiler, { fullName: NAME, idNumber })
})

const opening = (fields: Partial<OpenBreakGlass> = {}): OpenBreakGlass => ({
  record: person,
  reason: 'life-or-health',
  note: 'Bệnh viện cần báo cho người nhà',
  documentNumber: '12/CV-BV',
  ...fields,
})
const open = (officer: TestOfficer, fields: Partial<OpenBreakGlass> = {}) =>
  officer.post<{ id: string }>('/break-glass', opening(fields))
const opened = async (officer: TestOfficer, fields: Partial<OpenBreakGlass> = {}) =>
  (await done(open(officer, fields))).id
const caseOf = (officer: TestOfficer, id: string) =>
  officer.get<EmergencyCase>(`/break-glass/${id}/case`)
const close = (officer: TestOfficer, id: string) => officer.post(`/break-glass/${id}/close`, {})
const review = (officer: TestOfficer, id: string) =>
  officer.post(`/break-glass/${id}/review`, { verdict: 'justified', note: 'Đúng việc' })
const page = (officer: TestOfficer) => done(officer.get<BreakGlasses>('/break-glass'))
const one = async (officer: TestOfficer, id: string) =>
  (await page(officer)).openings.find((row) => row.id === id)
const toldTo = async (officer: TestOfficer, code: string) =>
  (await done(officer.get<Inbox>('/notices'))).notices.filter((notice) => notice.code === code)
/** As if the four hours had passed. */
const passHours = (id: string) =>
  tamper(
    test,
    `update registers.break_glass set opened_at = opened_at - interval '5 hours',
      expires_at = expires_at - interval '5 hours' where id = '${id}'`,
  )

describe('a record opened in an emergency', () => {
  it('is shown whole for four hours to whoever opened it, and to nobody else', async () => {
    const protection = await officerOf('DPO')
    expect((await protection.get(`/people/${person}`)).status).toBe(403)
    const id = await opened(protection)
    const found = await done(caseOf(protection, id))
    expect(found).toMatchObject({ fullName: NAME, address: 'ấp Hòa Long, Xã An Ninh' })
    expect(found.certificateNumber).toMatch(/GCN/)
    expect(found.secondsLeft).toBeGreaterThan(4 * 3600 - 60)
    expect(found.secondsLeft).toBeLessThanOrEqual(4 * 3600)
    expect((await protection.get(`/people/${person}`)).status).toBe(403)
    const other = await officerOf('DPO')
    expect((await caseOf(other, id)).status).toBe(404)
    expect(JSON.stringify(await page(other))).not.toContain(NAME)
  })

  it('shuts by itself when the hours are over, and at once when it is closed', async () => {
    const protection = await officerOf('DPO')
    const first = await opened(protection)
    await passHours(first)
    expect(await refused(caseOf(protection, first))).toMatchObject({ code: 'break-glass.over' })
    expect(await refused(close(protection, first))).toMatchObject({ code: 'break-glass.over' })
    const second = await opened(protection)
    await done(close(protection, second))
    expect(await refused(caseOf(protection, second))).toMatchObject({ code: 'break-glass.over' })
    const ids = [first, second]
    const rows = (await page(protection)).openings.filter((row) => ids.includes(row.id))
    expect(rows.map((row) => row.isOpen)).toEqual([false, false])
  })

  it('past the program: without the opening of the moment the database shows nothing', async () => {
    const protection = await officerOf('DPO')
    const id = await opened(protection)
    const context = { userId: protection.userId, duty: 'DPO', units: ['ubnd-chau-thanh'] }
    const cardAs = (as: typeof context) =>
      withContext(test.house.db, as, async (tx) => {
        const { rows } = await sql`select id from registers.opened_card(${id})`.execute(tx)
        const people = await sql`select id from registers.person`.execute(tx)
        return [rows.length, people.rows.length]
      })
    expect(await cardAs(context)).toEqual([1, 0])
    expect(await cardAs({ ...context, duty: 'NH-S' })).toEqual([0, 0])
    expect(await cardAs({ ...context, userId: cast.chief.userId })).toEqual([0, 0])
    await passHours(id)
    expect(await cardAs(context)).toEqual([0, 0])
  })

  it('is told at once to whoever has the ball, to data protection and to the leader', async () => {
    const [protection, deputy, leader] = [
      await officerOf('DPO'),
      await officerOf('DPO'),
      await officerOf('UB-L'),
    ]
    const before = (await toldTo(cast.compiler, 'break-glass-opened')).length
    await opened(protection, { documentNumber: '77/CV-BN' })
    const subject =
      'Ủy ban nhân dân huyện Châu Thành, Phụ trách bảo vệ dữ liệu cá nhân, văn bản 77/CV-BN'
    const holder = await toldTo(cast.compiler, 'break-glass-opened')
    expect(holder).toHaveLength(before + 1)
    expect(holder[0]).toMatchObject({ opens: `/nguoi/${person}` })
    for (const officer of [deputy, leader]) {
      const [newest] = await toldTo(officer, 'break-glass-opened')
      expect(newest).toMatchObject({ subject, opens: '/mo-khan-cap', due: '2024-05-23' })
    }
    expect(JSON.stringify(holder)).not.toContain(NAME)
  })

  it('is marked in the log, and on the sheet of the person', async () => {
    const protection = await officerOf('DPO')
    const id = await opened(protection)
    await done(caseOf(protection, id))
    const url = `/data-protection/readings?userId=${protection.userId}`
    const { readings } = await done(protection.get<ReadingLog>(url))
    expect(readings[0]).toMatchObject({ personId: person, isEmergency: true })
    await cast.compiler.get(`/people/${person}`)
    const sheet = await done(cast.chief.get<Readings>(`/people/${person}/readings`))
    expect(sheet.readings.map((row) => [row.duty, row.isEmergency])).toEqual([
      ['CA-L', false],
      ['DPO', true],
    ])
    expect(await one(protection, id)).toMatchObject({ reads: 1 })
  })

  it('is only read: what the same officer writes about it is refused; about others not', async () => {
    const protection = await officerOf('DPO')
    const bystander = await register(cast.compiler)
    const id = await opened(protection)
    const keepOut = {
      kind: 'excluded',
      officers: [cast.compiler.userId],
      reason: 'relative',
      fromOn: '2024-05-20',
      toOn: null,
    }
    const write = (whom: string) => protection.post(`/people/${whom}/restrictions`, keepOut)
    expect(await refused(write(person))).toMatchObject({
      status: 403,
      code: 'access.opened-to-read',
    })
    expect((await cast.compiler.get(`/people/${person}`)).status).toBe(200)
    await done(write(bystander))
    await done(close(protection, id))
    await done(write(person))
  })
})

describe('opening', () => {
  it('goes by code or whole number, and is refused for what is neither known nor reached', async () => {
    const protection = await officerOf('DPO')
    const number = `094090${String(serial).padStart(6, '0')}`
    const id = await opened(protection, { record: number })
    expect(await one(protection, id)).toMatchObject({ personId: person, isMine: true })
    const control = await officerOf('NH-S')
    for (const record of ['094000000000', '00000000-0000-4000-8000-000000000000']) {
      const other = await officerOf('DPO')
      expect(await refused(open(other, { record }))).toMatchObject({
        status: 404,
        code: 'break-glass.no-record',
      })
    }
    expect(await refused(open(control))).toMatchObject({ code: 'break-glass.no-record' })
    for (const officer of [cast.compiler, cast.chief, cast.bank]) {
      expect(await refused(open(officer))).toMatchObject({ code: 'access.not-permitted' })
    }
  })

  it('by the bank’s control goes for a case that has reached the bank, restricted or not', async () => {
    const list = await aList(cast, '2024-04').confirmed(1)
    await handOver(cast, '2024-04')
    const [line] = (await readList(cast.compiler, list)).lines
    const reached = line?.personId ?? ''
    const only = {
      kind: 'restricted-to',
      officers: [cast.chief.userId, cast.bank.userId],
      reason: 'protected',
      fromOn: '2024-05-20',
      toOn: null,
    }
    await done(cast.chief.post(`/people/${reached}/restrictions`, only))
    const control = await officerOf('NH-S')
    expect((await control.get(`/people/${reached}`)).status).toBe(404)
    const id = await opened(control, { record: reached, reason: 'control-finding' })
    expect(await done(caseOf(control, id))).toMatchObject({ fullName: line?.fullName })
    expect((await control.get(`/people/${reached}`)).status).toBe(404)
  })

  it('is refused to whoever is kept from the record himself', async () => {
    const protection = await officerOf('DPO')
    const idNumber = `094090${String(serial).padStart(6, '0')}`
    await done(protection.post('/own-relatives', { idNumber }))
    expect(await refused(open(protection))).toMatchObject({ code: 'break-glass.no-record' })
  })

  it('is one at a time, and speaks of no conviction', async () => {
    const protection = await officerOf('DPO')
    const sensitive = open(protection, { note: 'Xem lại tội danh của người này' })
    expect(await refused(sensitive)).toMatchObject({
      status: 422,
      code: 'break-glass.text-sensitive',
    })
    await opened(protection)
    expect(await refused(open(protection))).toMatchObject({
      status: 409,
      code: 'break-glass.already-open',
    })
    expect((await page(protection)).refusal).toMatch(/^Bạn đang mở khẩn cấp một hồ sơ/)
  })

  it('asks for the code when two communes know the number', async () => {
    const protection = await officerOf('DPO')
    const next = await aCast(test, 'phu-tam')
    const idNumber = `094090${String(serial).padStart(6, '0')}`
    await register(next.compiler, { idNumber })
    expect(await refused(open(protection, { record: idNumber }))).toMatchObject({
      status: 409,
      code: 'break-glass.several-records',
    })
  })
})

describe('the review', () => {
  it('is another person’s, after it is over, once', async () => {
    const [protection, leader] = [await officerOf('DPO'), await officerOf('UB-L')]
    const id = await opened(protection)
    expect(await refused(review(leader, id))).toMatchObject({
      status: 409,
      code: 'break-glass.still-open',
    })
    await done(close(protection, id))
    expect(await refused(review(protection, id))).toMatchObject({
      status: 403,
      code: 'break-glass.reviewer-is-opener',
    })
    expect(await one(protection, id)).toMatchObject({ mayReview: false, verdict: null })
    const tasks = (await done(leader.get<Desk>('/desk'))).tasks
    expect(tasks.map((task) => task.code)).toContain('review-break-glass')
    await done(review(leader, id))
    expect(await one(protection, id)).toMatchObject({
      verdict: 'justified',
      reviewerName: 'Cán Bộ UB-L',
      isLate: false,
    })
    expect(await refused(review(leader, id))).toMatchObject({
      status: 409,
      code: 'break-glass.already-reviewed',
    })
    const nobody = `/break-glass/00000000-0000-4000-8000-000000000000/review`
    const none = leader.post(nobody, { verdict: 'justified', note: '' })
    expect((await refused(none)).status).toBe(404)
    expect(await refused(review(cast.chief, id))).toMatchObject({ code: 'access.not-permitted' })
  })

  it('that is overdue blocks the opener until it is done, and every desk is reminded', async () => {
    const [protection, leader] = [await officerOf('DPO'), await officerOf('UB-L')]
    const id = await opened(protection)
    await done(close(protection, id))
    await test.today('2024-05-23')
    const onTime = await opened(protection)
    await done(close(protection, onTime))
    await done(review(leader, onTime))
    await test.today('2024-05-24')
    expect(await refused(open(protection))).toMatchObject({
      status: 403,
      code: 'break-glass.review-overdue',
    })
    expect(await one(leader, id)).toMatchObject({ isLate: true, mayReview: true })
    const before = (await toldTo(leader, 'break-glass-review-late')).length
    await remindReviews(test.house, '2024-05-24')
    await remindReviews(test.house, '2024-05-24')
    expect(await toldTo(leader, 'break-glass-review-late')).toHaveLength(before + 1)
    await done(review(leader, id))
    await opened(protection)
    await test.today('2024-05-20')
  })

  it('is counted by month: opened, in time, late', async () => {
    const [protection, leader] = [await officerOf('DPO'), await officerOf('UB-L')]
    const of = async () =>
      (await page(leader)).months.find(({ month }) => month === '2024-05') ?? {
        opened: 0,
        reviewedInTime: 0,
      }
    const before = await of()
    const id = await opened(protection)
    await done(close(protection, id))
    await done(review(leader, id))
    const after = await of()
    expect([after.opened - before.opened, after.reviewedInTime - before.reviewedInTime]).toEqual([
      1, 1,
    ])
  })
})
