import { randomUUID } from 'node:crypto'
import type { Route } from '../../src/access/door/route.ts'
import type { TestHouse } from '../test-house.ts'

export interface Came {
  status: number
  body: string
}

/** One question at an address of the house; a write with a body that only a policy can refuse. */
export async function ask(
  test: TestHouse,
  route: Route,
  sent: { url: string; cookie: string },
): Promise<Came> {
  const { method, kind } = route
  const writes = {
    payload: kind === 'upload' ? Buffer.from('PK') : {},
    headers: {
      cookie: sent.cookie,
      'idempotency-key': randomUUID(),
      'if-match': '"1"',
      ...(kind === 'upload' ? { 'content-type': 'application/octet-stream' } : {}),
    },
  }
  const { statusCode: status, body } = await test.app.inject({
    method,
    url: `/api/v1${sent.url}`,
    ...(method === 'GET' ? { headers: { cookie: sent.cookie } } : writes),
  })
  return { status, body }
}
