import type { Tx } from '../../platform/database/database.ts'
import { getDocument } from '../../platform/profile/profile.queries.ts'
import { offenceCheck } from './offence-words.ts'
import type { OffenceCheck, SensitiveWords } from './offence-words.ts'

/** The check with the loaded profile's words. */
export const profileOffenceCheck = async (tx: Tx): Promise<OffenceCheck> =>
  offenceCheck(await getDocument<SensitiveWords>(tx, 'mau-01-layout'))
