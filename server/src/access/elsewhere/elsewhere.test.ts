import type { FastifyInstance } from 'fastify'
import os from 'node:os'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { rowsPastPolicies } from '../../../test/as-role.ts'
import { withApp } from '../../../test/factories/browser.ts'
import { aUser } from '../../../test/factories/users.ts'
import { CLIENT, type OidcOffice, openOidcOffice, walkThrough } from '../../../test/oidc-office.ts'
import { testHouse } from '../../../test/test-house.ts'
import { underLine } from '../../../test/under-line.ts'
import { buildApp } from '../../app.ts'
import type { House } from '../door/house.ts'
import { disableUser } from '../identity/identity.queries.ts'
import { unseal } from '../second-factor/sealed-secret.ts'
import { sealJourney } from './journey-cookie.ts'
import { linkUser } from './links.queries.ts'
import { type Journey, redirectUriOf } from './provider.ts'

const test = testHouse()
const SYSTEM = { userId: null, duty: 'SYS-IDENTITY', units: [] }
const OPTIONS = {
  logLevel: 'silent',
  https: false,
  requestsPerMinute: 1_000_000,
  dataDir: os.tmpdir(),
  demo: null,
} as const

let office: OidcOffice
let house: House
let app: FastifyInstance

beforeAll(async () => {
  const base = { ...test.house, publicUrl: 'http://127.0.0.1:8610' }
  office = await openOidcOffice(redirectUriOf(base))
  const elsewhere = {
    issuer: office.issuer,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    userClaim: 'sub',
    secondFactor: ['otp'],
  }
  house = { ...base, elsewhere }
  app = await buildApp(house, OPTIONS)
})
afterAll(async () => {
  await app.close()
  await office.close()
})
beforeEach(() => {
  office.declines = false
  office.amr = ['pwd']
})

interface Came {
  location: string
  session: string
}

/** Leaves for the service and comes back to the address it gives; the cookies go along. */
async function begin() {
  const left = await app.inject({ method: 'GET', url: '/api/v1/login/elsewhere' })
  const journey = left.cookies.find(({ name }) => name === 'vb-di-duong')
  return { address: String(left.headers.location), journey: journey?.value ?? '', set: journey }
}

async function comeBack(address: string, journey: string): Promise<Came> {
  const { pathname, search } = new URL(address)
  const cookie = `vb-di-duong=${journey}`
  const answer = await app.inject({ method: 'GET', url: pathname + search, headers: { cookie } })
  expect(answer.statusCode).toBe(303)
  const session = answer.cookies.find(({ name }) => name === 'vung-buoc')?.value ?? ''
  return { location: String(answer.headers.location), session }
}

async function wholeWay(): Promise<Came> {
  const { address, journey } = await begin()
  return await comeBack(await walkThrough(address), journey)
}

const link = (userId: string, subject: string) =>
  underLine(test, SYSTEM, (tx) =>
    linkUser(tx, { issuer: office.issuer, subject, userId, on: '2024-05-20' }),
  )

const meOf = async ({ session }: Came) => {
  const headers = { cookie: `vung-buoc=${session}` }
  const answer = await app.inject({ method: 'GET', url: '/api/v1/me', headers })
  return { status: answer.statusCode, json: answer.json<Record<string, unknown>>() }
}

const lastRefusal = async () => {
  const [line] = await rowsPastPolicies<{ refusal: string | null }>(
    test,
    `select refusal from access.audit_line where action = 'GET /login/elsewhere/answer'
      order by id desc limit 1`,
  )
  return line?.refusal
}

describe('signing in by the agency’s own service', () => {
  it('opens a session of the account that was linked, with PKCE, state and nonce on the way', async () => {
    const user = await aUser(test)
    office.subject = 'can-bo-1'
    await link(user.id, 'can-bo-1')
    const { address, journey, set } = await begin()
    const asked = new URL(address).searchParams
    expect(asked.get('code_challenge_method')).toBe('S256')
    expect(asked.get('state')?.length).toBeGreaterThan(20)
    expect(asked.get('nonce')?.length).toBeGreaterThan(20)
    expect(set).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
    expect(Buffer.from(journey, 'base64url').toString()).not.toContain(asked.get('nonce'))
    const came = await comeBack(await walkThrough(address), journey)
    expect(came.location).toBe('/')
    expect(await meOf(came)).toMatchObject({ status: 200, json: { userId: user.id } })
    expect(await lastRefusal()).toBeNull()
  })

  it('makes no account and opens nothing for a subject nobody has linked: elsewhere.not-linked', async () => {
    const users = () => rowsPastPolicies(test, 'select id from access.user_account')
    office.subject = 'nguoi-la'
    const before = (await users()).length
    const came = await wholeWay()
    expect(came).toEqual({ location: '/dang-nhap?loi=not-linked', session: '' })
    expect(await users()).toHaveLength(before)
    expect(await lastRefusal()).toBe('elsewhere.not-linked')
  })

  it('opens nothing for a disabled user, in the same words', async () => {
    const user = await aUser(test)
    office.subject = 'da-nghi'
    await link(user.id, 'da-nghi')
    await underLine(test, SYSTEM, (tx) => disableUser(tx, user.id))
    expect((await wholeWay()).location).toBe('/dang-nhap?loi=not-linked')
  })

  it('that declines leads back to the sign-in page: elsewhere.declined', async () => {
    office.declines = true
    expect((await wholeWay()).location).toBe('/dang-nhap?loi=declined')
    expect(await lastRefusal()).toBe('elsewhere.declined')
  })

  it('asks who has a second factor here for it, unless the service vouches for one', async () => {
    const user = await withApp(test)
    office.subject = 'hai-lop'
    await link(user.id, 'hai-lop')
    const half = await wholeWay()
    expect(half.location).toBe('/dang-nhap?buoc=2')
    expect((await meOf(half)).status).toBe(401)
    const headers = { cookie: `vung-buoc=${half.session}` }
    const ways = await app.inject({ method: 'GET', url: '/api/v1/me/proof', headers })
    expect(ways.json()).toEqual({ secondFactor: ['totp', 'recovery'] })
    office.amr = ['pwd', 'otp']
    const whole = await wholeWay()
    expect(whole.location).toBe('/')
    expect((await meOf(whole)).status).toBe(200)
  })
})

describe('an answer that was tampered with: elsewhere.answer-wrong', () => {
  const wrong = { location: '/dang-nhap?loi=answer-wrong', session: '' }
  beforeAll(async () => {
    const user = await aUser(test)
    await link(user.id, 'dich-danh')
  })
  beforeEach(() => {
    office.subject = 'dich-danh'
  })

  it('with another state', async () => {
    const { address, journey } = await begin()
    const back = new URL(await walkThrough(address))
    back.searchParams.set('state', 'x'.repeat(43))
    expect(await comeBack(back.href, journey)).toEqual(wrong)
    expect(await lastRefusal()).toBe('elsewhere.answer-wrong')
  })

  it('with another nonce, or another verifier, than this browser left with', async () => {
    for (const other of ['nonce', 'verifier'] as const) {
      const { address, journey } = await begin()
      const plain = unseal(house.secret, 'elsewhere', Buffer.from(journey, 'base64url'))
      const kept = JSON.parse(plain.toString('utf8')) as Journey
      const forged = sealJourney(house, { ...kept, [other]: 'z'.repeat(43) })
      expect(await comeBack(await walkThrough(address), forged), other).toEqual(wrong)
    }
  })

  it('too late, without having left, or in a browser that made its cookie up', async () => {
    const { address } = await begin()
    const back = await walkThrough(address)
    const state = new URL(address).searchParams.get('state') ?? ''
    const late = { state, nonce: 'n', verifier: 'v'.repeat(43), until: Date.now() - 1 }
    for (const journey of [sealJourney(house, late), '', 'AAAA', 'x'.repeat(200)]) {
      expect(await comeBack(back, journey)).toEqual(wrong)
    }
  })

  it('a second time', async () => {
    const { address, journey } = await begin()
    const back = await walkThrough(address)
    expect((await comeBack(back, journey)).location).toBe('/')
    expect(await comeBack(back, journey)).toEqual(wrong)
  })

  it('and a service that is not there leads to the sign-in page: elsewhere.unreachable', async () => {
    const elsewhere = { ...house.elsewhere, issuer: 'http://127.0.0.1:9' } as House['elsewhere']
    const alone = await buildApp({ ...house, elsewhere }, OPTIONS)
    const left = await alone.inject({ method: 'GET', url: '/api/v1/login/elsewhere' })
    expect(left.headers.location).toBe('/dang-nhap?loi=unreachable')
    await alone.close()
  })
})

it('without its settings there is no such address, and the sign-in page shows no such button', async () => {
  const gone = await test.app.inject({ method: 'GET', url: '/api/v1/login/elsewhere' })
  expect(gone.statusCode).toBe(404)
  const config = await test.app.inject({ method: 'GET', url: '/api/v1/config' })
  expect(config.json()).toMatchObject({ elsewhere: false })
  const here = await app.inject({ method: 'GET', url: '/api/v1/config' })
  expect(here.json()).toMatchObject({ elsewhere: true })
})
