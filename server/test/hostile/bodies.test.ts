import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { DUTIES, isDuty } from '../../src/access/permissions/duties.ts'
import { findGrant } from '../../src/access/permissions/policy.ts'
import { ROUTES } from '../../src/app.ts'
import type { Route } from '../../src/access/door/route.ts'
import { rowsPastPolicies } from '../as-role.ts'
import { asOfficer } from '../as-officer.ts'
import { openFingerprint } from '../trials/fingerprint.ts'
import { testHouse } from '../test-house.ts'

const ANYWHERE = '00000000-0000-4000-8000-000000000000'
const ACTIONS = ROUTES.filter(({ kind }) => kind === 'action')
const WRITES = ROUTES.filter(({ method }) => method !== 'GET')
const addressOf = (route: Route): string => `/api/v1${route.url.replaceAll(/:\w+/g, ANYWHERE)}`
const named = (route: Route): string => `${route.method} ${route.url}`

interface ObjectShape {
  type?: string
  additionalProperties?: unknown
  properties?: Record<string, unknown>
}

/** Every object inside a shape that would let an unknown key through. */
function openObjects(shape: unknown, at: string): string[] {
  if (shape === null || typeof shape !== 'object') return []
  const { type, additionalProperties, properties } = shape as ObjectShape
  const isOpen = type === 'object' && properties !== undefined && additionalProperties !== false
  const inner = Object.entries(shape).flatMap(([key, value]) => openObjects(value, `${at}.${key}`))
  return isOpen ? [at, ...inner] : inner
}

const shapesOf = ({ body, query, params }: Route): (z.ZodType | undefined)[] => [
  body,
  query,
  params,
]

describe('what is sent to the house', () => {
  const test = testHouse()
  let columns: string[] = []
  const cookies = new Map<string, string>()

  beforeAll(async () => {
    const rows = await rowsPastPolicies<{ name: string }>(
      test,
      `select distinct column_name as name from information_schema.columns where table_schema in
        ('access', 'registers', 'journey', 'platform', 'money', 'oversight') order by 1`,
    )
    columns = rows.map(({ name }) => name)
    for (const duty of Object.keys(DUTIES).filter(isDuty)) {
      const { cookie } = await asOfficer(test, { duty, unit: 'ca-an-ninh' })
      cookies.set(duty, cookie)
    }
  })

  /** As somebody whom the policy lets in, so that the body itself is what is refused. */
  const cookieFor = (route: Route): string => {
    const duty = Object.keys(DUTIES)
      .filter(isDuty)
      .find((one) => findGrant(route.permission, one))
    return cookies.get(duty ?? '') ?? ''
  }

  const send = async (route: Route, payload: string, contentType = 'application/json') =>
    await test.app.inject({
      method: route.method,
      url: addressOf(route),
      payload,
      headers: {
        cookie: cookieFor(route),
        'content-type': contentType,
        'idempotency-key': randomUUID(),
        'if-match': '"1"',
      },
    })

  it('has no shape, however deep, that lets an unknown key through', () => {
    const open = ROUTES.flatMap((route) =>
      shapesOf(route).flatMap((shape) =>
        shape === undefined
          ? []
          : openObjects(
              z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }),
              named(route),
            ),
      ),
    )
    expect(open).toEqual([])
  })

  it('may not carry any column of the database that the form does not have', async () => {
    const fingerprint = await openFingerprint(test)
    const before = await fingerprint.take()
    expect(columns.length).toBeGreaterThan(150)
    for (const route of ACTIONS) {
      const own = new Set(Object.keys((route.body as z.ZodObject).shape))
      const planted = columns.filter((column) => !own.has(column))
      const body = Object.fromEntries(planted.map((column) => [column, 'x']))
      const answer = await send(route, JSON.stringify(body))
      expect([400, 404], named(route)).toContain(answer.statusCode)
      const parsed = route.body?.safeParse(body)
      const unknown = parsed?.error?.issues.flatMap((issue) =>
        issue.code === 'unrecognized_keys' ? issue.keys : [],
      )
      expect(unknown, named(route)).toEqual(planted)
    }
    expect(await fingerprint.take()).toEqual(before)
    await fingerprint.close()
  })

  it('cannot reach the prototype of anything', async () => {
    for (const route of ACTIONS) {
      for (const poison of [
        '{"__proto__":{"polluted":1}}',
        '{"constructor":{"prototype":{"polluted":1}}}',
      ]) {
        const { statusCode } = await send(route, poison)
        expect([400, 404], named(route)).toContain(statusCode)
      }
    }
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  it('counts only as JSON or as a file: no form of another site can make it', async () => {
    for (const route of WRITES) {
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data',
      ]) {
        const { statusCode } = await send(route, '{}', type)
        expect(statusCode, `${named(route)} ${type}`).toBe(415)
      }
    }
  })

  it('is refused from another site before anything else', async () => {
    for (const route of WRITES) {
      const { statusCode } = await test.app.inject({
        method: route.method,
        url: addressOf(route),
        payload: {},
        headers: { cookie: cookieFor(route), 'sec-fetch-site': 'cross-site' },
      })
      expect(statusCode, named(route)).toBe(403)
    }
  })

  it('may not ask one question twice in one address', async () => {
    const asking = ROUTES.filter(({ query }) => query !== undefined && 'shape' in query)
    const pairs = asking.flatMap((route) =>
      Object.keys((route.query as z.ZodObject).shape).map((key) => ({ route, key })),
    )
    expect(pairs.length).toBeGreaterThan(10)
    for (const { route, key } of pairs) {
      const { statusCode } = await test.app.inject({
        method: route.method,
        url: `${addressOf(route)}?${key}=2024-05&${key}=2024-04`,
        headers: {
          cookie: cookieFor(route),
          'idempotency-key': randomUUID(),
          ...(route.method === 'GET' ? {} : { 'content-type': 'application/octet-stream' }),
        },
        ...(route.method === 'GET' ? {} : { payload: Buffer.from('PK') }),
      })
      expect([400, 404], `${named(route)} ${key}`).toContain(statusCode)
    }
  })
})
