import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'
import type { PlaceRestriction } from './restrictions.schema.ts'

export async function insertRestriction(
  tx: Tx,
  row: PlaceRestriction & {
    id: string
    personId: string
    by: string
    duty: string
    unitId: string
    on: string
  },
): Promise<void> {
  await tx
    .insertInto('registers.restriction')
    .values({
      id: row.id,
      person_id: row.personId,
      kind: row.kind,
      officers: row.officers,
      reason: row.reason,
      from_on: row.fromOn,
      to_on: row.toOn,
      placed_by: row.by,
      placed_duty: row.duty,
      placed_unit: row.unitId,
      placed_on: row.on,
    })
    .execute()
}

export interface RestrictionRow {
  id: string
  person_id: string
  kind: 'excluded' | 'restricted-to'
  officer_names: string[]
  reason: string
  from_on: string
  to_on: string | null
  placed_by: string
  placed_by_name: string | null
  placed_unit_name: string
  placed_on: string
  lifted_by_name: string | null
  lifted_on: string | null
  lift_reason: string | null
}

/** Of one person, or all; the newest first. */
export async function listRestrictions(tx: Tx, personId?: string): Promise<RestrictionRow[]> {
  const { rows } = await sql<RestrictionRow>`
    select r.id, r.person_id, r.kind, r.reason, r.from_on, r.to_on, r.placed_by, r.placed_on,
      r.lifted_on, r.lift_reason, u.name as placed_unit_name,
      array(select coalesce(access.officer_name(officer), '') from unnest(r.officers) officer
        order by 1) as officer_names,
      access.officer_name(r.placed_by) as placed_by_name,
      access.officer_name(r.lifted_by) as lifted_by_name
    from registers.restriction r join access.unit u on u.id = r.placed_unit
    where ${personId === undefined ? sql`true` : sql`r.person_id = ${personId}`}
    order by r.placed_on desc, r.id limit 500`.execute(tx)
  return rows
}

export async function findRestriction(tx: Tx, id: string) {
  return await tx
    .selectFrom('registers.restriction')
    .select(['person_id', 'lifted_on'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Undefined when somebody has lifted it meanwhile. */
export async function liftRow(
  tx: Tx,
  lift: { id: string; by: string; on: string; reason: string },
): Promise<number | undefined> {
  const row = await tx
    .updateTable('registers.restriction')
    .set((eb) => ({
      lifted_by: lift.by,
      lifted_on: lift.on,
      lift_reason: lift.reason,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', lift.id)
    .where('lifted_on', 'is', null)
    .returning('version')
    .executeTakeFirst()
  return row?.version
}

export interface NearRow {
  user_id: string
  display_name: string | null
  duty: string
  unit_name: string
  /** At the police of the person's own commune. */
  is_home: boolean
}

/** Officers who work with a person today; nobody for whoever may not place a restriction. */
export async function listOfficersNear(tx: Tx, personId: string): Promise<NearRow[]> {
  const { rows } = await sql<NearRow>`
    select user_id, display_name, duty, unit_name, is_home from registers.officers_near(${personId})
    order by display_name collate "vi-x-icu", duty`.execute(tx)
  return rows
}
