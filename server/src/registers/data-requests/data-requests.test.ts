import fs from 'node:fs'
import path from 'node:path'
import { plainDate } from '@vung-buoc/law'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asOfficer, type TestOfficer } from '../../../test/as-officer.ts'
import { rowsPastPolicies } from '../../../test/as-role.ts'
import { aDataRequest, aProtectionOfficer } from '../../../test/factories/data-requests.ts'
import { aCast, type Cast, done, register } from '../../../test/factories/lists.ts'
import { refused } from '../../../test/factories/walks.ts'
import { readPdf, textOf } from '../../../test/papers/read-pdf.ts'
import { TEST_FILES } from '../../../test/test-cluster.ts'
import { testHouse } from '../../../test/test-house.ts'
import type { Inbox } from '../../access/notices/notices.schema.ts'
import type { Desk } from '../../access/desk/desk.schema.ts'
import type {
  DataNotes,
  DataRequestPage,
  DataRequests,
  RecordsFound,
} from './data-requests.schema.ts'
import { remindOfRequests } from './remind-requests.ts'

const test = testHouse()
let cast: Cast
let protection: TestOfficer
let person: string
const NAME = 'Kim Thị Yêu Cầu'
const NUMBER = '094087991234'

beforeAll(async () => {
  await test.today('2024-05-20')
  cast = await aCast(test)
  protection = await aProtectionOfficer(test)
  person = await register(cast.compiler, { fullName: NAME, idNumber: NUMBER })
})
beforeEach(() => test.today('2024-05-20'))

const record = async (fields: object = {}) =>
  (await done(protection.post<{ id: string }>('/data-requests', aDataRequest(person, fields)))).id
const pageOf = async (id: string, officer = protection) =>
  await done(officer.get<DataRequestPage>(`/data-requests/${id}`))
const book = async (state = 'waiting', officer = protection) =>
  (await done(officer.get<DataRequests>(`/data-requests?state=${state}`))).requests
const sendTo = async (officer: TestOfficer, id: string, act: string, body: object = {}) => {
  const { version } = await pageOf(id, officer)
  return await officer.post(`/data-requests/${id}/${act}`, body, { version })
}
const answer = (fields: object = {}) => ({
  outcome: 'granted',
  reasons: [],
  note: '',
  identityCheck: 'id-card',
  ...fields,
})

describe('a request is entered', () => {
  it('with the second working day after receipt as the day of its first answer', async () => {
    // 17 May 2024 is a Friday.
    const id = await record({ receivedOn: '2024-05-17' })
    expect(await pageOf(id)).toMatchObject({
      due: '2024-05-21',
      tone: 'soon',
      state: 'open',
      firstAnswerOn: null,
      holderName: 'Ủy ban nhân dân huyện Châu Thành',
    })
  })

  it('and is red from the day after, on the page, in the book and on the desk', async () => {
    const id = await record({ receivedOn: '2024-05-15' })
    expect(await pageOf(id)).toMatchObject({ due: '2024-05-17', tone: 'late' })
    expect((await book())[0]).toMatchObject({ id, tone: 'late' })
    const { numbers, tasks } = await done(protection.get<Desk>('/desk'))
    expect(numbers.find(({ code }) => code === 'data-requests')).toMatchObject({ tone: 'late' })
    expect(tasks[0]).toMatchObject({ code: 'answer-data-request', due: '2024-05-17', tone: 'late' })
  })

  it('by the code that belongs to the whole number of the card, never by half of it', async () => {
    const find = async (search: string, officer = protection) =>
      (await done(officer.get<RecordsFound>('/data-requests/records', { search }))).records
    expect(await find(`${NUMBER.slice(0, 6)} ${NUMBER.slice(6)}`)).toEqual([
      { personId: person, areaName: 'Xã An Ninh' },
    ])
    expect(await find(NUMBER.slice(0, 11))).toEqual([])
    expect(await find('094087990000')).toEqual([])
    const no = await refused(cast.chief.get('/data-requests/records'))
    expect(no).toMatchObject({ status: 403 })
  })

  it('without a record, and with nothing about anybody else', async () => {
    const id = await record({ personId: null })
    expect(await pageOf(id)).toMatchObject({ personId: null, may: { askOffice: false } })
    expect(JSON.stringify(await pageOf(id))).not.toContain(NAME)
  })

  it('not for tomorrow, nobody, no field, or with a number or a word that has no place here', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000'
    const cases: [object, string][] = [
      [{ receivedOn: '2024-05-21' }, 'data-request.received-in-future'],
      [{ receivedOn: '2019-05-21' }, 'data-request.no-clock'],
      [{ receivedOn: '2022-05-23' }, 'data-request.no-clock'],
      [{ personId: nobody }, 'data-request.no-such-record'],
      [{ kind: 'correct' }, 'data-request.field-unclear'],
      [{ field: 'birth' }, 'data-request.field-unclear'],
      [{ says: 'Gọi lại số 0912 345 678' }, 'data-request.text-names-number'],
      [{ says: 'Muốn xóa án tích' }, 'data-request.text-sensitive'],
    ]
    const before = await book('all')
    for (const [fields, code] of cases) {
      const no = await refused(protection.post('/data-requests', aDataRequest(person, fields)))
      expect(no).toMatchObject({ status: 422, code })
    }
    expect(await book('all')).toEqual(before)
  })

  it('is nobody else’s: not of another data-protection officer, nor of the police', async () => {
    const id = await record()
    const other = await asOfficer(test, { duty: 'DPO', unit: 'ca-chau-thanh' })
    for (const officer of [other, cast.compiler]) {
      expect(await refused(officer.get(`/data-requests/${id}`))).toMatchObject({ status: 404 })
      expect(await book('all', officer)).not.toContainEqual(expect.objectContaining({ id }))
    }
    for (const officer of [cast.committee, cast.bank]) {
      const no = await refused(officer.get(`/data-requests/${id}`))
      expect(no).toMatchObject({ code: 'access.not-permitted' })
    }
  })
})

describe('a disputed value', () => {
  const disputed = () =>
    record({ kind: 'correct', field: 'birth', says: 'Tôi sinh tháng 8, không phải tháng 9.' })

  it('goes to the police who keep it, comes back, and both sides stand beside it', async () => {
    const id = await disputed()
    const bystander = await register(cast.compiler)
    await done(sendTo(protection, id, 'ask-office'))
    const asked = await pageOf(id, cast.compiler)
    expect(asked).toMatchObject({
      state: 'with-office',
      holderName: 'Công an xã An Ninh',
      fullName: NAME,
      may: { sayAsOffice: true, answer: false },
    })
    const { notices } = await done(cast.compiler.get<Inbox>('/notices'))
    expect(notices[0]).toMatchObject({ code: 'data-request-asked' })
    expect(JSON.stringify(notices)).not.toContain(NAME)
    const kept = { outcome: 'kept', says: 'Giấy khai sinh ghi tháng 9.' }
    await done(sendTo(cast.compiler, id, 'office-answer', kept))
    const notes = (officer: TestOfficer, who = person) =>
      done(officer.get<DataNotes>(`/people/${who}/data-notes`))
    expect((await notes(cast.compiler)).notes).toMatchObject([
      {
        field: 'birth',
        personSays: 'Tôi sinh tháng 8, không phải tháng 9.',
        outcome: 'kept',
        officeSays: 'Giấy khai sinh ghi tháng 9.',
        officeName: 'Công an xã An Ninh',
      },
    ])
    expect((await notes(cast.compiler, bystander)).notes).toEqual([])
    const next = await asOfficer(test, { duty: 'CA-L', unit: 'ca-phu-tam' })
    const no = await refused(next.get(`/people/${person}/data-notes`))
    expect(no).toMatchObject({ status: 404 })
    expect(await pageOf(id)).toMatchObject({ state: 'open', office: { outcome: 'kept' } })
    await done(
      sendTo(protection, id, 'answer', answer({ outcome: 'refused', reasons: ['value-proven'] })),
    )
    expect(await pageOf(id)).toMatchObject({ state: 'closed', outcome: 'refused' })
  })

  it('is put to the police once, by a request for correction only; then it is theirs to say', async () => {
    const code = async (sent: ReturnType<TestOfficer['post']>) => (await refused(sent)).code
    const view = await record()
    expect(await code(sendTo(protection, view, 'ask-office'))).toBe('data-request.nothing-to-ask')
    const id = await disputed()
    expect(await code(sendTo(protection, id, 'answer', answer()))).toBe(
      'data-request.office-not-asked',
    )
    await done(sendTo(protection, id, 'ask-office'))
    expect(await code(sendTo(protection, id, 'ask-office'))).toBe('data-request.wrong-state')
    expect(await code(sendTo(protection, id, 'answer', answer()))).toBe('data-request.wrong-state')
    const says = (text: string) => ({ outcome: 'corrected', says: text })
    expect(await code(sendTo(cast.compiler, id, 'office-answer', says('Đã gọi 0912345678')))).toBe(
      'data-request.text-names-number',
    )
    await done(sendTo(cast.compiler, id, 'office-answer', says('Đã sửa theo giấy khai sinh.')))
    expect(await code(sendTo(cast.compiler, id, 'office-answer', says('Lần nữa')))).toBe(
      'data-request.wrong-state',
    )
    const stale = protection.post(`/data-requests/${id}/answer`, answer(), { version: 1 })
    expect(await code(stale)).toBe('platform.version-stale')
  })
})

describe('the answer', () => {
  it('is a letter under a number of the office, kept as it went out, with no name in it', async () => {
    const id = await record()
    await done(sendTo(protection, id, 'answer', answer({ documentNumber: '40' })))
    const page = await pageOf(id)
    expect(page).toMatchObject({
      state: 'closed',
      outcome: 'granted',
      firstAnswerOn: '2024-05-20',
      answers: [{ shown: '40/CV-UBND', outcome: 'granted', byName: 'Cán bộ DPO' }],
    })
    const { status, body, headers } = await protection.get(`/data-requests/${id}/letter.pdf`)
    expect(status).toBe(200)
    expect(String(headers['content-disposition'])).not.toContain(person)
    const text = textOf(await readPdf(body)).replaceAll(/\s+/g, ' ')
    expect(text).toContain('40/CV-UBND')
    expect(text).toContain('Yêu cầu được thực hiện')
    expect(text).not.toContain(NAME)
    expect(text).not.toMatch(/22\/2023|QĐ22|chấp hành xong|hoàn lương/i)
    expect((await protection.get(`/data-requests/${id}/letter.docx`)).status).toBe(200)
    const [last] = await rowsPastPolicies<{ route: string; is_file: boolean; purpose: string }>(
      test,
      'select route, is_file, purpose from access.read_line order by id desc limit 1',
    )
    expect(last).toEqual({ route: '/data-requests/:id/letter.docx', is_file: true, purpose: 'P9' })
  })

  it('names every reason of a no, in words that speak of no conviction', async () => {
    const id = await record({ kind: 'withdraw' })
    const reasons = ['state-task', 'keeping-period']
    await done(sendTo(protection, id, 'answer', answer({ outcome: 'refused', reasons })))
    const { body } = await protection.get(`/data-requests/${id}/letter.pdf`)
    const text = textOf(await readPdf(body)).replaceAll(/\s+/g, ' ')
    expect(text).toContain('không dựa trên sự đồng ý;')
    expect(text).toContain('Chưa hết thời hạn phải lưu giữ theo quy định.')
  })

  it('may first say that it is being worked on; the clock stops, the request stays', async () => {
    const id = await record({ receivedOn: '2024-05-15', identityCheck: 'not-yet' })
    const working = answer({ outcome: 'in-progress', identityCheck: 'not-yet' })
    await done(sendTo(protection, id, 'answer', working))
    expect(await pageOf(id)).toMatchObject({ state: 'open', tone: 'calm' })
    const again = await refused(sendTo(protection, id, 'answer', working))
    expect(again).toMatchObject({ status: 409, code: 'data-request.already-acknowledged' })
    await done(sendTo(protection, id, 'answer', answer()))
    const { answers } = await pageOf(id)
    expect(answers.map(({ outcome }) => outcome)).toEqual(['granted', 'in-progress'])
  })

  it('may say so while the police still have the value: the clock does not wait for them', async () => {
    const id = await record({ kind: 'correct', field: 'sex' })
    await done(sendTo(protection, id, 'ask-office'))
    expect(await pageOf(id)).toMatchObject({ may: { answer: true } })
    await done(sendTo(protection, id, 'answer', answer({ outcome: 'in-progress' })))
    expect(await pageOf(id)).toMatchObject({
      state: 'with-office',
      tone: 'calm',
      firstAnswerOn: '2024-05-20',
      may: { answer: false },
    })
  })

  it('does not grant to who is not known, says no without reasons, or forgets an open case', async () => {
    const id = await record({ kind: 'erase' })
    const bystander = await pageOf(await record())
    const cases: [object, number, string][] = [
      [{ identityCheck: 'not-yet' }, 422, 'data-request.identity-unchecked'],
      [{ outcome: 'refused' }, 422, 'data-request.reasons-missing'],
      [{ outcome: 'partly', reasons: ['other'] }, 422, 'data-request.reasons-missing'],
      [{}, 409, 'data-request.law-forbids-erasure'],
    ]
    for (const [fields, status, code] of cases) {
      const no = await refused(sendTo(protection, id, 'answer', answer(fields)))
      expect(no).toMatchObject({ status, code })
    }
    expect(await pageOf(id)).toMatchObject({ state: 'open', answers: [] })
    expect(await pageOf(bystander.id)).toEqual(bystander)
    const none = await refused(protection.get(`/data-requests/${id}/letter.pdf`))
    expect(none).toMatchObject({ status: 404 })
  })

  it('whose file was changed on disk is not given out', async () => {
    const id = await record()
    await done(sendTo(protection, id, 'answer', answer()))
    const files = await rowsPastPolicies<{ file_id: string }>(
      test,
      `select p.file_id from registers.issued_paper p join registers.data_answer a
        on a.document_id = p.document_id where a.request_id = $1`,
      [id],
    )
    for (const { file_id: file } of files) fs.writeFileSync(path.join(TEST_FILES, file), 'khác')
    const no = await refused(protection.get(`/data-requests/${id}/letter.pdf`))
    expect(no).toMatchObject({ status: 409, code: 'data-request.letter-damaged' })
  })
})

describe('the reminder of the day', () => {
  it('tells the office of what is due or late, once a day, naming nobody', async () => {
    const soon = await record({ receivedOn: '2024-05-17' })
    const late = await record({ receivedOn: '2024-05-14' })
    const later = await record({ receivedOn: '2024-05-20' })
    await remindOfRequests(test.house, plainDate('2024-05-20'))
    await remindOfRequests(test.house, plainDate('2024-05-20'))
    const { notices } = await done(protection.get<Inbox>('/notices'))
    const about = (id: string) =>
      notices.filter(({ opens }) => opens.endsWith(id)).map(({ code }) => code)
    expect(about(soon)).toEqual(['data-request-due'])
    expect(about(late)).toEqual(['data-request-late'])
    expect(about(later)).toEqual([])
    expect(JSON.stringify(notices)).not.toContain(NAME)
  })
})
