import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'

export interface OfficerRow {
  id: string
  user_name: string
  display_name: string
  unit_id: string
  unit_name: string
  must_change_password: boolean
  one_time_over: boolean
  is_disabled: boolean
  last_signed_in_on: string | null
  added_by_name: string | null
  added_on: string
}

const OFFICER = sql`
  select u.id, u.user_name, u.display_name, u.unit_id, un.name as unit_name,
    u.must_change_password, coalesce(u.one_time_until < now(), false) as one_time_over,
    u.disabled_at is not null as is_disabled,
    (u.last_signed_in_at at time zone 'Asia/Ho_Chi_Minh')::date as last_signed_in_on,
    access.officer_name(u.added_by) as added_by_name,
    (u.created_at at time zone 'Asia/Ho_Chi_Minh')::date as added_on
  from access.user_account u join access.unit un on un.id = u.unit_id`

/** Accounts that the asking administrator keeps. His own may stand here although its unit does not. */
export async function listOfficers(tx: Tx, units: readonly string[]): Promise<OfficerRow[]> {
  const { rows } = await sql<OfficerRow>`${OFFICER} where u.unit_id = any(${units}::text[])
    order by un.name collate "vi-x-icu", u.display_name collate "vi-x-icu", u.id`.execute(tx)
  return rows
}

export async function findOfficer(tx: Tx, id: string, units: readonly string[]) {
  const { rows } = await sql<OfficerRow>`${OFFICER}
    where u.id = ${id} and u.unit_id = any(${units}::text[])`.execute(tx)
  return rows[0]
}

export async function lockOfficer(tx: Tx, id: string, units: readonly string[]) {
  return await tx
    .selectFrom('access.user_account')
    .select(['id', 'display_name', 'unit_id', 'disabled_at', 'version'])
    .where('id', '=', id)
    .where('unit_id', 'in', units)
    .forUpdate()
    .executeTakeFirst()
}

/** Closes or opens an account; answers its new version. */
export async function setDisabled(tx: Tx, id: string, disabled: boolean): Promise<number> {
  const row = await tx
    .updateTable('access.user_account')
    .set((eb) => ({
      disabled_at: disabled ? sql<Date>`now()` : null,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

export interface HeldRow {
  user_id: string
  duty: string
  unit_id: string
  unit_name: string
}

/** Who holds what on a day, of all accounts and units in reach. */
export async function listHeld(tx: Tx, on: string): Promise<HeldRow[]> {
  return await tx
    .selectFrom('access.assignment as a')
    .innerJoin('access.unit as u', 'u.id', 'a.unit_id')
    .select(['a.user_id', 'a.duty', 'a.unit_id', 'u.name as unit_name'])
    .where('a.valid_from', '<=', on)
    .where((eb) => eb.or([eb('a.valid_to', 'is', null), eb('a.valid_to', '>', on)]))
    .orderBy('a.valid_from')
    .orderBy('a.id')
    .execute()
}

/** Duties of one officer that hold on a day or begin later. */
export async function listHeldFrom(tx: Tx, userId: string, on: string) {
  return await tx
    .selectFrom('access.assignment as a')
    .innerJoin('access.unit as u', 'u.id', 'a.unit_id')
    .select([
      'a.id',
      'a.duty',
      'a.unit_id',
      'u.name as unit_name',
      'a.valid_from',
      'a.valid_to',
      'a.authority',
      'a.delegated_from',
    ])
    .where('a.user_id', '=', userId)
    .where((eb) => eb.or([eb('a.valid_to', 'is', null), eb('a.valid_to', '>', on)]))
    .orderBy('a.valid_from')
    .orderBy('a.id')
    .execute()
}

export interface DutyRow {
  id: string
  duty: string
  unit_id: string
  unit_name: string
  valid_from: string
  valid_to: string | null
  decision_number: string
  authority: string[]
  approved_by_name: string | null
  delegated_by_name: string | null
  ended_by_name: string | null
  ended_on: string | null
}

/** Every assignment an officer ever had, newest first. */
export async function listDutiesOf(tx: Tx, userId: string): Promise<DutyRow[]> {
  const { rows } = await sql<DutyRow>`
    select a.id, a.duty, a.unit_id, u.name as unit_name, a.valid_from, a.valid_to,
      a.decision_number, a.authority, access.officer_name(a.approved_by) as approved_by_name,
      access.officer_name(a.delegated_by) as delegated_by_name,
      access.officer_name(a.ended_by) as ended_by_name, a.ended_on
    from access.assignment a join access.unit u on u.id = a.unit_id
    where a.user_id = ${userId} order by a.valid_from desc, a.id`.execute(tx)
  return rows
}

export interface ReachRow {
  id: string
  name: string
  duties: string[]
}

/** Agencies in reach that are in force on a day or begin later, in Vietnamese order. */
export async function listReach(tx: Tx, units: readonly string[], on: string): Promise<ReachRow[]> {
  const { rows } = await sql<ReachRow>`
    select id, name, duties from access.unit
    where id = any(${units}::text[]) and (valid_to is null or valid_to > ${on}::date)
    order by name collate "vi-x-icu"`.execute(tx)
  return rows
}

export async function countWaiting(tx: Tx, userId: string): Promise<number> {
  const { waiting } = await tx
    .selectFrom('access.proposal')
    .select(sql<number>`count(*)::int`.as('waiting'))
    .where('user_id', '=', userId)
    .where('outcome', 'is', null)
    .executeTakeFirstOrThrow()
  return waiting
}
