import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'

/** The assignment one acts under: what can be passed on, and until when. */
export async function getOwnAssignment(tx: Tx, id: string) {
  return await tx
    .selectFrom('access.assignment')
    .select(['id', 'duty', 'unit_id', 'valid_from', 'valid_to', 'authority', 'delegated_from'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

export async function listColleagues(tx: Tx, unitId: string) {
  const { rows } = await sql<{ user_id: string; display_name: string }>`
    select user_id, display_name from access.colleagues(${unitId})
    order by display_name collate "vi-x-icu"`.execute(tx)
  return rows
}

export async function insertDelegation(
  tx: Tx,
  row: {
    from: string
    by: string
    userId: string
    duty: string
    unitId: string
    validFrom: string
    validTo: string
    decisionNumber: string
    authority: readonly string[]
  },
): Promise<string> {
  const inserted = await tx
    .insertInto('access.assignment')
    .values({
      delegated_from: row.from,
      delegated_by: row.by,
      user_id: row.userId,
      duty: row.duty,
      unit_id: row.unitId,
      valid_from: row.validFrom,
      valid_to: row.validTo,
      decision_number: row.decisionNumber,
      authority: [...row.authority],
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return inserted.id
}

export interface DelegationRow {
  id: string
  duty: string
  unit_name: string
  user_id: string
  to_name: string | null
  delegated_by: string
  from_name: string | null
  valid_from: string
  valid_to: string
  decision_number: string
  authority: string[]
}

/** What this officer passed on or was given, newest first. */
export async function listDelegations(tx: Tx, userId: string): Promise<DelegationRow[]> {
  const { rows } = await sql<DelegationRow>`
    select a.id, a.duty, u.name as unit_name, a.user_id, access.officer_name(a.user_id) as to_name,
      a.delegated_by, access.officer_name(a.delegated_by) as from_name, a.valid_from, a.valid_to,
      a.decision_number, a.authority
    from access.assignment a join access.unit u on u.id = a.unit_id
    where a.delegated_from is not null and (a.delegated_by = ${userId} or a.user_id = ${userId})
    order by a.valid_from desc, a.id`.execute(tx)
  return rows
}

export async function lockDelegation(tx: Tx, id: string, by: string) {
  return await tx
    .selectFrom('access.assignment')
    .select(['id', 'user_id', 'valid_from', 'valid_to'])
    .where('id', '=', id)
    .where('delegated_by', '=', by)
    .forUpdate()
    .executeTakeFirst()
}
