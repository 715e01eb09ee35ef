import { type Tx, withContext } from '../../platform/database/database.ts'
import { accessRefusals } from '../access.refusals.ts'
import type { House } from '../door/house.ts'
import type { SignedIn } from '../door/officer.ts'
import { endSessionsOf, getUser, setPassword } from './identity.queries.ts'
import { hashPassword, passwordMatches, SHORTEST_PASSWORD } from './password.ts'

/** The hash of the new password, once the old one matched; no transaction waits for the hashing. */
export async function checkChange(
  house: House,
  who: SignedIn,
  change: { current: string; next: string },
): Promise<string> {
  const context = { userId: who.userId, duty: 'SELF', units: [] }
  const user = await withContext(house.db, context, (tx) => getUser(tx, who.userId))
  const matches = await passwordMatches(user.password_hash, change.current)
  if (!matches) throw accessRefusals.refuse('wrong-password')
  const next = change.next.normalize('NFC')
  if (Array.from(next).length < SHORTEST_PASSWORD || next === change.current.normalize('NFC')) {
    throw accessRefusals.refuse('weak-password')
  }
  return await hashPassword(next)
}

/** A new password ends every other session of the user. */
export async function changePassword(tx: Tx, who: SignedIn, passwordHash: string): Promise<void> {
  await setPassword(tx, { id: who.userId, passwordHash, mustChange: false })
  await endSessionsOf(tx, who.userId, who.sessionId)
}
