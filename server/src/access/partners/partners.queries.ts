import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'
import type { ProposePartner } from './partners.schema.ts'

export async function insertPartner(
  tx: Tx,
  partner: ProposePartner & { unitId: string; by: string; on: string },
): Promise<string> {
  const row = await tx
    .insertInto('access.partner')
    .values({
      unit_id: partner.unitId,
      partner_unit_id: partner.partnerUnitId,
      name: partner.name,
      public_key: partner.publicKey,
      valid_from: partner.validFrom,
      valid_to: partner.validTo,
      decision_number: partner.decisionNumber,
      proposed_by: partner.by,
      proposed_on: partner.on,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function lockPartner(tx: Tx, id: string) {
  return await tx
    .selectFrom('access.partner')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function markApproved(tx: Tx, row: { id: string; by: string; on: string }) {
  const updated = await tx
    .updateTable('access.partner')
    .set((eb) => ({ approved_by: row.by, approved_on: row.on, version: eb('version', '+', 1) }))
    .where('id', '=', row.id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return updated.version
}

export async function markEnded(tx: Tx, row: { id: string; by: string; on: string }) {
  const updated = await tx
    .updateTable('access.partner')
    .set((eb) => ({ ended_by: row.by, ended_on: row.on, version: eb('version', '+', 1) }))
    .where('id', '=', row.id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return updated.version
}

export interface PartnerRow {
  id: string
  unit_id: string
  partner_unit_id: string
  partner_unit_name: string
  name: string
  public_key: string
  valid_from: string
  valid_to: string | null
  decision_number: string
  proposed_by: string
  proposed_by_name: string | null
  proposed_on: string
  approved_by_name: string | null
  approved_on: string | null
  ended_on: string | null
  version: number
}

/** All partners in sight, those that wait or count first. */
export async function listPartners(tx: Tx): Promise<PartnerRow[]> {
  const { rows } = await sql<PartnerRow>`
    select p.id, p.unit_id, p.partner_unit_id, u.name as partner_unit_name, p.name, p.public_key,
      p.valid_from, p.valid_to, p.decision_number, p.proposed_by,
      access.officer_name(p.proposed_by) as proposed_by_name, p.proposed_on,
      access.officer_name(p.approved_by) as approved_by_name, p.approved_on, p.ended_on, p.version
    from access.partner p join access.unit u on u.id = p.partner_unit_id
    order by p.ended_on is not null, p.approved_on is not null, p.proposed_on desc, p.name`.execute(
    tx,
  )
  return rows
}
