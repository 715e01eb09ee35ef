import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'

export interface NewDelivery {
  unitId: string
  partnerId: string
  senderInstance: string
  subjectId: string
  manifestHash: string
  fileId: string
  by: string
  on: string
}

export async function insertDelivery(tx: Tx, delivery: NewDelivery): Promise<string> {
  const row = await tx
    .insertInto('access.delivery')
    .values({
      unit_id: delivery.unitId,
      partner_id: delivery.partnerId,
      sender_instance: delivery.senderInstance,
      subject_id: delivery.subjectId,
      manifest_hash: delivery.manifestHash,
      file_id: delivery.fileId,
      brought_by: delivery.by,
      brought_on: delivery.on,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** What came before under the sender's id of it, unless it was discarded. */
export async function findDeliveryOf(
  tx: Tx,
  wanted: { unitId: string; senderInstance: string; subjectId: string },
) {
  return await tx
    .selectFrom('access.delivery')
    .select(['id', 'manifest_hash', 'state'])
    .where('unit_id', '=', wanted.unitId)
    .where('sender_instance', '=', wanted.senderInstance)
    .where('subject_id', '=', wanted.subjectId)
    .where('state', '<>', 'discarded')
    .executeTakeFirst()
}

export async function findDelivery(tx: Tx, id: string) {
  return await tx.selectFrom('access.delivery').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function lockDelivery(tx: Tx, id: string) {
  return await tx
    .selectFrom('access.delivery')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export interface DeliveryRow {
  id: string
  subject_id: string
  sender_name: string
  partner_name: string
  manifest_hash: string
  state: 'waiting' | 'taken-in' | 'discarded'
  brought_on: string
  brought_by_name: string | null
  settled_on: string | null
  version: number
}

/** Deliveries in sight: those that wait first, then the newest. */
export async function listDeliveries(tx: Tx): Promise<DeliveryRow[]> {
  const { rows } = await sql<DeliveryRow>`
    select d.id, d.subject_id, u.name as sender_name, p.name as partner_name, d.manifest_hash,
      d.state, d.brought_on, access.officer_name(d.brought_by) as brought_by_name, d.settled_on,
      d.version
    from access.delivery d
    join access.partner p on p.id = d.partner_id
    join access.unit u on u.id = p.partner_unit_id
    order by d.state = 'waiting' desc, d.brought_on desc, d.id`.execute(tx)
  return rows
}

export async function settleDelivery(
  tx: Tx,
  row: { id: string; state: 'taken-in' | 'discarded'; by: string; on: string },
): Promise<number> {
  const updated = await tx
    .updateTable('access.delivery')
    .set((eb) => ({
      state: row.state,
      settled_by: row.by,
      settled_on: row.on,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', row.id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return updated.version
}
