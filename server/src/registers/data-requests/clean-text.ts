import type { Tx } from '../../platform/database/database.ts'
import { profileOffenceCheck } from '../people/offence-check.ts'
import { dataRequestRefusals } from './data-requests.refusals.ts'

/** Nine digits and more, with or without dots: a card, a telephone, an old identity number. */
const LONG_NUMBER = /\d(?:[ .-]?\d){8,}/u

/** Free text speaks of no conviction and holds no number of a card or a telephone. */
export async function refuseUncleanText(tx: Tx, text: string): Promise<void> {
  if (LONG_NUMBER.test(text)) throw dataRequestRefusals.refuse('text-names-number')
  const speaksOfConviction = await profileOffenceCheck(tx)
  if (speaksOfConviction(text)) throw dataRequestRefusals.refuse('text-sensitive')
}
