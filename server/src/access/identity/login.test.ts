import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FastifyInstance } from 'fastify'
import os from 'node:os'
import { rowsPastPolicies } from '../../../test/as-role.ts'
import { aUser, PASSWORD, signIn, type TestUser } from '../../../test/factories/users.ts'
import { testHouse } from '../../../test/test-house.ts'
import { underLine } from '../../../test/under-line.ts'
import { buildApp } from '../../app.ts'
import { openDb, openPool } from '../../platform/database/database.ts'
import { disableUser } from './identity.queries.ts'

const test = testHouse()
const SYSTEM = { userId: null, duty: 'SYS-IDENTITY', units: [] }
const WRONG = 'Tên đăng nhập hoặc mật khẩu không đúng. Hãy kiểm tra bộ gõ và phím Caps Lock.'

async function tryWrong(userName: string, times: number, address?: string): Promise<void> {
  const from = address === undefined ? {} : { address }
  for (let time = 0; time < times; time += 1) {
    expect((await signIn(test.app, userName, 'sai mật khẩu', from)).status).toBe(401)
  }
}

/** A second process on the same database, as after a restart. */
async function anotherApp(settings: { https: boolean }): Promise<FastifyInstance> {
  const pool = openPool(test.databaseUrl('vb_app'), 4)
  const house = { ...test.house, db: openDb(pool), secureCookie: settings.https }
  const app = await buildApp(house, {
    logLevel: 'silent',
    https: settings.https,
    requestsPerMinute: 1_000_000,
    dataDir: os.tmpdir(),
    demo: null,
  })
  app.addHook('onClose', () => pool.end())
  return app
}

describe('signing in', () => {
  let user: TestUser
  beforeAll(async () => {
    user = await aUser(test)
  })

  it('opens a session for the right password and shows who one is', async () => {
    const answer = await signIn(test.app, user.userName)
    expect(answer.status).toBe(200)
    expect(answer.json).toMatchObject({
      userName: user.userName,
      displayName: 'Nguyễn Thị Cán Bộ',
      acting: { duty: 'CA-L', unitId: 'ca-an-ninh', areaName: 'Xã An Ninh' },
      businessDate: '2024-05-20',
      programmeLabel: 'Tín dụng chính sách xã hội',
    })
    const me = { method: 'GET', url: '/api/v1/me', headers: { cookie: answer.cookie } } as const
    expect((await test.app.inject(me)).json()).toMatchObject({ userId: user.id })
  })

  it('takes the same Vietnamese password composed or decomposed, whichever keyboard typed it', async () => {
    expect(PASSWORD.normalize('NFD')).not.toBe(PASSWORD)
    expect((await signIn(test.app, user.userName, PASSWORD.normalize('NFD'))).status).toBe(200)
    const other = await aUser(test, [], PASSWORD.normalize('NFD'))
    expect((await signIn(test.app, other.userName, PASSWORD)).status).toBe(200)
  })

  it('finds the user in capitals and with spaces around the name', async () => {
    expect((await signIn(test.app, ` ${user.userName.toUpperCase()} `)).status).toBe(200)
  })

  it('answers a wrong password with one sentence and no cookie', async () => {
    const answer = await signIn(test.app, user.userName, 'sai mật khẩu')
    expect(answer).toMatchObject({ status: 401, set: undefined, json: { detail: WRONG } })
  })

  it('tells nobody whether a user exists: an unknown one gets the same answer', async () => {
    const known = await signIn(test.app, user.userName, 'sai mật khẩu')
    const unknown = await signIn(test.app, 'khong.co.nguoi.nay', 'sai mật khẩu')
    const told = (answer: typeof known) => ({ ...answer.json, instance: '' })
    expect(unknown.status).toBe(known.status)
    expect(told(unknown)).toEqual(told(known))
  })

  it('refuses a disabled user in the same words, and ends what he had open', async () => {
    const leaver = await aUser(test)
    const { cookie } = await signIn(test.app, leaver.userName)
    await underLine(test, SYSTEM, (tx) => disableUser(tx, leaver.id))
    expect(await signIn(test.app, leaver.userName)).toMatchObject({
      status: 401,
      json: { detail: WRONG },
    })
    const me = await test.app.inject({ method: 'GET', url: '/api/v1/me', headers: { cookie } })
    expect(me.statusCode).toBe(401)
  })

  it.each([
    ['no name', { userName: '', password: 'x' }],
    ['a name that no database can hold', { userName: '\u0000', password: 'x' }],
    ['an endless password', { userName: 'x', password: 'x'.repeat(201) }],
    ['a further field', { userName: 'x', password: 'x', duty: 'QT' }],
  ])('refuses %s without looking anybody up', async (_case, payload) => {
    const answer = await test.app.inject({ method: 'POST', url: '/api/v1/login', payload })
    expect(answer.statusCode).toBe(400)
  })

  it('leaves one line in the audit for each try, naming neither user nor password', async () => {
    const visitor = await aUser(test)
    const lines = () =>
      rowsPastPolicies<{ outcome: string; refusal: string | null; text: string }>(
        test,
        `select outcome, refusal, l::text as text from access.audit_line l
          where action = 'POST /login' order by id`,
      )
    const before = (await lines()).length
    await signIn(test.app, visitor.userName, 'sai mật khẩu')
    await signIn(test.app, visitor.userName)
    const added = (await lines()).slice(before)
    expect(added.map((line) => [line.outcome, line.refusal])).toEqual([
      ['refused', 'access.wrong-password'],
      ['done', null],
    ])
    expect(added.map((line) => line.text).join()).not.toMatch(/can\.bo|mật|Cán Bộ/)
  })
})

describe('after ten wrong passwords', () => {
  it('the account is locked, also for the right password, with a sentence that says for how long', async () => {
    const user = await aUser(test)
    await tryWrong(user.userName, 10)
    const answer = await signIn(test.app, user.userName)
    expect(answer.status).toBe(429)
    expect(answer.json['detail']).toMatch(/^Nhập sai quá nhiều lần\. Tài khoản tạm khóa 1[45] phút/)
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(800)
    const [line] = await rowsPastPolicies(
      test,
      `select refusal from access.audit_line where action = 'POST /login' order by id desc limit 1`,
    )
    expect(line).toEqual({ refusal: 'access.locked' })
  })

  it('a colleague at the same address still gets in', async () => {
    const [user, colleague] = [await aUser(test), await aUser(test)]
    const office = { address: '192.0.2.10' }
    await tryWrong(user.userName, 10, office.address)
    expect((await signIn(test.app, user.userName, PASSWORD, office)).status).toBe(429)
    expect((await signIn(test.app, colleague.userName, PASSWORD, office)).status).toBe(200)
  })

  it('writing the name in capitals is no way around', async () => {
    const user = await aUser(test)
    await tryWrong(user.userName, 5)
    await tryWrong(user.userName.toUpperCase(), 5)
    expect((await signIn(test.app, user.userName)).status).toBe(429)
  })

  it('a restart forgets nothing, and a second process counts together with the first', async () => {
    const user = await aUser(test)
    await tryWrong(user.userName, 9)
    const other = await anotherApp({ https: false })
    expect((await signIn(other, user.userName, 'sai mật khẩu')).status).toBe(401)
    expect((await signIn(other, user.userName)).status).toBe(429)
    expect((await signIn(test.app, user.userName)).status).toBe(429)
    await other.close()
  })

  it('a name that does not exist is locked just the same', async () => {
    await tryWrong('ke.tan.cong', 10)
    expect((await signIn(test.app, 'ke.tan.cong', 'sai mật khẩu')).status).toBe(429)
  })

  it('sent all at once, no more than ten passwords are tried', async () => {
    const user = await aUser(test)
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => signIn(test.app, user.userName, 'sai mật khẩu')),
    )
    expect(answers.filter((answer) => answer.status === 401)).toHaveLength(10)
    expect(answers.filter((answer) => answer.status === 429)).toHaveLength(20)
  })

  it('the count slides: ten in the minute before a quarter past still lock the minute after it', async () => {
    const user = await aUser(test)
    await tryWrong(user.userName, 10)
    const age = (minutes: number) =>
      rowsPastPolicies(
        test,
        `update platform.rate_count set window_start = window_start - make_interval(mins => $1)`,
        [minutes],
      )
    await age(13)
    expect((await signIn(test.app, user.userName)).status).toBe(429)
    await age(3)
    expect((await signIn(test.app, user.userName)).status).toBe(200)
  })

  it('nine and then the right one start again from nothing', async () => {
    const user = await aUser(test)
    await tryWrong(user.userName, 9)
    expect((await signIn(test.app, user.userName)).status).toBe(200)
    await tryWrong(user.userName, 9)
    expect((await signIn(test.app, user.userName)).status).toBe(200)
  })

  it('the counters tell nobody whose they are', async () => {
    const user = await aUser(test)
    await tryWrong(user.userName, 1)
    const rows = await rowsPastPolicies<{ bucket: string }>(
      test,
      'select bucket from platform.rate_count',
    )
    expect(rows.length).toBeGreaterThan(1)
    for (const { bucket } of rows) expect(bucket).toMatch(/^[\w-]{43}$/)
  })
})

describe('a lock-out aimed at somebody', () => {
  const attacker = '203.0.113.66'

  it('does not reach the browser on which he has signed in before', async () => {
    const victim = await aUser(test)
    const { device } = await signIn(test.app, victim.userName)
    await tryWrong(victim.userName, 10, attacker)
    await tryWrong(victim.userName, 10, '203.0.113.67')
    await tryWrong(victim.userName, 10, '203.0.113.68')
    expect((await signIn(test.app, victim.userName)).status).toBe(429)
    const known = await signIn(test.app, victim.userName, PASSWORD, { cookie: device })
    expect(known.status).toBe(200)
  })

  it('from one address does not even reach his new browser at another', async () => {
    const victim = await aUser(test)
    await tryWrong(victim.userName, 10, '203.0.113.69')
    expect((await signIn(test.app, victim.userName)).status).toBe(200)
  })

  it('gains nothing from a browser that is known for somebody else, or for nobody', async () => {
    const [victim, guesser] = [await aUser(test), await aUser(test)]
    const { device } = await signIn(test.app, guesser.userName)
    await tryWrong(victim.userName, 10, '203.0.113.70')
    for (const cookie of [device, 'vb-thiet-bi=invented']) {
      const from = { address: '203.0.113.70', cookie }
      expect((await signIn(test.app, victim.userName, PASSWORD, from)).status).toBe(429)
    }
  })

  it('a known browser has ten tries of its own, and no more', async () => {
    const user = await aUser(test)
    const { device } = await signIn(test.app, user.userName)
    for (let time = 0; time < 10; time += 1) {
      const wrong = await signIn(test.app, user.userName, 'sai mật khẩu', { cookie: device })
      expect(wrong.status).toBe(401)
    }
    expect((await signIn(test.app, user.userName, PASSWORD, { cookie: device })).status).toBe(429)
  })

  it('fifty wrong names and passwords close an address, but not to a browser known there', async () => {
    const office = { address: '203.0.113.71' }
    const user = await aUser(test)
    const { device } = await signIn(test.app, user.userName, PASSWORD, office)
    for (let name = 0; name < 50; name += 1) {
      const guess = await signIn(test.app, `ai.do.${name}`, 'sai mật khẩu', office)
      expect(guess.status).toBe(401)
    }
    expect((await signIn(test.app, 'mot.nguoi.nua', 'sai', office)).status).toBe(429)
    const known = { ...office, cookie: device }
    expect((await signIn(test.app, user.userName, PASSWORD, known)).status).toBe(200)
    const bystander = await aUser(test)
    expect((await signIn(test.app, bystander.userName)).status).toBe(200)
  })
})

describe('the cookie', () => {
  let secure: FastifyInstance
  let user: TestUser
  beforeAll(async () => {
    secure = await anotherApp({ https: true })
    user = await aUser(test)
  })
  afterAll(() => secure.close())

  it('behind https is bound to the host, unreadable for scripts, strict about other sites', async () => {
    const { set } = await signIn(secure, user.userName)
    expect(set).toMatchObject({
      name: '__Host-vung-buoc',
      path: '/',
      httpOnly: true,
      secure: true,
      sameSite: 'Strict',
      maxAge: 36_000,
    })
    expect(set?.domain).toBeUndefined()
  })

  it('on the loopback without https keeps all but the secure mark', async () => {
    const { set } = await signIn(test.app, user.userName)
    expect(set).toMatchObject({ name: 'vung-buoc', httpOnly: true, sameSite: 'Strict' })
  })

  it('holds a new token at every sign-in, of which the database keeps only the hash', async () => {
    const [first, second] = [
      await signIn(test.app, user.userName),
      await signIn(test.app, user.userName),
    ]
    const token = second.set?.value ?? ''
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(token).not.toBe(first.set?.value)
    const leaks = await rowsPastPolicies(
      test,
      `select from access.session s where s::text like '%' || $1 || '%'
        or encode(token_hash, 'escape') like '%' || $1 || '%'`,
      [token],
    )
    expect(leaks).toEqual([])
    const hashed = await rowsPastPolicies(
      test,
      `select user_id from access.session where token_hash = sha256($1::bytea)`,
      [token],
    )
    expect(hashed).toEqual([{ user_id: user.id }])
  })

  it('made up by a stranger opens nothing', async () => {
    for (const value of ['', 'x', 'a'.repeat(43), 'a'.repeat(5_000)]) {
      const headers = { cookie: `vung-buoc=${value}` }
      const me = await test.app.inject({ method: 'GET', url: '/api/v1/me', headers })
      expect(me.statusCode, value.slice(0, 50)).toBe(401)
    }
  })
})
