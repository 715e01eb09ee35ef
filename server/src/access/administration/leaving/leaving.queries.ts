import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'

export interface Place {
  name: string
  areaId: string
  subtree: string[]
}

/** A unit with the agencies below it on a day, as its own officers reach them. */
export async function getPlace(tx: Tx, unitId: string, on: string): Promise<Place> {
  const { rows } = await sql<{ name: string; area_id: string; subtree: string[] }>`
    select u.name, u.area_id, (with recursive below as (
        select u.id union all
        select c.id from access.unit c join below b on c.parent_id = b.id
        where c.kind = 'agency' and c.valid_from <= ${on}::date
          and (c.valid_to is null or c.valid_to > ${on}::date)
      ) select array_agg(id) from below) as subtree
    from access.unit u where u.id = ${unitId} and u.kind = 'agency'`.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Error(`no agency ${unitId}`)
  return { name: row.name, areaId: row.area_id, subtree: row.subtree }
}

/** Who else holds a duty at a unit on a day, by unit and duty. */
export async function listOtherHolders(tx: Tx, userId: string, on: string) {
  const { rows } = await sql<{ duty: string; unit_id: string; name: string | null }>`
    select distinct a.duty, a.unit_id, access.officer_name(a.user_id) as name
    from access.assignment a
    where a.user_id <> ${userId} and a.own and a.valid_from <= ${on}::date
      and (a.valid_to is null or a.valid_to > ${on}::date)`.execute(tx)
  return rows
}

export async function countAdministratorsWithout(tx: Tx, userId: string, on: string) {
  const { rows } = await sql<{ left: number }>`
    select access.administrators_without(${userId}, ${on}::date) as left`.execute(tx)
  return rows[0]?.left ?? 0
}

/** Approved leavings whose day has come and whose account is still open. */
export async function listDueLeavings(tx: Tx, today: string) {
  return await tx
    .selectFrom('access.proposal')
    .select(['id', 'user_id'])
    .where('kind', '=', 'leaving')
    .where('outcome', '=', 'approved')
    .where('carried_out_on', 'is', null)
    .where('effective_on', '<=', today)
    .orderBy('id')
    .forUpdate()
    .execute()
}
