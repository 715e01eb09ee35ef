import type { Tx } from '../../../platform/database/database.ts'
import { findDocument } from '../../../platform/profile/profile.queries.ts'

/** From which day on a hand-over waits for signed copies: the profile's signing.json; null: never. */
export async function signedCopiesFrom(tx: Tx): Promise<string | null> {
  const setting = await findDocument<{ handOverNeedsSignedCopiesFrom: string | null }>(
    tx,
    'signing',
  )
  return setting?.handOverNeedsSignedCopiesFrom ?? null
}
