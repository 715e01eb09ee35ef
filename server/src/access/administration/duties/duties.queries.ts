import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'

/** Adds an assignment that another administrator proposed; `approvedBy` has just approved it. */
export async function insertApproved(
  tx: Tx,
  row: {
    proposal_id: string
    user_id: string
    duty: string
    unit_id: string
    valid_to: string | null
    decision_number: string
    authority: string[]
  },
  given: { approvedBy: string; validFrom: string },
): Promise<void> {
  await tx
    .insertInto('access.assignment')
    .values({
      proposal_id: row.proposal_id,
      approved_by: given.approvedBy,
      user_id: row.user_id,
      duty: row.duty,
      unit_id: row.unit_id,
      valid_from: given.validFrom,
      valid_to: row.valid_to,
      decision_number: row.decision_number,
      authority: row.authority,
    })
    .execute()
}

export async function lockAssignment(tx: Tx, id: string) {
  return await tx
    .selectFrom('access.assignment')
    .select(['id', 'user_id', 'duty', 'unit_id', 'valid_from', 'valid_to', 'version'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/**
 * Ends assignments on a day, and what was delegated from them; one that was to begin later never
 * begins. Those that end sooner stay as they are.
 */
export async function endAssignments(
  tx: Tx,
  ids: readonly string[],
  { by, on, today }: { by: string; on: string; today: string },
): Promise<void> {
  await sql`update access.assignment
    set valid_to = greatest(valid_from, ${on}::date), ended_by = ${by}, ended_on = ${today},
      version = version + 1
    where (id = any(${ids}::uuid[]) or delegated_from = any(${ids}::uuid[]))
      and (valid_to is null or valid_to > greatest(valid_from, ${on}::date))`.execute(tx)
}

export async function getVersion(tx: Tx, id: string): Promise<number> {
  const row = await tx
    .selectFrom('access.assignment')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row.version
}

export async function isDisabled(tx: Tx, userId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('access.user_account')
    .select('disabled_at')
    .where('id', '=', userId)
    .executeTakeFirst()
  return row === undefined || row.disabled_at !== null
}

export interface HolderRow {
  user_id: string
  person_name: string | null
  is_kept: boolean
  is_disabled: boolean
  duty: string
  unit_id: string
  unit_name: string
  valid_to: string | null
  is_delegated: boolean
}

/** Who holds which duty on a day at the units in reach. */
export async function listHolders(
  tx: Tx,
  units: readonly string[],
  on: string,
): Promise<HolderRow[]> {
  const { rows } = await sql<HolderRow>`
    select a.user_id, access.officer_name(a.user_id) as person_name,
      u.unit_id = any(${units}::text[]) is true as is_kept,
      u.disabled_at is not null as is_disabled, a.duty, a.unit_id, un.name as unit_name,
      a.valid_to, not a.own as is_delegated
    from access.assignment a
    join access.unit un on un.id = a.unit_id
    left join access.user_account u on u.id = a.user_id
    where a.unit_id = any(${units}::text[]) and a.valid_from <= ${on}::date
      and (a.valid_to is null or a.valid_to > ${on}::date)
    order by a.own desc, a.valid_from, a.id`.execute(tx)
  return rows
}

/** Duties proposed and not yet decided, by unit. */
export async function listWaiting(tx: Tx) {
  return await tx
    .selectFrom('access.proposed_assignment as d')
    .innerJoin('access.proposal as p', 'p.id', 'd.proposal_id')
    .select(['d.unit_id', 'd.duty'])
    .where('p.outcome', 'is', null)
    .execute()
}
