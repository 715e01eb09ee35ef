import { type Tx, withContext } from '../../platform/database/database.ts'
import { accessRefusals } from '../access.refusals.ts'
import type { House } from '../door/house.ts'
import type { SignedIn } from '../door/officer.ts'
import { endSessionsOf, getUser, setPassword } from './identity.queries.ts'
import { type Owner, passwordTroubles } from '../passwords/password-rules.ts'
import { hashPassword, passwordMatches } from './password.ts'

const SAME = { code: 'same', says: 'phải khác mật khẩu cũ' }

/** All that is wrong at once. */
function refuseWeak({ current, next }: { current: string; next: string }, owner: Owner): void {
  const isSame = next.normalize('NFC') === current.normalize('NFC')
  const troubles = [...passwordTroubles(next, owner), ...(isSame ? [SAME] : [])]
  if (troubles.length === 0) return
  const why = troubles.map(({ says }) => says).join('; ')
  const reasons = troubles.map((trouble) => ({ subject: 'password', ...trouble }))
  throw accessRefusals.refuse('weak-password', { why }, { reasons })
}

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
  refuseWeak(change, {
    userName: user.user_name,
    displayName: user.display_name,
    unitNames: who.officer === null ? [] : [who.officer.unitName],
  })
  return await hashPassword(change.next)
}

/** A new password ends every other session of the user. */
export async function changePassword(tx: Tx, who: SignedIn, passwordHash: string): Promise<void> {
  await setPassword(tx, { id: who.userId, passwordHash, mustChange: false })
  await endSessionsOf(tx, who.userId, who.sessionId)
}
