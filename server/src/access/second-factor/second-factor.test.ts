import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { rowsPastPolicies } from '../../../test/as-role.ts'
import { codeAt, TestBrowser, withApp } from '../../../test/factories/browser.ts'
import { aUser, PASSWORD } from '../../../test/factories/users.ts'
import { testHouse } from '../../../test/test-house.ts'

const test = testHouse()

// Codes live in half minutes of real time: it stands still, so that none runs out in mid-test.
const NOW = Date.now()
beforeAll(() => void vi.spyOn(Date, 'now').mockReturnValue(NOW))
afterAll(() => void vi.restoreAllMocks())

const wrong = { status: 422, json: { code: 'access.proof-wrong' } }
const proof = (code: string) => ({ way: 'totp', code })

/** The last proof is eleven minutes old. */
const letProofAge = (userId: string) =>
  rowsPastPolicies(
    test,
    `update access.session set proved_at = now() - interval '11 minutes' where user_id = $1`,
    [userId],
  )

describe('setting up an authenticator app', () => {
  it('takes a code of the offered secret, gives ten recovery codes once, and ends other sessions', async () => {
    const user = await aUser(test)
    const [browser, elsewhere] = [new TestBrowser(test), new TestBrowser(test)]
    await browser.signIn(user.userName)
    await elsewhere.signIn(user.userName)
    const before = browser.cookie
    const { json: offer } = await browser.post('/me/second-factor/app')
    expect(offer['uri']).toMatch(/^otpauth:\/\/totp\//)
    expect(offer['qr']).toContain('<svg')
    const secret = String(offer['secret'])
    expect(await browser.post('/me/second-factor/app/confirm', { code: '000000' })).toMatchObject(
      codeAt(secret) === '000000' ? {} : wrong,
    )
    expect((await browser.get('/me')).json['proof']).toMatchObject({ ways: ['password'] })
    const done = await browser.post('/me/second-factor/app/confirm', { code: codeAt(secret) })
    const codes = done.json['recoveryCodes'] as string[]
    expect(new Set(codes).size).toBe(10)
    expect(codes[0]).toMatch(/^[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}$/)
    expect((await browser.get('/me')).json['proof']).toMatchObject({ ways: ['totp', 'recovery'] })
    expect((await elsewhere.get('/me')).status).toBe(401)
    const old = { method: 'GET', url: '/api/v1/me', headers: { cookie: before } } as const
    expect((await test.app.inject(old)).statusCode).toBe(401)
  })

  it('keeps nothing in the database by which a copy of it could make codes', async () => {
    const { secret, recoveryCodes, id } = await withApp(test)
    const rows = await rowsPastPolicies<{ text: string }>(
      test,
      `select t::text as text from access.totp t where user_id = $1
        union all select c::text from access.recovery_code c where user_id = $1`,
      [id],
    )
    const kept = rows.map((row) => row.text).join(' ')
    expect(rows).toHaveLength(11)
    for (const told of [secret, ...recoveryCodes]) {
      expect(kept).not.toContain(told)
      expect(kept).not.toContain(Buffer.from(told).toString('hex'))
    }
  })

  it('refuses a code when nothing was offered: second-factor.no-offer', async () => {
    const browser = new TestBrowser(test)
    await browser.signIn((await aUser(test)).userName)
    expect(await browser.post('/me/second-factor/app/confirm', { code: '123456' })).toMatchObject({
      status: 409,
      json: { code: 'second-factor.no-offer' },
    })
  })

  it('in a session left open asks for a proof first', async () => {
    const user = await aUser(test)
    const browser = new TestBrowser(test)
    await browser.signIn(user.userName)
    await letProofAge(user.id)
    const stopped = { status: 403, json: { code: 'access.step-up-needed' } }
    expect(await browser.post('/me/second-factor/app')).toMatchObject(stopped)
    const password = { way: 'password', password: PASSWORD }
    expect((await browser.post('/me/proof', { ...password, password: 'sai' })).status).toBe(422)
    expect((await browser.post('/me/proof', password)).status).toBe(200)
    expect((await browser.post('/me/second-factor/app')).status).toBe(200)
  })
})

describe('signing in with a second factor', () => {
  it('a password opens nothing until the code is given', async () => {
    const { userName, secret } = await withApp(test)
    const browser = new TestBrowser(test)
    const half = await browser.signIn(userName)
    expect(half.json).toEqual({ secondFactor: ['totp', 'recovery'] })
    const closed = ['/me', '/desk', '/me/second-factor', '/account/sessions']
    for (const path of closed) expect((await browser.get(path)).status, path).toBe(401)
    expect((await browser.post('/me/second-factor/app')).status).toBe(401)
    expect((await browser.post('/me/password', { current: PASSWORD, next: 'x' })).status).toBe(401)
    const waiting = browser.cookie
    const inside = await browser.post('/me/proof', proof(codeAt(secret)))
    expect(inside).toMatchObject({ status: 200, json: { userName } })
    expect(browser.cookie).not.toBe(waiting)
    expect((await browser.get('/desk')).status).toBe(200)
    const [session] = await rowsPastPolicies(
      test,
      `select expires_at - now() > interval '9 hours' as long, factor_proved_at is not null as proved
        from access.session where ended_at is null and user_id =
        (select id from access.user_account where user_name = $1) order by created_at desc limit 1`,
      [userName],
    )
    expect(session).toEqual({ long: true, proved: true })
  })

  it('a code counts once, also for who reads it over the shoulder', async () => {
    const { userName, secret } = await withApp(test)
    const [owner, thief] = [new TestBrowser(test), new TestBrowser(test)]
    await owner.signIn(userName)
    await thief.signIn(userName)
    const code = codeAt(secret)
    const both = await Promise.all([owner, thief].map((one) => one.post('/me/proof', proof(code))))
    expect(both.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 422])
    await thief.signIn(userName)
    expect(await thief.post('/me/proof', proof(code))).toMatchObject(wrong)
    expect(await thief.post('/me/proof', proof(codeAt(secret, -1)))).toMatchObject(wrong)
  })

  it.each([
    ['a phone half a minute slow after nothing newer', -1, 422],
    ['a phone half a minute fast', 1, 200],
    ['a phone a whole minute fast', 2, 422],
    ['a phone a whole minute slow', -2, 422],
  ])('%s: %i half minutes gives %i', async (_case, steps, status) => {
    // The code half a minute old confirmed the app, so that only later ones are left.
    const { userName, secret } = await withApp(test)
    const browser = new TestBrowser(test)
    await browser.signIn(userName)
    expect((await browser.post('/me/proof', proof(codeAt(secret, steps)))).status).toBe(status)
  })

  it('a password does not stand in for the code', async () => {
    const { userName } = await withApp(test)
    const browser = new TestBrowser(test)
    await browser.signIn(userName)
    const again = await browser.post('/me/proof', { way: 'password', password: PASSWORD })
    expect(again).toMatchObject(wrong)
  })

  it('ten wrong codes lock the second step, with a line each, and nobody else’s', async () => {
    const [victim, bystander] = [await withApp(test), await withApp(test)]
    const browser = new TestBrowser(test)
    await browser.signIn(victim.userName)
    const guess = codeAt(victim.secret, 5) === '123456' ? '654321' : '123456'
    for (let time = 0; time < 10; time += 1) {
      expect((await browser.post('/me/proof', proof(guess))).status).toBe(422)
    }
    const locked = await browser.post('/me/proof', proof(codeAt(victim.secret)))
    expect(locked).toMatchObject({ status: 429, json: { code: 'access.locked' } })
    const other = new TestBrowser(test)
    await other.signIn(bystander.userName)
    expect((await other.post('/me/proof', proof(codeAt(bystander.secret)))).status).toBe(200)
    const lines = await rowsPastPolicies<{ refusal: string }>(
      test,
      `select refusal from access.audit_line where user_id = $1 and action = 'POST /me/proof'`,
      [victim.id],
    )
    expect(lines.filter((line) => line.refusal === 'access.proof-wrong')).toHaveLength(10)
    expect(lines.filter((line) => line.refusal === 'access.locked')).toHaveLength(1)
  })

  it('who turns back at the second step signs out of it', async () => {
    const { userName, secret } = await withApp(test)
    const browser = new TestBrowser(test)
    await browser.signIn(userName)
    const waiting = browser.cookie
    expect((await browser.post('/logout')).status).toBe(200)
    const late = await test.app.inject({
      method: 'POST',
      url: '/api/v1/me/proof',
      headers: { cookie: waiting },
      payload: proof(codeAt(secret)),
    })
    expect(late.statusCode).toBe(401)
  })
})

describe('a recovery code', () => {
  it('opens once, in capitals and without strokes too, and leaves the other nine', async () => {
    const { userName, recoveryCodes, browser: mine } = await withApp(test)
    const [first = '', second = ''] = recoveryCodes
    const browser = new TestBrowser(test)
    await browser.signIn(userName)
    const typed = first.toUpperCase().replaceAll('-', ' ')
    expect((await browser.post('/me/proof', { way: 'recovery', code: typed })).status).toBe(200)
    expect((await mine.get('/me/second-factor')).json['recoveryLeft']).toBe(9)
    const again = new TestBrowser(test)
    await again.signIn(userName)
    expect(await again.post('/me/proof', { way: 'recovery', code: first })).toMatchObject(wrong)
    expect((await again.post('/me/proof', { way: 'recovery', code: second })).status).toBe(200)
  })

  it('of somebody else opens nothing', async () => {
    const [user, other] = [await withApp(test), await withApp(test)]
    const browser = new TestBrowser(test)
    await browser.signIn(user.userName)
    const code = other.recoveryCodes[0]
    expect(await browser.post('/me/proof', { way: 'recovery', code })).toMatchObject(wrong)
    expect((await other.browser.get('/me/second-factor')).json['recoveryLeft']).toBe(10)
  })

  it('is void once new ones are made', async () => {
    const { userName, recoveryCodes, browser } = await withApp(test)
    const renewed = await browser.post('/me/second-factor/recovery-codes')
    expect(new Set(renewed.json['recoveryCodes'] as string[]).size).toBe(10)
    const later = new TestBrowser(test)
    await later.signIn(userName)
    const code = recoveryCodes[0]
    expect(await later.post('/me/proof', { way: 'recovery', code })).toMatchObject(wrong)
  })
})

describe('removing the app', () => {
  it('needs a fresh proof by it, and then the password is enough again', async () => {
    const { id, userName, secret, browser } = await withApp(test)
    await letProofAge(id)
    const stopped = { status: 403, json: { code: 'access.step-up-needed' } }
    expect(await browser.post('/me/second-factor/app/remove')).toMatchObject(stopped)
    expect(await browser.post('/me/second-factor/recovery-codes')).toMatchObject(stopped)
    await browser.post('/me/proof', proof(codeAt(secret)))
    expect((await browser.post('/me/second-factor/app/remove')).status).toBe(200)
    expect((await browser.get('/me/second-factor')).json).toMatchObject({
      totpSince: null,
      recoveryLeft: 0,
    })
    expect((await new TestBrowser(test).signIn(userName)).json).toMatchObject({ userName })
  })

  it('while a new one is offered, the old one stays in force until a code of the new one came', async () => {
    const { userName, secret, browser } = await withApp(test)
    await browser.post('/me/second-factor/app')
    const later = new TestBrowser(test)
    await later.signIn(userName)
    expect((await later.post('/me/proof', proof(codeAt(secret)))).status).toBe(200)
  })
})

describe('step-up at the door', () => {
  const nowhere = `/lists/${randomUUID()}/sign`
  const signer = [{ duty: 'CA-K', unit: 'ca-an-ninh' } as const]
  const sign = (browser: TestBrowser) => browser.ask('POST', nowhere, {}, 'mot-y-dinh-ky')

  it('is asked of who has a second factor, once his proof is old; then the same request goes through', async () => {
    const { id, secret, browser } = await withApp(test, signer)
    const fresh = await sign(browser)
    expect(fresh.json['code']).not.toBe('access.step-up-needed')
    await letProofAge(id)
    expect(await sign(browser)).toMatchObject({
      status: 403,
      json: { code: 'access.step-up-needed' },
    })
    expect((await browser.get('/me')).json['proof']).toMatchObject({ secondsLeft: 0 })
    const before = browser.cookie
    expect((await browser.post('/me/proof', proof(codeAt(secret)))).status).toBe(200)
    expect(browser.cookie).not.toBe(before)
    const old = { method: 'GET', url: '/api/v1/me', headers: { cookie: before } } as const
    expect((await test.app.inject(old)).statusCode).toBe(401)
    expect((await sign(browser)).status).toBe(fresh.status)
    const [line] = await rowsPastPolicies(
      test,
      `select count(*)::int as n from access.audit_line where user_id = $1
        and refusal = 'access.step-up-needed'`,
      [id],
    )
    expect(line).toEqual({ n: 1 })
  })

  it('is not asked for work that signs nothing, nor of who may not sign at all', async () => {
    const { id, browser } = await withApp(test)
    await letProofAge(id)
    expect((await browser.get('/desk')).status).toBe(200)
    expect(await sign(browser)).toMatchObject({ json: { code: 'access.not-permitted' } })
  })

  it('in a demo is not asked of who has only a password', async () => {
    const user = await aUser(test, signer)
    const browser = new TestBrowser(test)
    await browser.signIn(user.userName)
    await letProofAge(user.id)
    expect((await sign(browser)).json['code']).not.toBe('access.step-up-needed')
    expect((await browser.get('/me')).json['proof']).toMatchObject({ secondsLeft: null })
  })
})

describe('where a second factor is required', () => {
  const rules = { required: true, minutes: 10 }
  beforeAll(() => {
    test.house.proof = rules
  })
  afterAll(() => {
    test.house.proof = { required: false, minutes: 10 }
  })

  it('who signs and has none sets one up before anything else, and then works', async () => {
    const user = await aUser(test, [{ duty: 'UB-X', unit: 'ubnd-an-ninh' }])
    const browser = new TestBrowser(test)
    const inside = await browser.signIn(user.userName)
    expect(inside.json).toMatchObject({ mustEnrolSecondFactor: true })
    expect(await browser.get('/desk')).toMatchObject({
      status: 403,
      json: { code: 'access.second-factor-missing' },
    })
    const { json: offer } = await browser.post('/me/second-factor/app')
    const code = codeAt(String(offer['secret']))
    expect((await browser.post('/me/second-factor/app/confirm', { code })).status).toBe(200)
    expect((await browser.get('/desk')).status).toBe(200)
    expect((await browser.get('/me')).json['mustEnrolSecondFactor']).toBe(false)
  })

  it('a strong duty that is not the one acted under counts as well', async () => {
    const user = await aUser(test, [
      { duty: 'CA-L', unit: 'ca-an-ninh' },
      { duty: 'CA-K', unit: 'ca-an-ninh', from: '2024-02-01' },
    ])
    const browser = new TestBrowser(test)
    expect((await browser.signIn(user.userName)).json).toMatchObject({
      acting: { duty: 'CA-L' },
      mustEnrolSecondFactor: true,
    })
  })

  it('who only drafts works with a password, and proves himself by it before names leave', async () => {
    const user = await aUser(test)
    const browser = new TestBrowser(test)
    await browser.signIn(user.userName)
    expect((await browser.get('/desk')).status).toBe(200)
    await letProofAge(user.id)
    const list = `/lists/${randomUUID()}/mau-01.xlsx`
    expect(await browser.get(list)).toMatchObject({ json: { code: 'access.step-up-needed' } })
    await browser.post('/me/proof', { way: 'password', password: PASSWORD })
    expect((await browser.get(list)).status).toBe(404)
  })
})
