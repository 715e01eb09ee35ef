import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'
import type { SignedContent } from '../list-content.ts'

export interface SignedRow {
  month: string
  content: SignedContent
}

/**
 * What was last signed for the commune before this month, as far as the asker may see it: the list
 * of that month and its supplements, in their order.
 */
export async function listSignedBefore(
  tx: Tx,
  list: { areaId: string; month: string },
): Promise<SignedRow[]> {
  const { rows } = await sql<SignedRow>`
    with signed as (
      select l.month, l.supplement_number, l.current_version_id from journey.monthly_list l
      where l.area_id = ${list.areaId} and l.month < ${list.month}::date
        and l.state in ('submitted', 'confirmed', 'handed-over', 'received'))
    select s.month, v.content from signed s
    join journey.list_version v on v.id = s.current_version_id
    where s.month = (select max(month) from signed) order by s.supplement_number`.execute(tx)
  return rows
}

/** The version that was sent back last, and the day. */
export async function findReturned(tx: Tx, listId: string) {
  return await tx
    .selectFrom('journey.list_return as r')
    .innerJoin('journey.list_version as v', 'v.id', 'r.version_id')
    .select(['r.on_date', 'v.content'])
    .where('r.list_id', '=', listId)
    .orderBy('r.at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/**
 * Why people are not on a list any more: the reasons on its own lines that do not go, or those of a
 * notice that took the name off an earlier list. The newest word counts.
 */
export async function listReasons(
  tx: Tx,
  list: { id: string; personIds: readonly string[] },
): Promise<Map<string, string[]>> {
  if (list.personIds.length === 0) return new Map()
  const { rows } = await sql<{ person_id: string; reasons: string[] }>`
    select l.person_id, l.reasons from journey.list_line l
    join journey.monthly_list m on m.id = l.list_id
    where l.person_id = any (${[...list.personIds]}::uuid[]) and cardinality(l.reasons) > 0
      and ((l.list_id = ${list.id} and l.state in ('removed', 'kept-back', 'left-out'))
        or l.state = 'withdrawn')
    order by l.list_id = ${list.id}, m.month, m.supplement_number`.execute(tx)
  return new Map(rows.map((row) => [row.person_id, row.reasons]))
}
