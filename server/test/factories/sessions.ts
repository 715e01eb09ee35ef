import { insertSession } from '../../src/access/identity/identity.queries.ts'
import { hashToken, newToken } from '../../src/access/identity/token.ts'
import { withContext } from '../../src/platform/database/database.ts'
import type { TestHouse } from '../test-house.ts'

const SYSTEM = { userId: null, duty: 'SYS-IDENTITY', units: [] }

/** One more place where this officer is signed in. */
export async function anotherSession(test: TestHouse, userId: string) {
  const token = newToken()
  const id = await withContext(test.house.db, SYSTEM, (tx) =>
    insertSession(tx, {
      tokenHash: hashToken(token),
      userId,
      assignmentId: null,
      hours: 10,
      device: 'Safari trên iPhone',
      address: '198.51.100.7',
      awaitsFactor: false,
      factorProved: false,
    }),
  )
  return { id, cookie: `vung-buoc=${token}` }
}
