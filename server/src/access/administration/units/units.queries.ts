import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'

export interface TreeRow {
  id: string
  name: string
  agency_kind: string
  area_id: string
  area_name: string
  level: 'province' | 'district' | 'commune'
  parent_id: string | null
  valid_from: string
  valid_to: string | null
  decision: string
  successors: string[]
}

/** Every agency in reach, past and to come too, each with who carried on. */
export async function listTree(tx: Tx, units: readonly string[]): Promise<TreeRow[]> {
  const { rows } = await sql<TreeRow>`
    select u.id, u.name, u.agency_kind, u.area_id, area.name as area_name, u.level, u.parent_id,
      u.valid_from, u.valid_to, u.decision,
      coalesce((select array_agg(n.name order by n.name) from access.unit_succession s
        join access.unit n on n.id = s.to_unit_id where s.from_unit_id = u.id), '{}') as successors
    from access.unit u join access.unit area on area.id = u.area_id
    where u.id = any(${units}::text[])
    order by u.name collate "vi-x-icu", u.valid_from`.execute(tx)
  return rows
}

/** Areas at or below those of the agencies in reach that are in force on a day. */
export async function listAreas(tx: Tx, units: readonly string[], on: string) {
  const { rows } = await sql<{ id: string; name: string; level: string }>`
    with recursive place as (
      select distinct area_id as id from access.unit where id = any(${units}::text[])
      union
      select c.id from access.unit c join place p on c.parent_id = p.id where c.kind = 'area'
    )
    select a.id, a.name, a.level from access.unit a join place p on p.id = a.id
    where a.valid_from <= ${on}::date and (a.valid_to is null or a.valid_to > ${on}::date)
    order by a.level, a.name collate "vi-x-icu"`.execute(tx)
  return rows
}

/** Kinds of agency that the locality knows at each level, with the duties their officers may have. */
export async function listKinds(tx: Tx) {
  const { rows } = await sql<{ level: string; kind: string; duties: string[] }>`
    select u.level, u.agency_kind as kind,
      coalesce(array_agg(distinct d) filter (where d is not null), '{}') as duties
    from access.unit u left join lateral unnest(u.duties) d on true
    where u.kind = 'agency' group by u.level, u.agency_kind order by 1, 2`.execute(tx)
  return rows
}

export async function insertAddedUnit(
  tx: Tx,
  unit: {
    id: string
    name: string
    level: string
    agencyKind: string
    abbreviation: string | null
    parentId: string
    areaId: string
    validFrom: string
    decision: string
    duties: readonly string[]
    proposalId: string
  },
): Promise<void> {
  await tx
    .insertInto('access.unit')
    .values({
      id: unit.id,
      name: unit.name,
      kind: 'agency',
      level: unit.level,
      agency_kind: unit.agencyKind,
      abbreviation: unit.abbreviation,
      parent_id: unit.parentId,
      area_id: unit.areaId,
      valid_from: unit.validFrom,
      decision: unit.decision,
      duties: [...unit.duties],
      proposal_id: unit.proposalId,
    })
    .execute()
}

export async function lockUnit(tx: Tx, id: string) {
  return await tx
    .selectFrom('access.unit')
    .select(['id', 'name', 'agency_kind', 'area_id', 'valid_from', 'valid_to'])
    .where('id', '=', id)
    .where('kind', '=', 'agency')
    .forUpdate()
    .executeTakeFirst()
}

export async function markUnitEnded(
  tx: Tx,
  unit: { id: string; endsOn: string; proposalId: string },
): Promise<void> {
  await tx
    .updateTable('access.unit')
    .set({ valid_to: unit.endsOn, proposal_id: unit.proposalId })
    .where('id', '=', unit.id)
    .execute()
}

/** Agencies below one that would still be there on a day. */
export async function listBelowOn(tx: Tx, parentId: string, on: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('access.unit')
    .select('name')
    .where('parent_id', '=', parentId)
    .where('kind', '=', 'agency')
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', on)]))
    .orderBy('name')
    .execute()
  return rows.map((row) => row.name)
}

/** Duties at a unit that still hold on a day or begin later. */
export async function listAssignmentsAt(tx: Tx, unitId: string, on: string) {
  return await tx
    .selectFrom('access.assignment')
    .select(['id', 'user_id', 'duty'])
    .where('unit_id', '=', unitId)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', on)]))
    .execute()
}
