import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import os from 'node:os'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { asOfficer, type TestOfficer } from '../../../test/as-officer.ts'
import { rowsPastPolicies } from '../../../test/as-role.ts'
import { appWith, FAKE_ROUTES, tracesOf, trouble } from '../../../test/fake-app.ts'
import { testHouse } from '../../../test/test-house.ts'
import { buildApp, ROUTES } from '../../app.ts'
import type { Permission } from '../permissions/policy.ts'
import { findGrant } from '../permissions/policy.ts'
import { DUTIES, isDuty } from '../permissions/duties.ts'
import { read } from './route.ts'

const test = testHouse()
const SETTINGS = {
  logLevel: 'silent',
  https: false,
  requestsPerMinute: 1_000_000,
  dataDir: os.tmpdir(),
  demo: null,
} as const

let fake: FastifyInstance
let police: TestOfficer
let committee: TestOfficer
beforeAll(async () => {
  fake = await appWith(test, FAKE_ROUTES)
  const house = { ...test, app: fake }
  police = await asOfficer(house, { duty: 'CA-L', unit: 'ca-an-ninh' })
  committee = await asOfficer(house, { duty: 'UB-X', unit: 'ubnd-an-ninh' })
})
afterAll(() => fake.close())

interface Line {
  action: string
  outcome: string
  refusal: string | null
}
const linesOf = (officer: TestOfficer) =>
  rowsPastPolicies<Line>(
    test,
    `select action, outcome, refusal from access.audit_line where user_id = $1 order by id`,
    [officer.userId],
  )
const lastLineOf = async (officer: TestOfficer) => (await linesOf(officer)).at(-1)

describe('a side door', () => {
  it('beside the one door stops the start, directly, under a prefix, or as HEAD', async () => {
    const app = await buildApp(test.house, SETTINGS)
    const open = () => 'data'
    expect(() => app.get('/api/v1/side', open)).toThrow(/did not come through the door/)
    expect(() => app.route({ method: 'HEAD', url: '/api/v1/x', handler: open })).toThrow(/door/)
    const plugin = app.register(
      async (inner) => {
        inner.post('/side', open)
      },
      { prefix: '/api/v1' },
    )
    await expect(Promise.resolve(plugin)).rejects.toThrow(/did not come through the door/)
  })

  it('is only what shows the sign-in page or makes the session: the written list', async () => {
    const app = await buildApp(test.house, SETTINGS)
    const document = await app.inject({ method: 'GET', url: '/api/docs/json' })
    const { paths } = document.json<{ paths: Record<string, object> }>()
    const all = Object.entries(paths).flatMap(([url, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${url}`),
    )
    const throughTheDoor = ROUTES.map(
      (route) => `${route.method} /api/v1${route.url.replaceAll(/:(\w+)/g, '{$1}')}`,
    )
    expect(all.filter((route) => !throughTheDoor.includes(route)).sort()).toEqual([
      'GET /api/v1/config',
      'GET /api/v1/me',
      'GET /api/v1/me/proof',
      'GET /api/v1/me/second-factor',
      'GET /api/v1/verification/{code}',
      'GET /livez',
      'GET /readyz',
      'POST /api/v1/login',
      'POST /api/v1/logout',
      'POST /api/v1/me/acting',
      'POST /api/v1/me/password',
      'POST /api/v1/me/proof',
      'POST /api/v1/me/proof/passkey',
      'POST /api/v1/me/second-factor/app',
      'POST /api/v1/me/second-factor/app/confirm',
      'POST /api/v1/me/second-factor/app/remove',
      'POST /api/v1/me/second-factor/passkeys',
      'POST /api/v1/me/second-factor/passkeys/options',
      'POST /api/v1/me/second-factor/passkeys/{id}/name',
      'POST /api/v1/me/second-factor/passkeys/{id}/remove',
      'POST /api/v1/me/second-factor/recovery-codes',
    ])
    expect(all).toEqual(expect.arrayContaining(throughTheDoor))
    await app.close()
  })

  it('by a permission that the policy does not know stops the start', async () => {
    const route = read({
      url: '/fake/unknown',
      permission: 'nobody.has-this' as Permission,
      summary: 'x',
      reply: z.strictObject({}),
      run: async () => ({}),
    })
    await expect(appWith(test, [route])).rejects.toThrow(/unknown permission/)
  })
})

describe('who has no grant', () => {
  it('is refused by default: no duty holds a permission that is not in the policy', () => {
    for (const duty of Object.keys(DUTIES).filter(isDuty)) {
      for (const name of ['nobody.has-this', 'constructor', '__proto__', 'toString']) {
        expect(findGrant(name as Permission, duty)).toBeUndefined()
      }
    }
  })

  it('gets 403 before his words are read, the refusal has its line, and nothing happens', async () => {
    const id = '7f0e6c0e-1111-4222-8333-444455556666'
    for (const body of [{}, { wrong: true }]) {
      const answer = await committee.put(`/fake/notes/${id}`, body, { version: 3 })
      expect(answer).toMatchObject({ status: 403, json: { code: 'access.not-permitted' } })
    }
    expect(await lastLineOf(committee)).toEqual({
      action: 'PUT /fake/notes/:id',
      outcome: 'refused',
      refusal: 'access.not-permitted',
    })
    const subjects = await rowsPastPolicies(
      test,
      `select distinct s.kind, s.subject_id from access.audit_subject s
        join access.audit_line l on l.id = s.line_id where l.user_id = $1`,
      [committee.userId],
    )
    expect(subjects).toEqual([{ kind: 'path', subject_id: id }])
    expect(await tracesOf(test, id)).toBe(0)
  })

  it('does not get what he typed in the path into the audit', async () => {
    await committee.put('/fake/notes/Trần%20Văn%20Mẫu', {}, { version: 3 })
    const [row] = await rowsPastPolicies(
      test,
      `select count(*)::int as found from access.audit_subject where subject_id like '%Mẫu%'`,
    )
    expect(row).toEqual({ found: 0 })
  })

  it('being a stranger learns nothing of the shape of a body, and sends no file into memory', async () => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': 'k'.repeat(12) }
    for (const payload of ['{}', '{"note":1}', 'not json']) {
      const sent = { method: 'POST', url: '/api/v1/fake/notes', headers, payload } as const
      expect((await fake.inject(sent)).statusCode).toBe(401)
    }
    const file = await fake.inject({
      method: 'POST',
      url: '/api/v1/fake/files',
      headers: { ...headers, 'content-type': 'application/octet-stream' },
      payload: Buffer.alloc(11 * 1024 * 1024),
    })
    expect(file.statusCode).toBe(401)
  })

  it('sees his reads of people logged with purpose, and only those that showed somebody', async () => {
    const whole = await asOfficer(test, { duty: 'CA-L', unit: 'ca-an-ninh' })
    await whole.get('/units')
    const rows = await rowsPastPolicies(test, 'select from access.read_line where user_id = $1', [
      whole.userId,
    ])
    expect(rows).toEqual([])
  })
})

describe('an idempotency key', () => {
  const note = (name: string, times = 1) => ({ note: name, times })

  it('must be there and be a key', async () => {
    for (const key of ['', 'short', 'with space in it', 'x'.repeat(101), 'ký-tự-có-dấu']) {
      const headers = { cookie: police.cookie, ...(key === '' ? {} : { 'idempotency-key': key }) }
      const sent = { method: 'POST', url: '/api/v1/fake/notes', headers } as const
      const answer = await fake.inject({ ...sent, payload: note('no key') })
      expect(answer.statusCode, key).toBe(400)
      expect(answer.json(), key).toMatchObject({ code: 'platform.key-missing' })
    }
    expect(await tracesOf(test, 'no key')).toBe(0)
  })

  it('makes the second click the first one again: the same answer, one effect, one line', async () => {
    const before = (await linesOf(police)).length
    const first = await police.post('/fake/notes', note('twice'), { key: 'twice-twice' })
    const again = await police.post('/fake/notes', note('twice'), { key: 'twice-twice' })
    expect(first.status).toBe(200)
    expect(again.body).toEqual(first.body)
    expect(again.status).toBe(200)
    expect(again.headers['etag']).toBe(first.headers['etag'])
    expect(first.headers['etag']).toBe('"7"')
    expect(await tracesOf(test, 'twice')).toBe(1)
    expect((await linesOf(police)).slice(before)).toHaveLength(1)
  })

  it('does not care in which order the same fields come', async () => {
    const sent = { key: 'order-order' }
    const first = await police.post('/fake/notes', { note: 'order', times: 2 }, sent)
    const again = await police.post('/fake/notes', { times: 2, note: 'order' }, sent)
    expect(again.json).toEqual(first.json)
    expect(await tracesOf(test, 'order')).toBe(1)
  })

  it('with another body is refused, and the first effect stays', async () => {
    const sent = { key: 'other-body' }
    await police.post('/fake/notes', note('first body'), sent)
    const other = await police.post('/fake/notes', note('second body'), sent)
    expect(other).toMatchObject({ status: 422, json: { code: 'platform.key-reused' } })
    expect(await tracesOf(test, 'second body')).toBe(0)
    expect(await lastLineOf(police)).toMatchObject({ refusal: 'platform.key-reused' })
  })

  it('of another user, or on another route, is another key', async () => {
    const sent = { key: 'shared-key-1' }
    const mine = await police.post('/fake/notes', note('shared'), sent)
    const theirs = await committee.post('/fake/notes', note('theirs'), sent)
    const elsewhere = await police.post('/fake/other-notes', note('elsewhere'), sent)
    expect([mine.status, theirs.status, elsewhere.status]).toEqual([200, 200, 200])
    expect(theirs.json['id']).not.toBe(mine.json['id'])
    expect(await tracesOf(test, 'elsewhere')).toBe(1)
  })

  it('whose first request still runs is told to come back, and then works', async () => {
    const client = await test.pool.connect()
    const name = `idempotency:${police.userId}:POST /fake/notes:in-flight-1`
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name])
    const sent = { key: 'in-flight-1' }
    const waiting = await police.post('/fake/notes', note('in flight'), sent)
    await client.query('rollback')
    client.release()
    expect(waiting).toMatchObject({ status: 409, json: { code: 'platform.in-flight' } })
    expect(Number(waiting.headers['retry-after'])).toBeGreaterThan(0)
    expect((await police.post('/fake/notes', note('in flight'), sent)).status).toBe(200)
    expect(await tracesOf(test, 'in flight')).toBe(1)
  })

  it('sent fifty times at once has one effect; the others wait or get the same answer', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        police.post('/fake/notes', note('fifty'), { key: 'fifty-fifty' }),
      ),
    )
    const done = answers.filter((answer) => answer.status === 200)
    expect(new Set(done.map((answer) => answer.body.toString())).size).toBe(1)
    expect(answers.filter((answer) => ![200, 409].includes(answer.status))).toEqual([])
    expect(await tracesOf(test, 'fifty')).toBe(1)
  })

  it.each([
    ['a refusal', 'refusal', 409],
    ['a bug', 'bug', 500],
  ] as const)(
    'keeps no answer of %s: tried again, it is looked at again',
    async (_case, next, status) => {
      trouble.next = next
      const sent = { key: `trouble-${next}` }
      const failed = await police.post('/fake/notes', note(next), sent)
      expect(failed.status).toBe(status)
      expect(await tracesOf(test, next)).toBe(0)
      expect((await police.post('/fake/notes', note(next), sent)).status).toBe(200)
      expect(await tracesOf(test, next)).toBe(1)
    },
  )

  it('stores nothing personal: only id and version', async () => {
    const stored = await rowsPastPolicies<{ keys: string[] }>(
      test,
      `select distinct array(select jsonb_object_keys(reply) order by 1) as keys
        from platform.idempotency_key`,
    )
    expect(stored).toEqual([{ keys: ['id', 'version'] }])
  })

  it('of a file is bound to its bytes', async () => {
    const sent = { key: 'file-file-1' }
    const first = await police.upload('/fake/files', Buffer.from('one file'), sent)
    const again = await police.upload('/fake/files', Buffer.from('one file'), sent)
    const other = await police.upload('/fake/files', Buffer.from('another file'), sent)
    expect(first.status).toBe(200)
    expect(again.json).toEqual(first.json)
    expect(other.status).toBe(422)
    expect(await tracesOf(test, 'one file')).toBe(1)
  })

  it('of an edit is bound to the version that was edited', async () => {
    const id = '0d5b1f3a-5555-4666-8777-888899990000'
    const key = 'edit-edit-1'
    expect((await police.put(`/fake/notes/${id}`, {}, { key, version: 3 })).status).toBe(200)
    expect((await police.put(`/fake/notes/${id}`, {}, { key, version: 3 })).status).toBe(200)
    expect((await police.put(`/fake/notes/${id}`, {}, { key, version: 4 })).status).toBe(422)
    expect(await tracesOf(test, id)).toBe(1)
  })
})

describe('an edit', () => {
  const id = '8a6d2f10-aaaa-4bbb-8ccc-ddddeeeeffff'
  beforeEach(() => {
    trouble.next = null
  })

  it('that does not say which version it saw is refused', async () => {
    expect(await police.put(`/fake/notes/${id}`, {})).toMatchObject({
      status: 428,
      json: { code: 'platform.version-missing' },
    })
  })

  it.each(['W/"3"', '*', '"3', 'three', '"99999999999999999999"', '-3', ''])(
    'that says it as %s is refused too',
    async (version) => {
      const answer = await fake.inject({
        method: 'PUT',
        url: `/api/v1/fake/notes/${id}`,
        headers: { cookie: police.cookie, 'idempotency-key': randomUUID(), 'if-match': version },
        payload: {},
      })
      expect([412, 428]).toContain(answer.statusCode)
    },
  )

  it('of what somebody else has changed meanwhile is refused with a sentence, and logged', async () => {
    const answer = await police.put(`/fake/notes/${id}`, {}, { version: 2 })
    expect(answer).toMatchObject({ status: 412, json: { code: 'platform.version-stale' } })
    expect(answer.json['detail']).toMatch(/^Người khác vừa sửa chỗ này/)
    expect(await lastLineOf(police)).toMatchObject({ refusal: 'platform.version-stale' })
  })

  it('of the version it saw passes and answers the next', async () => {
    const answer = await police.put(`/fake/notes/${id}`, {}, { version: 3 })
    expect(answer.status).toBe(200)
    expect(answer.headers['etag']).toBe('"4"')
  })
})
