import type { Tx } from '../../platform/database/database.ts'
import { listAssignments } from '../identity/assignments.queries.ts'
import { endSessionOfToken, hasSecondFactor, insertSession } from '../identity/identity.queries.ts'
import { hashToken, newToken } from '../identity/token.ts'
import { SESSION_HOURS } from './session-hours.ts'
import type { Opened, Visitor } from './visitor.ts'

/** A new session with a new token; whatever the browser had before ends with it. */
export async function openSession(
  tx: Tx,
  of: { userId: string; today: string; visitor: Visitor; factorProved: boolean },
): Promise<Opened> {
  const { userId, visitor } = of
  const token = newToken()
  const awaitsFactor = !of.factorProved && (await hasSecondFactor(tx, userId))
  if (visitor.formerToken !== null) await endSessionOfToken(tx, hashToken(visitor.formerToken))
  const [first] = await listAssignments(tx, userId, of.today)
  await insertSession(tx, {
    tokenHash: hashToken(token),
    userId,
    assignmentId: first?.id ?? null,
    hours: SESSION_HOURS,
    device: visitor.device,
    address: visitor.address,
    awaitsFactor,
    factorProved: of.factorProved,
  })
  return { token, awaitsFactor }
}
