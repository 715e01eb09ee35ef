import type { Tx } from '../../platform/database/database.ts'
import { accessRefusals } from '../access.refusals.ts'
import type { SignedIn } from '../door/officer.ts'
import { endSessionsOf, getUser, setPassword } from './identity.queries.ts'
import { hashPassword, passwordMatches, SHORTEST_PASSWORD } from './password.ts'

/** A new password ends every other session of the user. */
export async function changePassword(
  tx: Tx,
  who: SignedIn,
  change: { current: string; next: string },
): Promise<void> {
  const user = await getUser(tx, who.userId)
  const matches = await passwordMatches(user.password_hash, change.current)
  if (!matches) throw accessRefusals.refuse('wrong-password')
  const next = change.next.normalize('NFC')
  if ([...next].length < SHORTEST_PASSWORD || next === change.current.normalize('NFC')) {
    throw accessRefusals.refuse('weak-password')
  }
  const passwordHash = await hashPassword(next)
  await setPassword(tx, { id: user.id, passwordHash, mustChange: false })
  await endSessionsOf(tx, user.id, who.sessionId)
}
