import type { FastifyInstance } from 'fastify'
import { randomUUID } from 'node:crypto'
import type { DemoAccount } from './accounts.ts'

/** An officer of the demo at work: every step goes through HTTP, as his own session. */
export interface DemoOfficer {
  get<T>(url: string): Promise<T>
  getFile(url: string): Promise<Buffer>
  upload(url: string, bytes: Buffer): Promise<void>
  post<T = { id: string; version: number }>(
    url: string,
    body: unknown,
    version?: number,
  ): Promise<T>
  put<T = { id: string; version: number }>(url: string, body: unknown, version?: number): Promise<T>
}

interface Call {
  method: 'GET' | 'POST' | 'PUT'
  url: string
  body?: unknown
  version?: number | undefined
}

async function signIn(app: FastifyInstance, userName: string, password: string): Promise<string> {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/login',
    payload: { userName, password },
  })
  if (answer.statusCode !== 200) throw new Error(`demo sign-in of ${userName}: ${answer.body}`)
  return answer.cookies.map((cookie) => `${cookie.name}=${cookie.value}`).join('; ')
}

export async function demoOfficer(
  app: FastifyInstance,
  account: DemoAccount,
  password: string,
): Promise<DemoOfficer> {
  const cookie = await signIn(app, account.userName, password)
  const send = async ({ method, url, body, version }: Call) => {
    const answer = await app.inject({
      method,
      url: `/api/v1${url}`,
      headers: {
        cookie,
        ...(Buffer.isBuffer(body) ? { 'content-type': 'application/octet-stream' } : {}),
        ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      ...(body === undefined ? {} : { payload: body as object }),
    })
    if (answer.statusCode !== 200) {
      throw new Error(`demo: ${account.userName} ${method} ${url}: ${answer.body}`)
    }
    return answer
  }
  const call = async <T>(asked: Call): Promise<T> => (await send(asked)).json<T>()
  return {
    get: (url) => call({ method: 'GET', url }),
    getFile: async (url) => (await send({ method: 'GET', url })).rawPayload,
    upload: async (url, body) => void (await send({ method: 'POST', url, body })),
    post: (url, body, version) => call({ method: 'POST', url, body, version }),
    put: (url, body, version) => call({ method: 'PUT', url, body, version }),
  }
}
