import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'

export interface OpenListRow {
  id: string
  month: string
  state: string
  due: string | null
  signed_on: string | null
}

/** Lists that have not been handed over, with the day their chief signed what stands now. */
export async function lockOpenLists(tx: Tx): Promise<OpenListRow[]> {
  const { rows } = await sql<OpenListRow>`
    select l.id, l.month, l.state, l.due, (select s.signed_on from journey.signature s
      where s.version_id = l.current_version_id and s.role = 'signed') as signed_on
    from journey.monthly_list l
    where l.state in ('draft', 'awaiting-signature', 'submitted', 'confirmed')
    order by l.id for update of l`.execute(tx)
  return rows
}

export async function setListDue(tx: Tx, id: string, due: string | null): Promise<void> {
  await tx
    .updateTable('journey.monthly_list')
    .set((eb) => ({ due, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Drafts of hand-overs that wait for their signature. */
export async function lockOpenHandOvers(tx: Tx) {
  return await tx
    .selectFrom('journey.hand_over')
    .select(['id', 'month', 'due'])
    .where('state', '=', 'draft')
    .orderBy('id')
    .forUpdate()
    .execute()
}

export async function setHandOverDue(tx: Tx, id: string, due: string | null): Promise<void> {
  await tx
    .updateTable('journey.hand_over')
    .set((eb) => ({ due, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** The people who wait with a list for the same day. */
export async function listPeopleGoing(tx: Tx, listId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('journey.list_line')
    .select('person_id')
    .where('list_id', '=', listId)
    .where('state', 'in', ['submitted', 'confirmed'])
    .execute()
  return rows.map((row) => row.person_id)
}
