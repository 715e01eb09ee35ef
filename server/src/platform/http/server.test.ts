import type { FastifyInstance, InjectOptions } from 'fastify'
import os from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asOfficer, type TestOfficer } from '../../../test/as-officer.ts'
import { appWith, FAKE_ROUTES, logStream, tracesOf } from '../../../test/fake-app.ts'
import { testHouse } from '../../../test/test-house.ts'
import { buildApp, ROUTES } from '../../app.ts'
import type { Problem } from './problem.ts'

const test = testHouse()
const log = logStream()
const CANARY = 'CANARY094187001234'
const VIETNAMESE = /[ạảãáàăắằẳẵặâấầẩẫậđêếềểễệôốồổỗộơớờởỡợưứừửữựịỉĩíìọỏõóòụủũúùỵỷỹýỳẹẻẽéè]/i

let fake: FastifyInstance
let police: TestOfficer
beforeAll(async () => {
  fake = await appWith(test, FAKE_ROUTES, { logLevel: 'info', log: log.stream })
  police = await asOfficer({ ...test, app: fake }, { duty: 'CA-L', unit: 'ca-an-ninh' })
})
afterAll(() => fake.close())

/** A request of the signed-in officer with whatever headers and payload. */
async function send(options: InjectOptions, headers: Record<string, string> = {}) {
  const key = { 'idempotency-key': `key-${Math.random().toString(36).slice(2)}-key` }
  const response = await fake.inject({
    ...options,
    headers: { cookie: police.cookie, ...key, ...headers },
  })
  return { status: response.statusCode, problem: response.json<Problem>(), response }
}

describe('a request that is not well formed', () => {
  const json = { 'content-type': 'application/json' }
  const toNotes = { method: 'POST', url: '/api/v1/fake/notes' } as const

  it.each([
    ['JSON cut in half', '{"note":', json, 400, 'platform.invalid'],
    ['JSON with a poisoned prototype', '{"__proto__":{"x":1}}', json, 400, 'platform.invalid'],
    ['an empty body', '', json, 400, 'platform.invalid'],
    ['plain text', 'note=1', { 'content-type': 'text/plain' }, 415, 'platform.wrong-type'],
    [
      'a form',
      'note=1',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'platform.wrong-type',
    ],
    [
      'text pretending to be no type at all',
      'x',
      { 'content-type': '' },
      415,
      'platform.wrong-type',
    ],
    ['three megabytes of JSON', `"${'x'.repeat(3_000_000)}"`, json, 413, 'platform.too-large'],
  ])('%s is refused in one sentence', async (_case, payload, headers, status, code) => {
    const answer = await send({ ...toNotes, payload }, headers)
    expect(answer).toMatchObject({ status, problem: { status, code } })
    expect(answer.problem.detail).toMatch(VIETNAMESE)
    expect(answer.response.headers['content-type']).toMatch('application/problem+json')
  })

  it('names every defect at once, in Vietnamese, with its place', async () => {
    const answer = await send({ ...toNotes, payload: { note: 'x', times: 1.5, unit: 'an-ninh' } })
    expect(answer).toMatchObject({ status: 400, problem: { code: 'platform.invalid' } })
    const { errors = [] } = answer.problem
    expect(errors.map((error) => error.path).sort()).toEqual(['', 'note', 'times'])
    for (const error of errors) expect(error.says, error.path).toMatch(VIETNAMESE)
    expect(await tracesOf(test, 'x')).toBe(0)
  })

  it('says nothing back of what was typed', async () => {
    const payload = { note: CANARY.repeat(5), times: CANARY }
    const answer = await send({ ...toNotes, payload })
    expect(answer.status).toBe(400)
    expect(answer.response.body).not.toContain(CANARY)
  })

  it.each(['1', 'null', '../../etc/passwd', '%00', 'x'.repeat(3_000)])(
    'with the malformed id %s is simply not found',
    async (id) => {
      const url = `/api/v1/fake/notes/${encodeURIComponent(id)}`
      const answer = await send({ method: 'PUT', url, payload: {} }, { 'if-match': '"3"' })
      expect(answer).toMatchObject({ status: 404, problem: { code: 'platform.not-found' } })
    },
  )

  it.each([
    ['GET', '/api/v1/nowhere'],
    ['POST', '/api/v1/nowhere'],
    ['DELETE', '/api/v1/fake/notes'],
    ['PATCH', '/api/v1/fake/notes'],
    ['GET', '/api/v1'],
    ['GET', '/assets/..%2f..%2fpackage.json'],
    ['GET', '/api/v1/%zz'],
    ['GET', '/api/v1/%c3%28'],
  ] as const)('to an address that is not there, %s %s, is a problem too', async (method, url) => {
    const answer = await send({ method, url })
    expect([400, 404]).toContain(answer.status)
    expect(answer.response.headers['content-type']).toMatch('application/problem+json')
    expect(answer.problem.detail).toMatch(VIETNAMESE)
    expect(answer.response.body).not.toContain('zz')
  })

  it('asking twice with one parameter is refused, not guessed', async () => {
    const answer = await send({ method: 'GET', url: '/api/v1/fake/canary/query?typed=1&typed=2' })
    expect(answer.status).toBe(400)
  })

  it('to a file route without a file is refused', async () => {
    const url = '/api/v1/fake/files'
    expect((await send({ method: 'POST', url, payload: { a: 1 } })).status).toBe(415)
    expect((await send({ method: 'POST', url })).status).toBe(415)
    const large = { 'content-type': 'application/octet-stream' }
    const payload = Buffer.alloc(10 * 1024 * 1024 + 1)
    const answer = await send({ method: 'POST', url, payload }, large)
    expect(answer).toMatchObject({ status: 413, problem: { code: 'platform.too-large' } })
  })
})

describe("another site's page", () => {
  it.each(['cross-site', 'same-site'])('cannot write here: %s', async (site) => {
    const note = `from ${site}`
    const sent = { method: 'POST', url: '/api/v1/fake/notes', payload: { note, times: 1 } } as const
    const answer = await send(sent, { 'sec-fetch-site': site })
    expect(answer).toMatchObject({ status: 403, problem: { code: 'platform.cross-site' } })
    expect(await tracesOf(test, note)).toBe(0)
  })

  it.each(['cross-site', 'same-site'])(
    'has nothing read in the name of an officer: %s',
    async (site) => {
      const read = { method: 'GET', url: '/api/v1/fake/notes/x' } as const
      for (const dest of ['empty', 'image', 'iframe']) {
        const answer = await send(read, { 'sec-fetch-site': site, 'sec-fetch-dest': dest })
        expect(answer, dest).toMatchObject({
          status: 403,
          problem: { code: 'platform.cross-site' },
        })
      }
      const followed = await send(read, { 'sec-fetch-site': site, 'sec-fetch-dest': 'document' })
      expect(followed.problem?.code).not.toBe('platform.cross-site')
    },
  )

  it.each(['same-origin', 'none'])('is not our own page: %s', async (site) => {
    const note = `from ${site}`
    const sent = { method: 'POST', url: '/api/v1/fake/notes', payload: { note, times: 1 } } as const
    expect((await send(sent, { 'sec-fetch-site': site })).status).toBe(200)
  })
})

describe('a failure inside', () => {
  it.each([
    ['a failing query', 'query', 500, 'bug'],
    ['an exception that carries data, also on a line of its own', 'error', 500, 'bug'],
    ['a row that is there already', 'unique', 409, 'platform.busy'],
    ['text that no database can hold', 'nul', 400, 'platform.invalid'],
  ])(
    '%s shows no value, SQL or stack to anybody, nor to the log',
    async (_case, how, status, code) => {
      const typed = encodeURIComponent(CANARY)
      const url = `/api/v1/fake/canary/${how}?typed=${typed}`
      const answer = await send({ method: 'GET', url })
      expect(answer).toMatchObject({ status, problem: { status, code } })
      expect(answer.response.body).not.toMatch(
        new RegExp(`${CANARY}|select|insert|node_modules|\\.ts`),
      )
      expect(log.text()).not.toContain(CANARY)
    },
  )

  it('can be looked up by the number that the officer is shown', async () => {
    const answer = await send({ method: 'GET', url: '/api/v1/fake/canary/error?typed=x' })
    expect(answer.problem.detail).toContain(answer.problem.instance)
    const lines = log.text().split('\n').filter(Boolean)
    const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
    const bug = entries.findLast((entry) => entry['event'] === 'bug')
    expect(bug).toMatchObject({ kind: 'Error', reqId: answer.problem.instance })
    expect(String(bug?.['stack'])).toContain('fake-app.ts')
  })

  it('logs of a request its route, never the address that was typed', async () => {
    await send({ method: 'GET', url: `/api/v1/fake/canary/query?typed=1&${CANARY}=2` })
    await send({ method: 'GET', url: `/api/v1/${CANARY}/%0aforged` })
    expect(log.text()).toContain('"route":"/api/v1/fake/canary/:how"')
    expect(log.text()).not.toMatch(new RegExp(`${CANARY}|forged`))
    expect(log.text()).not.toContain(police.cookie.slice('vung-buoc='.length))
  })
})

describe('every answer', () => {
  const nonceOf = (response: { headers: Record<string, unknown> }) =>
    /'nonce-([0-9a-f]{32})'/.exec(String(response.headers['content-security-policy']))?.[1]

  it('carries the security headers, and a nonce that is new each time', async () => {
    const [one, two] = [
      await test.app.inject({ method: 'GET', url: '/livez' }),
      await test.app.inject({ method: 'GET', url: '/livez' }),
    ]
    const policy = String(one.headers['content-security-policy'])
    for (const rule of [
      `default-src 'self'`,
      `object-src 'none'`,
      `base-uri 'none'`,
      `frame-ancestors 'none'`,
      `form-action 'self'`,
    ]) {
      expect(policy).toContain(rule)
    }
    expect(policy).not.toMatch(/unsafe|\*|upgrade-insecure/)
    expect(nonceOf(one)).toBeDefined()
    expect(nonceOf(one)).not.toBe(nonceOf(two))
    expect(one.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    })
    expect(one.headers['x-powered-by']).toBeUndefined()
    expect(one.headers['strict-transport-security']).toBeUndefined()
  })

  it('asks for https ever after only where there is https', async () => {
    const secure = await appWith(test, [], { https: true })
    const answer = await secure.inject({ method: 'GET', url: '/api/v1/x' })
    expect(answer.headers['strict-transport-security']).toMatch(/max-age=\d{8}/)
    await secure.close()
  })

  it.each([
    ['who one is', 'GET', '/api/v1/me'],
    ['a list', 'GET', '/api/v1/units'],
    ['the sign-in page', 'GET', '/api/v1/config'],
    ['a refusal to sign in', 'POST', '/api/v1/login'],
    ['nothing there', 'GET', '/api/v1/nowhere'],
  ] as const)('of the API is kept by no browser or proxy: %s', async (_case, method, url) => {
    const officer = await asOfficer(test, { duty: 'CA-L', unit: 'ca-an-ninh' })
    const headers = { cookie: officer.cookie }
    const answer = await test.app.inject({ method, url, headers })
    expect(answer.headers['cache-control']).toBe('no-store')
  })
})

describe('too many requests', () => {
  it('are told to come back, by seconds, in the same form as any refusal', async () => {
    const app = await buildApp(test.house, {
      logLevel: 'silent',
      https: false,
      requestsPerMinute: 3,
      dataDir: os.tmpdir(),
      demo: null,
    })
    const ask = () => app.inject({ method: 'GET', url: '/api/v1/me' })
    for (let time = 0; time < 3; time += 1) expect((await ask()).statusCode).toBe(401)
    const answer = await ask()
    expect(answer.statusCode).toBe(429)
    expect(answer.json()).toMatchObject({ code: 'platform.too-many', status: 429 })
    const seconds = Number(answer.headers['retry-after'])
    expect(seconds).toBeGreaterThan(0)
    expect(answer.json<Problem>().detail).toContain(`${seconds} giây`)
    const live = await app.inject({ method: 'GET', url: '/livez' })
    expect(live.statusCode).toBe(200)
    await app.close()
  })
})

describe('the documentation', () => {
  it('is OpenAPI 3.1 and lists every route of the API with its words', async () => {
    const answer = await test.app.inject({ method: 'GET', url: '/api/docs/json' })
    expect(answer.statusCode).toBe(200)
    const document = answer.json<{
      openapi: string
      paths: Record<string, Record<string, { summary?: string; responses: object }>>
    }>()
    expect(document.openapi).toMatch(/^3\.1\./)
    for (const route of ROUTES) {
      const path = `/api/v1${route.url.replaceAll(/:(\w+)/g, '{$1}')}`
      const found = document.paths[path]?.[route.method.toLowerCase()]
      expect(found?.summary, `${route.method} ${path}`).toBe(route.summary)
    }
  })
})

describe('health', () => {
  it('answers alive and ready, and no detail', async () => {
    const live = await test.app.inject({ method: 'GET', url: '/livez' })
    const ready = await test.app.inject({ method: 'GET', url: '/readyz' })
    expect([live.json(), ready.json()]).toEqual([{ live: true }, { ready: true }])
  })
})
