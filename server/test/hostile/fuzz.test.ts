import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Duty, DUTIES, isDuty } from '../../src/access/permissions/duties.ts'
import { findGrant } from '../../src/access/permissions/policy.ts'
import { ROUTES } from '../../src/app.ts'
import { aUser, signIn } from '../factories/users.ts'
import { standing } from '../rights-matrix/places.ts'
import { aWorld } from '../rights-matrix/world.ts'
import { testHouse } from '../test-house.ts'
import { arbitraryOf, type Shape } from './arbitrary-of.ts'

interface Operation {
  parameters?: { name: string; in: string; schema: Shape }[]
  requestBody?: { content: Record<string, { schema: Shape }> }
}

interface Spec {
  paths: Record<string, Record<string, Operation>>
}

const RUNS = 12
/** What a stack trace or a driver's sentence looks like. */
const INSIDES = /\bat .+\.ts:\d+|node_modules|SELECT |syntax error|pg_|violates /

describe('the API, asked at random from its own description', () => {
  const test = testHouse()
  let ids: string[] = []
  const cookies = new Map<Duty, string>()

  beforeAll(async () => {
    ids = Object.values((await aWorld(test, 'an-ninh')).ids)
    for (const duty of Object.keys(DUTIES).filter(isDuty)) {
      cookies.set(duty, await standing(test, duty, 'own'))
    }
  }, 600_000)

  const cookieFor = async (method: string, url: string): Promise<string> => {
    const route = ROUTES.find((one) => one.method === method && `/api/v1${one.url}` === url)
    // Outside the door sessions begin and end.
    if (route === undefined) return (await signIn(test.app, (await aUser(test)).userName)).cookie
    const duty = Object.keys(DUTIES)
      .filter(isDuty)
      .find((one) => findGrant(route.permission, one))
    return cookies.get(duty ?? 'CA-L') ?? ''
  }

  const wordsOf = (operation: Operation, place: string): fc.Arbitrary<Record<string, unknown>> => {
    const parts = (operation.parameters ?? []).filter((one) => one.in === place)
    return fc.record(
      Object.fromEntries(parts.map(({ name, schema }) => [name, arbitraryOf(schema, ids)])),
      place === 'path' ? {} : { requiredKeys: [] },
    )
  }

  const ask = async (
    method: string,
    path: string,
    asked: { path: Record<string, unknown>; query: Record<string, unknown>; body: unknown },
  ) => {
    const filled = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) =>
      encodeURIComponent(wellFormed(asked.path[name])),
    )
    const query = new URLSearchParams(
      Object.entries(asked.query).map(([key, value]): [string, string] => [key, wellFormed(value)]),
    )
    const isRead = method === 'GET'
    return await test.app.inject({
      method: method as 'GET',
      url: `${filled}?${query.toString()}`,
      headers: {
        cookie: await cookieFor(method, path.replaceAll(/\{(\w+)\}/g, ':$1')),
        'idempotency-key': randomUUID(),
        'if-match': '"1"',
        ...(isRead ? {} : { 'content-type': 'application/json' }),
      },
      ...(isRead ? {} : { payload: JSON.stringify(asked.body) ?? '{}' }),
    })
  }

  it('never answers with an error of its own, nor shows its insides', async () => {
    const spec = test.app.swagger() as unknown as Spec
    const operations = Object.entries(spec.paths).flatMap(([path, verbs]) =>
      Object.entries(verbs).map(([verb, operation]) => ({
        path,
        method: verb.toUpperCase(),
        operation,
      })),
    )
    expect(operations.length).toBeGreaterThan(100)
    const came = new Map<number, number>()
    for (const { path, method, operation } of operations) {
      const body = operation.requestBody?.content['application/json']?.schema
      const asked = fc.record({
        path: wordsOf(operation, 'path'),
        query: wordsOf(operation, 'query'),
        body: body === undefined ? fc.constant({}) : arbitraryOf(body, ids),
      })
      await fc.assert(
        fc.asyncProperty(asked, async (words) => {
          const answer = await ask(method, path, words)
          came.set(answer.statusCode, (came.get(answer.statusCode) ?? 0) + 1)
          expect(answer.statusCode, `${method} ${path}: ${answer.body}`).toBeLessThan(500)
          if (answer.statusCode < 400) return
          expect(answer.headers['content-type'], path).toContain('application/problem+json')
          expect(answer.body, path).not.toMatch(INSIDES)
        }),
        { numRuns: RUNS, seed: 610, endOnFailure: true },
      )
    }
    const told = [...came].map(([status, times]) => `${status} × ${times}`).join(', ')
    process.stdout.write(`API asked at random: ${told}\n`)
    // Not everything was thrown out at the first look.
    expect(came.get(200) ?? 0).toBeGreaterThan(100)
  }, 900_000)
})

/** Text that can stand in an address; a lone surrogate cannot. */
function wellFormed(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined')
  return text.toWellFormed()
}
