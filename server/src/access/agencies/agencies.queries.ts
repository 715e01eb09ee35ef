import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'

export interface UnitRow {
  id: string
  name: string
  kind: 'area' | 'agency'
  level: 'province' | 'district' | 'commune'
  agency_kind: string | null
  abbreviation: string | null
  code: string | null
  parent_id: string | null
  area_id: string | null
  valid_from: string
  valid_to: string | null
  decision: string
  duties: string[]
}

/** A unit that two administrators have added or ended on screen stays as they left it. */
export async function upsertUnit(tx: Tx, unit: UnitRow): Promise<void> {
  const { id: _id, ...rest } = unit
  await tx
    .insertInto('access.unit')
    .values(unit)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(rest).where('access.unit.proposal_id', 'is', null),
    )
    .execute()
}

export async function upsertSuccession(
  tx: Tx,
  row: { from: string; to: string; onDate: string; decision: string },
): Promise<void> {
  await tx
    .insertInto('access.unit_succession')
    .values({
      from_unit_id: row.from,
      to_unit_id: row.to,
      on_date: row.onDate,
      decision: row.decision,
    })
    .onConflict((conflict) => conflict.columns(['from_unit_id', 'to_unit_id']).doNothing())
    .execute()
}

export async function listUnits(tx: Tx, on: string) {
  return await tx
    .selectFrom('access.unit')
    .selectAll()
    .where('valid_from', '<=', on)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', on)]))
    .orderBy(sql`kind desc, level, name collate "vi-x-icu"`)
    .execute()
}

export async function findUnit(tx: Tx, id: string) {
  return await tx.selectFrom('access.unit').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function getUnit(tx: Tx, id: string) {
  return await tx
    .selectFrom('access.unit')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

/** The agency of one kind that works in an area on a date. */
export async function getAgencyOf(tx: Tx, area: { id: string; kind: string; on: string }) {
  return await tx
    .selectFrom('access.unit')
    .selectAll()
    .where('kind', '=', 'agency')
    .where('agency_kind', '=', area.kind)
    .where('area_id', '=', area.id)
    .where('valid_from', '<=', area.on)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', area.on)]))
    .executeTakeFirstOrThrow()
}

/** Communes below an area on a date, in Vietnamese order. */
export async function listCommunes(tx: Tx, areaId: string, on: string) {
  return await tx
    .selectFrom('access.unit')
    .select(['id', 'name'])
    .where('kind', '=', 'area')
    .where('level', '=', 'commune')
    .where((eb) => eb.or([eb('parent_id', '=', areaId), eb('id', '=', areaId)]))
    .where('valid_from', '<=', on)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', on)]))
    .orderBy(sql`name collate "vi-x-icu"`)
    .execute()
}

/** Every unit the locality ever had, in force or not: what an old paper may name. */
export async function listAllUnitIds(tx: Tx): Promise<string[]> {
  const rows = await tx.selectFrom('access.unit').select('id').execute()
  return rows.map((row) => row.id)
}

/** Names of all units by id, as each is or was called. */
export async function listUnitNames(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.selectFrom('access.unit').select(['id', 'name']).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

export interface SuccessionRow {
  from_name: string
  from_code: string
  to_name: string
  to_code: string
  on_date: string
  decision: string
}

/** Communes that are no more, each with who carries on, since when, by which decision. */
export async function listOldCommunes(tx: Tx): Promise<SuccessionRow[]> {
  const { rows } = await sql<SuccessionRow>`
    select o.name as from_name, coalesce(o.code, '') as from_code, n.name as to_name,
      coalesce(n.code, '') as to_code, s.on_date, s.decision
    from access.unit_succession s
    join access.unit o on o.id = s.from_unit_id
    join access.unit n on n.id = s.to_unit_id
    where o.kind = 'area' and o.level = 'commune'
    order by o.name collate "vi-x-icu", s.on_date`.execute(tx)
  return rows
}
