import { plainDate } from '@vung-buoc/law'
import { Logger, runOnce } from 'graphile-worker'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asOfficer, type TestOfficer } from '../../../test/as-officer.ts'
import { rowsPastPolicies, tamper } from '../../../test/as-role.ts'
import { aCast, aList, type Cast, done, readList } from '../../../test/factories/lists.ts'
import { openSmtpOffice, type SmtpOffice } from '../../../test/smtp-office.ts'
import { testHouse } from '../../../test/test-house.ts'
import { tasksOf } from '../../jobs.ts'
import { openPost } from '../../platform/notifications/post.ts'
import { writeDigests } from './digest.ts'

const test = testHouse()
const quiet = new Logger(() => () => {})
const FROM = 'he-thong@example.invalid'
const DAY = plainDate('2024-05-20')

let office: SmtpOffice
beforeAll(async () => {
  office = await openSmtpOffice()
  test.house.post = openPost(office.url, FROM)
  await test.today(DAY)
})
afterAll(async () => {
  test.house.post?.close()
  await office.close()
})
beforeEach(() => {
  office.letters.length = 0
  office.refuses.clear()
})

const work = () =>
  runOnce({
    pgPool: test.pool,
    taskList: tasksOf(test.house),
    noHandleSignals: true,
    logger: quiet,
  })

/** What the letter says, out of its transfer encoding. */
function wordsOf(raw: string): string {
  const part = /Content-Type: text\/plain[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(raw)?.[1] ?? ''
  if (/base64/i.test(raw)) {
    const bytes = Buffer.from(part.replaceAll(/\s/g, ''), 'base64')
    if (!part.includes(' ')) return bytes.toString('utf8')
  }
  const joined = part.replaceAll(/=\r\n/g, '')
  const encoded = joined.replaceAll('%', '%25').replaceAll(/=([0-9A-F]{2})/g, '%$1')
  return decodeURIComponent(encoded)
}

async function confirmed(officer: TestOfficer, address: string): Promise<void> {
  await done(officer.post('/account/mail-address', { address }))
  await work()
  const letter = office.letters.findLast(({ to }) => to === address)
  const code = /\b\d{6}\b/.exec(wordsOf(letter?.raw ?? ''))?.[0]
  await done(officer.post('/account/mail-address/confirm', { code }))
}

const stateOf = async (officer: TestOfficer) => (await officer.get('/account/mail-address')).json

describe('an address', () => {
  it('counts once the code that was sent to it comes back', async () => {
    const officer = await asOfficer(test, { duty: 'CA-L', unit: 'ca-an-ninh' })
    const bystander = await asOfficer(test, { duty: 'CA-L', unit: 'ca-an-ninh' })
    await done(officer.post('/account/mail-address', { address: ' lap@example.invalid ' }))
    expect(await stateOf(officer)).toEqual({
      available: true,
      address: 'lap@example.invalid',
      confirmed: false,
    })
    await confirmed(officer, 'lap@example.invalid')
    expect(await stateOf(officer)).toMatchObject({ confirmed: true })
    expect(await stateOf(bystander)).toMatchObject({ address: null, confirmed: false })
    await done(officer.post('/account/mail-address/remove', {}))
    expect(await stateOf(officer)).toMatchObject({ address: null, confirmed: false })
  })

  it('refuses a wrong code, a code twice, one too old, and the seventh try: mail-address.too-often', async () => {
    const officer = await asOfficer(test, { duty: 'CA-L', unit: 'ca-an-ninh' })
    const other = await asOfficer(test, { duty: 'CA-L', unit: 'ca-an-ninh' })
    await done(officer.post('/account/mail-address', { address: 'a@example.invalid' }))
    await work()
    const code = /\b\d{6}\b/.exec(wordsOf(office.letters[0]?.raw ?? ''))?.[0] ?? ''
    const wrong = { status: 422, json: { code: 'mail-address.wrong-code' } }
    expect(await other.post('/account/mail-address/confirm', { code })).toMatchObject(wrong)
    await tamper(test, "update access.user_account set mail_code_until = now() - interval '1 s'")
    expect(await officer.post('/account/mail-address/confirm', { code })).toMatchObject(wrong)
    for (let tries = 0; tries < 5; tries += 1) {
      const guess = { code: code === '000000' ? '111111' : '000000' }
      expect(await officer.post('/account/mail-address/confirm', guess)).toMatchObject(wrong)
    }
    expect(await officer.post('/account/mail-address/confirm', { code })).toMatchObject({
      status: 429,
      json: { code: 'mail-address.too-often' },
    })
  })

  it('is refused where no letter can go out, and when it is none', async () => {
    const officer = await asOfficer(test, { duty: 'CA-L', unit: 'ca-an-ninh' })
    const { post } = test.house
    test.house.post = null
    const answer = await officer.post('/account/mail-address', { address: 'a@example.invalid' })
    test.house.post = post
    expect([answer.status, answer.json['code']]).toEqual([409, 'mail-address.no-post'])
    const none = await officer.post('/account/mail-address', { address: 'không phải thư' })
    expect(none.status).toBe(400)
  })
})

describe('the daily letter', () => {
  let cast: Cast
  beforeAll(async () => {
    cast = await aCast(test, 'phu-tam')
    await aList(cast).awaitingSignature(1)
    await confirmed(cast.chief, 'truong@example.invalid')
    await confirmed(cast.committee, 'xa@example.invalid')
  })

  it('goes once a day to whoever has something unseen, however often the job runs', async () => {
    expect(await writeDigests(test.house, DAY)).toBe(1)
    await Promise.all([writeDigests(test.house, DAY), writeDigests(test.house, DAY)])
    await Promise.all([work(), work()])
    expect(office.letters.map(({ to }) => to)).toEqual(['truong@example.invalid'])
    expect(wordsOf(office.letters[0]?.raw ?? '')).toContain('Bạn có 1 thông báo chưa xem.')
  })

  it('holds counts and nothing of anybody: no name, number, commune or programme', async () => {
    const next = plainDate('2024-05-21')
    await test.today(next)
    await writeDigests(test.house, next)
    await work()
    expect(office.letters.length).toBe(1)
    const [list] = (await done(cast.chief.get<{ lists: { id: string }[] }>('/lists'))).lists
    const line = (await readList(cast.chief, list?.id ?? '')).lines[0]
    const [{ raw } = { raw: '' }] = office.letters
    const all = raw + wordsOf(raw)
    for (const secret of [line?.fullName, line?.idNumber, 'Phú Tâm', '22/2023', 'án phạt tù']) {
      expect(all).not.toContain(secret)
    }
  })

  it('is not written on a day off, nor to an account that was disabled', async () => {
    expect(await writeDigests(test.house, plainDate('2024-05-25'))).toBe(0)
    // Nor in a year whose holidays nobody knows, instead of a job that fails again and again.
    expect(await writeDigests(test.house, plainDate('2099-05-25'))).toBe(0)
    await tamper(
      test,
      `update access.user_account set disabled_at = now() where id = '${cast.chief.userId}'`,
    )
    expect(await writeDigests(test.house, plainDate('2024-05-22'))).toBe(0)
    await tamper(
      test,
      `update access.user_account set disabled_at = null where id = '${cast.chief.userId}'`,
    )
  })

  it('waits while the server is down and goes out when it is back; a refused address holds up no other', async () => {
    await aList(cast, '2024-04').submitted(1)
    const day = plainDate('2024-05-23')
    await test.today(day)
    await office.close()
    expect(await writeDigests(test.house, day)).toBe(2)
    await work()
    expect(office.letters).toEqual([])
    await office.reopen()
    office.refuses.add('xa@example.invalid')
    await tamper(test, 'update graphile_worker._private_jobs set run_at = now()')
    await work()
    expect(office.letters.map(({ to }) => to)).toEqual(['truong@example.invalid'])
    const left = await rowsPastPolicies<{ attempts: number; last_fault: string }>(
      test,
      'select attempts, last_fault from platform.mail where sent_at is null',
    )
    expect(left).toEqual([{ attempts: 2, last_fault: 'EENVELOPE 550' }])
  })
})
