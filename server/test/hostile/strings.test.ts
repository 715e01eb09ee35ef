import { randomUUID } from 'node:crypto'
import os from 'node:os'
import { Writable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { ROUTES, buildApp } from '../../src/app.ts'
import { DUTIES, isDuty } from '../../src/access/permissions/duties.ts'
import { findGrant, type Permission } from '../../src/access/permissions/policy.ts'
import { asOfficer } from '../as-officer.ts'
import { testHouse } from '../test-house.ts'

const ANYWHERE = '00000000-0000-4000-8000-000000000000'
const ACTIONS = ROUTES.filter(({ kind }) => kind === 'action')
/** What would end a line of a log, colour a terminal, or pretend to be a line of ours. */
const INJECTED = '\r\n{"level":30,"event":"forged"}\u001B[31m\u001B]0;x\u0007\u2028\u0085'
const DEPTH = 300_000

describe('texts made to break the reader', () => {
  const test = testHouse()
  const log: string[] = []
  const cookies = new Map<string, string>()
  let app: FastifyInstance

  beforeAll(async () => {
    const stream = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        log.push(chunk.toString())
        done()
      },
    })
    app = await buildApp(test.house, {
      logLevel: 'debug',
      https: false,
      requestsPerMinute: 1_000_000,
      dataDir: os.tmpdir(),
      demo: null,
      log: stream,
    })
    await app.ready()
    for (const duty of Object.keys(DUTIES).filter(isDuty)) {
      cookies.set(duty, (await asOfficer(test, { duty, unit: 'ca-an-ninh' })).cookie)
    }
  })
  afterAll(() => app.close())

  const cookieFor = (permission: Permission): string => {
    const duties = Object.keys(DUTIES).filter(isDuty)
    return cookies.get(duties.find((duty) => findGrant(permission, duty)) ?? '') ?? ''
  }

  const send = async (route: (typeof ACTIONS)[number], payload: string) => {
    const { statusCode } = await app.inject({
      method: route.method,
      url: `/api/v1${route.url.replaceAll(/:\w+/g, ANYWHERE)}`,
      payload,
      headers: {
        cookie: cookieFor(route.permission),
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        'if-match': '"1"',
      },
    })
    return statusCode
  }

  it('write no line of their own into the log, and nothing a terminal obeys', async () => {
    const encoded = encodeURIComponent(INJECTED)
    const answers = [
      await app.inject({ url: `/api/v1/people/${encoded}?after=${encoded}` }),
      await app.inject({
        url: `/${encoded}`,
        headers: { 'user-agent': '\u001B[31m', host: 'a\u0085b' },
      }),
      await app.inject({ url: '/api/v1/me', headers: { cookie: `vung-buoc=${encoded}` } }),
      await app.inject({
        method: 'POST',
        url: '/api/v1/login',
        payload: { userName: INJECTED, password: INJECTED },
        headers: { 'x-request-id': encoded, 'x-forwarded-for': encoded },
      }),
    ]
    expect(answers.every(({ statusCode }) => statusCode < 500)).toBe(true)
    expect(log.length).toBeGreaterThan(3)
    for (const line of log) {
      expect(line.endsWith('\n') && line.trimEnd().split('\n').length === 1, line).toBe(true)
      // oxlint-disable-next-line no-control-regex -- these are what is looked for
      expect(line.trimEnd()).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]|forged/)
      expect(JSON.parse(line)).toHaveProperty('event')
    }
  })

  it.each([
    ['a list in a list', '['.repeat(DEPTH)],
    ['a whole list in a list', '['.repeat(DEPTH) + ']'.repeat(DEPTH)],
    ['an object in an object', `${'{"a":'.repeat(DEPTH)}1${'}'.repeat(DEPTH)}`],
    ['prototypes all the way down', `${'{"__proto__":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['a number without end', `{"amount":${'9'.repeat(1_000_000)}}`],
    ['keys without end', `{${Array.from({ length: 100_000 }, (_n, at) => `"k${at}":1`).join()}}`],
  ])('%s is refused by every action', async (_case, payload) => {
    for (const route of ACTIONS) {
      expect([400, 404, 413], `${route.method} ${route.url}`).toContain(await send(route, payload))
    }
  })

  it('a text of a megabyte is refused in every field of every action', async () => {
    const huge = 'Ng\u0075\u031B\u0303'.repeat(250_000)
    let fields = 0
    for (const route of ACTIONS) {
      const keys = Object.keys((route.body as z.ZodObject).shape)
      if (keys.length === 0) continue
      fields += keys.length
      const body = Object.fromEntries(keys.map((key, at) => [key, at === 0 ? huge : 'x']))
      const status = await send(route, JSON.stringify(body))
      expect([400, 404, 413, 422], `${route.method} ${route.url}`).toContain(status)
    }
    expect(fields).toBeGreaterThan(100)
  })

  it('more than two megabytes are not read', async () => {
    const [route] = ACTIONS
    if (route === undefined) throw new Error('no action')
    expect(await send(route, `{"x":"${'x'.repeat(2_200_000)}"}`)).toBe(413)
  })
})
