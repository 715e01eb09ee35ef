import { describe, expect, it } from 'vitest'
import { anAuthenticator } from '../../../test/factories/authenticator.ts'
import { TestBrowser } from '../../../test/factories/browser.ts'
import { aUser } from '../../../test/factories/users.ts'
import { testHouse } from '../../../test/test-house.ts'

const test = testHouse()
const refused = { status: 422, json: { code: 'second-factor.passkey-refused' } }

async function signedIn() {
  const user = await aUser(test)
  const browser = new TestBrowser(test)
  await browser.signIn(user.userName)
  return { ...user, browser }
}

const challengeFrom = async (browser: TestBrowser, path: string) =>
  String((await browser.post(path)).json['challenge'])

/** A user with a passkey named "Máy bàn". */
async function withPasskey(key = anAuthenticator()) {
  const user = await signedIn()
  const challenge = await challengeFrom(user.browser, '/me/second-factor/passkeys/options')
  const body = { name: 'Máy bàn', answer: key.register({ challenge }) }
  const done = await user.browser.post('/me/second-factor/passkeys', body)
  return { ...user, key, done }
}

async function atSecondStep(userName: string) {
  const browser = new TestBrowser(test)
  const half = await browser.signIn(userName)
  expect(half.json).toEqual({ secondFactor: ['passkey', 'recovery'] })
  return { browser, challenge: await challengeFrom(browser, '/me/proof/passkey') }
}

describe('a passkey', () => {
  it('is registered, gives recovery codes, signs in as second factor, and says when it was used', async () => {
    const { userName, key, done, browser: mine } = await withPasskey()
    expect(done.status, JSON.stringify(done.json)).toBe(200)
    expect(done.json['recoveryCodes']).toHaveLength(10)
    const { browser, challenge } = await atSecondStep(userName)
    const answer = key.sign({ challenge })
    const inside = await browser.post('/me/proof', { way: 'passkey', answer })
    expect(inside).toMatchObject({ status: 200, json: { userName } })
    expect((await mine.get('/me/second-factor')).json).toMatchObject({
      passkeysWork: true,
      passkeys: [{ name: 'Máy bàn', lastUsed: expect.any(String) as string }],
    })
  })

  it('is named and removed by its owner alone', async () => {
    const [owner, other] = [await withPasskey(), await withPasskey()]
    const { json } = await owner.browser.get('/me/second-factor')
    const [{ id } = { id: '' }] = json['passkeys'] as { id: string }[]
    const path = `/me/second-factor/passkeys/${id}`
    expect((await other.browser.post(`${path}/name`, { name: 'Của tôi' })).status).toBe(404)
    expect((await other.browser.post(`${path}/remove`)).status).toBe(404)
    expect((await owner.browser.post(`${path}/name`, { name: 'USB màu đỏ' })).status).toBe(200)
    const named = await owner.browser.get('/me/second-factor')
    expect(named.json['passkeys']).toMatchObject([{ name: 'USB màu đỏ' }])
    expect((await owner.browser.post(`${path}/remove`)).status).toBe(200)
    expect((await owner.browser.get('/me/second-factor')).json).toMatchObject({
      passkeys: [],
      recoveryLeft: 0,
    })
    expect((await other.browser.get('/me/second-factor')).json['passkeys']).toHaveLength(1)
  })

  it.each([
    ['of another site', { origin: 'http://evil.example' }],
    ['made for another site', { site: 'evil.example' }],
    ['of another challenge', { challenge: Buffer.alloc(32).toString('base64url') }],
  ])('an answer %s is refused', async (_case, forged) => {
    const { userName, key } = await withPasskey()
    const { browser, challenge } = await atSecondStep(userName)
    const answer = key.sign({ challenge, ...forged })
    expect(await browser.post('/me/proof', { way: 'passkey', answer })).toMatchObject(refused)
    expect((await browser.get('/me')).status).toBe(401)
  })

  it('an answer sent again, or without having been asked for, is refused', async () => {
    const { userName, key } = await withPasskey()
    const { browser, challenge } = await atSecondStep(userName)
    const proof = { way: 'passkey', answer: key.sign({ challenge }) }
    expect((await browser.post('/me/proof', proof)).status).toBe(200)
    expect(await browser.post('/me/proof', proof)).toMatchObject(refused)
  })

  it('a copied key that counts behind the real one is refused', async () => {
    const { userName, key } = await withPasskey()
    const first = await atSecondStep(userName)
    const ahead = key.sign({ challenge: first.challenge, counter: 7 })
    expect((await first.browser.post('/me/proof', { way: 'passkey', answer: ahead })).status).toBe(
      200,
    )
    const second = await atSecondStep(userName)
    const behind = key.sign({ challenge: second.challenge, counter: 7 })
    expect(
      await second.browser.post('/me/proof', { way: 'passkey', answer: behind }),
    ).toMatchObject(refused)
  })

  it('of somebody else proves nothing: access.proof-wrong', async () => {
    const [user, other] = [await withPasskey(), await withPasskey()]
    const { browser, challenge } = await atSecondStep(user.userName)
    const answer = other.key.sign({ challenge })
    expect(await browser.post('/me/proof', { way: 'passkey', answer })).toMatchObject({
      status: 422,
      json: { code: 'access.proof-wrong' },
    })
  })

  it('registered twice is refused: second-factor.passkey-known', async () => {
    const { key } = await withPasskey()
    const second = await withPasskey(key)
    expect(second.done).toMatchObject({
      status: 409,
      json: { code: 'second-factor.passkey-known' },
    })
  })

  it('is not offered where browsers have none: an address in figures', async () => {
    const { browser } = await signedIn()
    const answer = await test.app.inject({
      method: 'POST',
      url: '/api/v1/me/second-factor/passkeys/options',
      headers: { cookie: browser.cookie, host: '127.0.0.1:8610' },
      payload: {},
    })
    expect(answer.statusCode).toBe(409)
    expect(answer.json()).toMatchObject({ code: 'second-factor.passkey-place' })
  })
})
