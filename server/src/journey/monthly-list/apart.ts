import { getUnit } from '../../access/agencies/agencies.queries.ts'
import type { Tx } from '../../platform/database/database.ts'
import { keptFromMe } from '../../registers/restrictions/kept.queries.ts'
import { restrictionRefusals } from '../../registers/restrictions/restrictions.refusals.ts'
import { countKeptLines, listIdsCarried } from './apart.queries.ts'
import { findCard } from './monthly-list.queries.ts'

/** What an officer may still do to a list with somebody on it from whom he stands apart. */
export const OPEN_TO_ALL: readonly string[] = ['edit-lines']

/**
 * Nobody signs, passes on or prints what he does not see whole: with a restricted case on the list
 * that falls to a colleague (decision 63).
 */
export async function refuseKeptLines(
  tx: Tx,
  list: { id: string; police_unit_id: string },
): Promise<void> {
  if ((await countKeptLines(tx, list.id)) === 0) return
  const { name } = await getUnit(tx, list.police_unit_id)
  throw restrictionRefusals.refuse('case-apart', { office: name })
}

/** The same for every list of a letter. */
export async function refuseKeptLetter(tx: Tx, handOverId: string): Promise<void> {
  for (const id of await listIdsCarried(tx, handOverId)) {
    const card = await findCard(tx, id)
    if (card !== undefined) await refuseKeptLines(tx, card)
  }
}

/** Lines of signed content without those of people from whom the reader stands apart. */
export async function withoutKept<L extends { person: string }>(
  tx: Tx,
  lines: readonly L[],
): Promise<L[]> {
  const kept = await keptFromMe(tx)
  return lines.filter((line) => !kept.has(line.person))
}
