import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'

export interface NewList {
  id: string
  areaId: string
  policeUnit: string
  committeeUnit: string
  month: string
  supplementNumber: number
  due: string | null
  openedBy: string
  openedOn: string
}

/** Answers nothing: until it is shared with a unit, nobody can read the row back. */
export async function insertList(tx: Tx, list: NewList): Promise<void> {
  await tx
    .insertInto('journey.monthly_list')
    .values({
      id: list.id,
      area_id: list.areaId,
      police_unit_id: list.policeUnit,
      committee_unit_id: list.committeeUnit,
      month: list.month,
      supplement_number: list.supplementNumber,
      due: list.due,
      opened_by: list.openedBy,
      opened_on: list.openedOn,
    })
    .execute()
}

export async function insertListShare(tx: Tx, listId: string, unitId: string): Promise<void> {
  await tx
    .insertInto('journey.list_share')
    .values({ list_id: listId, unit_id: unitId })
    // No conflict target: naming one would ask to read a row that only the other unit may see.
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function lockList(tx: Tx, id: string) {
  return await tx
    .selectFrom('journey.monthly_list')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** Lists of one commune and month, the regular one first. */
export async function listListsOfMonth(tx: Tx, areaId: string, month: string) {
  return await tx
    .selectFrom('journey.monthly_list')
    .select(['id', 'state', 'supplement_number'])
    .where('area_id', '=', areaId)
    .where('month', '=', month)
    .orderBy('supplement_number')
    .execute()
}

/** The newest month before this one for which the commune has a list. */
export async function findLastMonth(tx: Tx, areaId: string, before: string) {
  const row = await tx
    .selectFrom('journey.monthly_list')
    .select(sql<string | null>`max(month)`.as('month'))
    .where('area_id', '=', areaId)
    .where('month', '<', before)
    .executeTakeFirst()
  return row?.month ?? undefined
}

export async function moveList(
  tx: Tx,
  list: { id: string; state: string; versionId?: string | null; due: string | null },
): Promise<number> {
  const pointer = list.versionId === undefined ? {} : { current_version_id: list.versionId }
  const row = await tx
    .updateTable('journey.monthly_list')
    .set((eb) => ({ state: list.state, due: list.due, version: eb('version', '+', 1), ...pointer }))
    .where('id', '=', list.id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

/** A change of its lines is a change of the list. */
export async function touchList(tx: Tx, id: string): Promise<number> {
  const row = await tx
    .updateTable('journey.monthly_list')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

export interface ListCardRow {
  id: string
  month: string
  supplement_number: number
  area_id: string
  area_name: string
  police_unit_id: string
  committee_unit_id: string
  police_name: string
  committee_name: string
  state: string
  due: string | null
  version: number
  current_version_id: string | null
  returned: boolean
  line_count: number
  going_count: number
  confirmed_count: number
  total_amount: number
}

async function cardsWhere(tx: Tx, condition: RawBuilder<unknown>): Promise<ListCardRow[]> {
  const { rows } = await sql<ListCardRow>`
    select l.id, l.month, l.supplement_number, l.area_id, a.name as area_name, l.police_unit_id,
      l.committee_unit_id, police.name as police_name, committee.name as committee_name, l.state,
      l.due, l.version, l.current_version_id,
      l.state = 'draft' and exists (select from journey.list_return r where r.list_id = l.id) as returned,
      coalesce(n.line_count, 0) as line_count,
      coalesce(n.going_count, 0) as going_count, coalesce(n.confirmed_count, 0) as confirmed_count,
      coalesce(n.total_amount, 0)::bigint as total_amount
    from journey.monthly_list l
    join access.unit a on a.id = l.area_id
    join access.unit police on police.id = l.police_unit_id
    join access.unit committee on committee.id = l.committee_unit_id
    left join lateral (
      select count(*) filter (where k.state <> 'removed') as line_count,
        count(*) filter (where k.state in ('submitted', 'confirmed', 'withdrawn')) as going_count,
        count(*) filter (where k.state = 'confirmed') as confirmed_count,
        sum(k.amount) filter (where k.state in ('open', 'submitted', 'confirmed')) as total_amount
      from journey.list_line k where k.list_id = l.id) n on true
    where ${condition}
    order by l.month desc, a.name collate "vi-x-icu", l.supplement_number`.execute(tx)
  return rows
}

/** Lists in sight, newest month first, communes in Vietnamese order. */
export const listCards = (tx: Tx, month: string | undefined): Promise<ListCardRow[]> =>
  cardsWhere(tx, month === undefined ? sql`true` : sql`l.month = ${month}::date`)

export async function findCard(tx: Tx, id: string): Promise<ListCardRow | undefined> {
  const [card] = await cardsWhere(tx, sql`l.id = ${id}`)
  return card
}
