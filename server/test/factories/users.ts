import { createHash, randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { insertAssignment } from '../../src/access/identity/assignments.queries.ts'
import { insertUser } from '../../src/access/identity/identity.queries.ts'
import { hashPassword } from '../../src/access/identity/password.ts'
import type { Duty } from '../../src/access/permissions/duties.ts'
import type { TestHouse } from '../test-house.ts'
import { underLine } from '../under-line.ts'

const SYSTEM = { userId: null, duty: 'SYS-IDENTITY', units: [] }
export const PASSWORD = 'mật khẩu của tôi'

export interface Duties {
  duty: Duty
  unit: string
  from?: string
  to?: string | null
}

export interface TestUser {
  id: string
  userName: string
  assignmentIds: string[]
}

/** A user who signs in with a password, holding these duties. */
export async function aUser(
  test: TestHouse,
  duties: Duties[] = [{ duty: 'CA-L', unit: 'ca-an-ninh' }],
  password = PASSWORD,
): Promise<TestUser> {
  const passwordHash = await hashPassword(password)
  const userName = `can.bo.${randomUUID().slice(0, 13)}`
  return await underLine(test, SYSTEM, async (tx) => {
    const unitId = duties[0]?.unit ?? 'ca-an-ninh'
    const person = { userName, displayName: 'Nguyễn Thị Cán Bộ', unitId }
    const user = { ...person, passwordHash, mustChange: false }
    const id = await insertUser(tx, user)
    const assignmentIds: string[] = []
    for (const { duty, unit, from, to } of duties) {
      const row = { userId: id, duty, unitId: unit, decisionNumber: 'QĐ thử nghiệm' }
      const dates = { validFrom: from ?? '2024-01-01', validTo: to ?? null }
      assignmentIds.push(await insertAssignment(tx, { ...row, ...dates }))
    }
    return { id, userName, assignmentIds }
  })
}

/** Everybody has a desk of his own, so that one test's wrong passwords close no other's door. */
function addressOf(userName: string): string {
  const [a, b, c] = createHash('sha256').update(userName.trim().toLowerCase()).digest()
  return `10.${a}.${b}.${c}`
}

interface From {
  address?: string
  /** Cookies kept from before. */
  cookie?: string
}

/** Signs in through HTTP; the cookie is ready to be sent back. */
export async function signIn(
  app: FastifyInstance,
  userName: string,
  password = PASSWORD,
  from: From = {},
) {
  const response = await app.inject({
    method: 'POST',
    url: '/api/v1/login',
    payload: { userName, password },
    remoteAddress: from.address ?? addressOf(userName),
    ...(from.cookie === undefined ? {} : { headers: { cookie: from.cookie } }),
  })
  const set = response.cookies.find(({ name }) => name.endsWith('vung-buoc'))
  const device = response.cookies.find(({ name }) => name.endsWith('vb-thiet-bi'))
  return {
    status: response.statusCode,
    headers: response.headers,
    json: response.json<Record<string, unknown>>(),
    set,
    /** What the browser keeps to be known again. */
    device: device === undefined ? '' : `${device.name}=${device.value}`,
    cookie: set === undefined ? '' : `${set.name}=${set.value}`,
  }
}
