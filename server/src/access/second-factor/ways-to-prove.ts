import { withContext } from '../../platform/database/database.ts'
import type { House } from '../door/house.ts'
import type { SignedIn } from '../door/officer.ts'
import { selfContext } from '../identity/own-work.ts'
import { type FactorRow, getFactors } from './second-factor.queries.ts'
import type { ProofWay } from './ways.ts'

/** A password counts only for who has nothing better. */
export function waysOf({ totp_since, recovery_left, passkeys }: FactorRow): ProofWay[] {
  if (totp_since === null && passkeys === 0) return ['password']
  return [
    ...(totp_since === null ? [] : (['totp'] as const)),
    ...(passkeys === 0 ? [] : (['passkey'] as const)),
    ...(recovery_left === 0 ? [] : (['recovery'] as const)),
  ]
}

/** By what this user may prove himself now. */
export async function waysToProve(house: House, who: SignedIn): Promise<ProofWay[]> {
  const context = selfContext(who.userId)
  return waysOf(await withContext(house.db, context, (tx) => getFactors(tx, who.userId)))
}
