import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'

export async function insertRelative(
  tx: Tx,
  row: { id: string; userId: string; key: string; unitId: string; on: string },
): Promise<void> {
  await tx
    .insertInto('registers.own_relative')
    .values({
      id: row.id,
      user_id: row.userId,
      key: row.key,
      unit_id: row.unitId,
      declared_on: row.on,
    })
    .execute()
}

export interface RelativeRow {
  id: string
  user_id: string
  officer_name: string | null
  unit_name: string
  declared_on: string
  withdrawn_on: string | null
}

/** What one officer declared; all of it only for the data-protection officer. */
export async function listRelatives(tx: Tx, userId?: string): Promise<RelativeRow[]> {
  const { rows } = await sql<RelativeRow>`
    select o.id, o.user_id, access.officer_name(o.user_id) as officer_name, u.name as unit_name,
      o.declared_on, o.withdrawn_on
    from registers.own_relative o join access.unit u on u.id = o.unit_id
    where ${userId === undefined ? sql`true` : sql`o.user_id = ${userId}`}
    order by o.declared_on desc, o.id limit 500`.execute(tx)
  return rows
}

export async function findRelative(tx: Tx, id: string) {
  return await tx
    .selectFrom('registers.own_relative')
    .select(['user_id', 'withdrawn_on'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Undefined when it was withdrawn meanwhile. */
export async function withdrawRow(
  tx: Tx,
  row: { id: string; by: string; on: string },
): Promise<number | undefined> {
  const updated = await tx
    .updateTable('registers.own_relative')
    .set((eb) => ({ withdrawn_by: row.by, withdrawn_on: row.on, version: eb('version', '+', 1) }))
    .where('id', '=', row.id)
    .where('withdrawn_on', 'is', null)
    .returning('version')
    .executeTakeFirst()
  return updated?.version
}

/** Whether the acting officer has read the record of the person under this key, ever. */
export async function hasReadBefore(tx: Tx, key: string): Promise<boolean> {
  const { rows } = await sql<{ read: boolean }>`
    select registers.has_read_before(${key}) as read`.execute(tx)
  return rows[0]?.read === true
}
