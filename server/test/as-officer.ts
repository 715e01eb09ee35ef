import { randomUUID } from 'node:crypto'
import type { InjectOptions } from 'fastify'
import { insertAuditLine } from '../src/access/audit/audit.queries.ts'
import { insertAssignment } from '../src/access/identity/assignments.queries.ts'
import { insertSession, insertUser } from '../src/access/identity/identity.queries.ts'
import { hashToken, newToken } from '../src/access/identity/token.ts'
import type { Duty } from '../src/access/permissions/duties.ts'
import { withContext } from '../src/platform/database/database.ts'
import type { TestHouse } from './test-house.ts'

interface Sent {
  key?: string
  version?: number
}

interface Asked {
  /** Words to search for; they travel in a header. */
  search?: string
}

export interface Answer<T> {
  status: number
  headers: Record<string, unknown>
  json: T
  body: Buffer
}

/** A signed-in officer who talks to the app through HTTP. */
export interface TestOfficer {
  userId: string
  assignmentId: string
  cookie: string
  actAsOther(): Promise<void>
  get<T = Record<string, unknown>>(url: string, asked?: Asked): Promise<Answer<T>>
  post<T = Record<string, unknown>>(url: string, body: unknown, sent?: Sent): Promise<Answer<T>>
  put<T = Record<string, unknown>>(url: string, body: unknown, sent?: Sent): Promise<Answer<T>>
  upload<T = Record<string, unknown>>(
    url: string,
    bytes: Uint8Array,
    sent?: Sent,
  ): Promise<Answer<T>>
}

export interface Post {
  duty: Duty
  unit: string
  from?: string
  to?: string | null
  name?: string
  authority?: readonly string[]
  /** A second duty of the same person; `actAsOther` goes over to it. */
  also?: { duty: Duty; unit: string }
}

const SYSTEM = { userId: null, duty: 'SYS-IDENTITY', units: [] } as const

async function openSession(test: Pick<TestHouse, 'house'>, post: Post) {
  const token = newToken()
  return await withContext(test.house.db, SYSTEM, async (tx) => {
    await insertAuditLine(tx, {
      onDate: '2024-01-01',
      requestId: 'test',
      action: 'test user',
      outcome: 'done',
      refusal: null,
      userId: null,
      assignmentId: null,
      duty: 'SYS-IDENTITY',
      unitId: null,
    })
    const userId = await insertUser(tx, {
      userName: `u.${randomUUID()}`,
      displayName: post.name ?? `Cán bộ ${post.duty}`,
      passwordHash: 'no password signs in here',
      mustChange: false,
      unitId: post.unit,
    })
    const assignmentId = await insertAssignment(tx, {
      userId,
      duty: post.duty,
      unitId: post.unit,
      validFrom: post.from ?? '2024-01-01',
      validTo: post.to ?? null,
      decisionNumber: 'QĐ thử nghiệm',
      authority: post.authority ?? [],
    })
    const other =
      post.also === undefined
        ? null
        : await insertAssignment(tx, {
            userId,
            duty: post.also.duty,
            unitId: post.also.unit,
            validFrom: '2024-01-01',
            validTo: null,
            decisionNumber: 'QĐ thử nghiệm',
          })
    await insertSession(tx, {
      tokenHash: hashToken(token),
      userId,
      assignmentId,
      hours: 10,
      device: 'Chrome trên máy tính Windows',
      address: '192.0.2.1',
      awaitsFactor: false,
      factorProved: false,
    })
    return { userId, assignmentId, other, cookie: `vung-buoc=${token}` }
  })
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A new officer with this duty at this unit, signed in without the cost of a password. */
export async function asOfficer(
  test: Pick<TestHouse, 'house' | 'app'>,
  post: Post,
): Promise<TestOfficer> {
  const session = await openSession(test, post)
  const send = async <T>(
    options: InjectOptions & { url: string },
    sent: Sent = {},
  ): Promise<Answer<T>> => {
    const response = await test.app.inject({
      ...options,
      url: `/api/v1${options.url}`,
      headers: {
        cookie: session.cookie,
        ...(options.method === 'GET' ? {} : { 'idempotency-key': sent.key ?? randomUUID() }),
        ...(sent.version === undefined ? {} : { 'if-match': `"${sent.version}"` }),
        ...options.headers,
      },
    })
    const isJson = String(response.headers['content-type']).includes('json')
    return {
      status: response.statusCode,
      headers: response.headers,
      json: (isJson ? response.json() : {}) as T,
      body: response.rawPayload,
    }
  }
  return {
    ...session,
    actAsOther: async () => {
      await send({ method: 'POST', url: '/me/acting', payload: { assignmentId: session.other } })
    },
    get: (url, { search } = {}) =>
      send({
        method: 'GET',
        url,
        headers: search === undefined ? {} : { 'vb-search': encodeURIComponent(search) },
      }),
    post: (url, body, sent) => send({ method: 'POST', url, payload: body as object }, sent),
    put: (url, body, sent) => send({ method: 'PUT', url, payload: body as object }, sent),
    upload: (url, bytes, sent) =>
      send(
        { method: 'POST', url, payload: Buffer.from(bytes), headers: { 'content-type': XLSX } },
        sent,
      ),
  }
}
