import type { Tx } from '../../platform/database/database.ts'
import { lockDraftLines } from './draft-lines.queries.ts'
import { moveLine } from './list-lines.queries.ts'
import { touchList } from './monthly-list.queries.ts'
import type { Acting } from './take-list.ts'

/**
 * Takes a person off the drafts he stands on, with a coded reason; his case is the caller's.
 * Answers the lines he left.
 */
export async function leaveDrafts(
  tx: Tx,
  acting: Pick<Acting, 'touched'>,
  { personId, reason }: { personId: string; reason: string },
): Promise<string[]> {
  const lines = await lockDraftLines(tx, personId)
  const standing = lines.filter((one) => one.state !== 'removed')
  for (const line of standing) {
    const { id, list_id: listId, version } = line
    await moveLine(tx, { id, listId, version, state: 'removed', reasons: [reason], note: '' })
    await touchList(tx, listId)
    acting.touched('list', listId)
    acting.touched('line', id)
  }
  return standing.map((line) => line.id)
}
