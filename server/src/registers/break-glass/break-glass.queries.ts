import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'
import type { OpenBreakGlass, ReviewBreakGlass } from './break-glass.schema.ts'

/** Records that a code or a whole number means and this officer may open; two communes may know one. */
export async function listEmergencyRecords(
  tx: Tx,
  { code, number }: { code: string | null; number: string | null },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from registers.emergency_records(${code}, ${number}) as id`.execute(tx)
  return rows.map((row) => row.id)
}

export async function insertBreakGlass(
  tx: Tx,
  row: Omit<OpenBreakGlass, 'record'> & {
    id: string
    personId: string
    by: string
    assignmentId: string
    duty: string
    unitId: string
    on: string
    hours: number
    reviewDue: string
  },
): Promise<void> {
  await sql`insert into registers.break_glass (id, person_id, opened_by, assignment_id, duty, unit_id,
      reason, note, document_number, opened_on, expires_at, review_due)
    values (${row.id}, ${row.personId}, ${row.by}, ${row.assignmentId}, ${row.duty}, ${row.unitId},
      ${row.reason}, ${row.note}, ${row.documentNumber}, ${row.on},
      clock_timestamp() + make_interval(hours => ${row.hours}), ${row.reviewDue})`.execute(tx)
}

export interface BreakGlassRow {
  id: string
  person_id: string
  opened_by: string
  opener_name: string | null
  unit_name: string
  duty: string
  reason: string
  note: string
  document_number: string
  opened_at: Date
  expires_at: Date
  is_open: boolean
  seconds_left: number
  reads: number
  review_due: string
  reviewer_name: string | null
  reviewed_on: string | null
  verdict: 'justified' | 'not-justified' | null
  review_note: string
}

/** Openings in sight, the newest first; with an id, that one alone. */
export async function listBreakGlasses(tx: Tx, id?: string): Promise<BreakGlassRow[]> {
  const { rows } = await sql<BreakGlassRow>`
    select b.id, b.person_id, b.opened_by, access.officer_name(b.opened_by) as opener_name,
      u.name as unit_name, b.duty, b.reason, b.note, b.document_number, b.opened_at,
      coalesce(b.closed_at, b.expires_at) as expires_at,
      b.closed_at is null and b.expires_at > clock_timestamp() as is_open,
      greatest(0, extract(epoch from b.expires_at - clock_timestamp()))::int as seconds_left,
      registers.break_glass_reads(b.id) as reads, b.review_due,
      access.officer_name(b.reviewed_by) as reviewer_name, b.reviewed_on, b.verdict, b.review_note
    from registers.break_glass b join access.unit u on u.id = b.unit_id
    where ${id === undefined ? sql`true` : sql`b.id = ${id}`}
    order by b.opened_at desc limit 200`.execute(tx)
  return rows
}

export interface MonthRow {
  month: string
  opened: number
  in_time: number
  late: number
}

export async function countByMonth(tx: Tx, today: string): Promise<MonthRow[]> {
  const { rows } = await sql<MonthRow>`
    select to_char(opened_on, 'YYYY-MM') as month, count(*)::int as opened,
      count(*) filter (where reviewed_on <= review_due)::int as in_time,
      count(*) filter (where coalesce(reviewed_on, ${today}::date) > review_due)::int as late
    from registers.break_glass group by 1 order by 1 desc limit 12`.execute(tx)
  return rows
}

/** Of one officer: has he a record open now, and is a review of an earlier one overdue? */
export async function standingOf(
  tx: Tx,
  { userId, today }: { userId: string; today: string },
): Promise<{ is_open: boolean; is_overdue: boolean }> {
  const { rows } = await sql<{ is_open: boolean; is_overdue: boolean }>`
    select coalesce(bool_or(closed_at is null and expires_at > clock_timestamp()), false) as is_open,
      coalesce(bool_or(reviewed_on is null and review_due < ${today}::date), false) as is_overdue
    from registers.break_glass where opened_by = ${userId}`.execute(tx)
  return rows[0] ?? { is_open: false, is_overdue: false }
}

/** Two openings of one officer at once come one after the other. */
export async function lockOpener(tx: Tx, userId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`break-glass:${userId}`}, 0))`.execute(
    tx,
  )
}

/** Undefined when it is not his, or not open any more. */
export async function closeRow(tx: Tx, id: string, userId: string): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    update registers.break_glass set closed_at = clock_timestamp(), version = version + 1
    where id = ${id} and opened_by = ${userId} and closed_at is null
      and expires_at > clock_timestamp() returning version`.execute(tx)
  return rows[0]?.version
}

export async function reviewRow(
  tx: Tx,
  review: ReviewBreakGlass & { id: string; by: string; on: string },
): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    update registers.break_glass set reviewed_by = ${review.by}, reviewed_on = ${review.on},
      verdict = ${review.verdict}, review_note = ${review.note}, version = version + 1
    where id = ${review.id} and reviewed_by is null returning version`.execute(tx)
  return rows[0]?.version
}

export async function findHolder(tx: Tx, personId: string) {
  const { rows } = await sql<{ unit_id: string; duty: string }>`
    select unit_id, duty from registers.holder_in_emergency(${personId})`.execute(tx)
  return rows[0]
}

export interface CardRow {
  id: string
  family_name: string
  middle_name: string
  given_name: string
  birth_date: string | null
  birth_year: number | null
  sex: 'male' | 'female' | null
  id_number: string | null
  phone: string | null
  hamlet: string
  address_detail: string
  area_name: string
  certificate_number: string | null
  certificate_date: string | null
  completed_on: string | null
}

/** Nothing unless the opening holds at this moment. */
export async function findOpenedCard(tx: Tx, id: string): Promise<CardRow | undefined> {
  const { rows } = await sql<CardRow>`select * from registers.opened_card(${id})`.execute(tx)
  return rows[0]
}

export interface StepRow {
  on_date: string
  what: string
  unit_name: string | null
  to_unit_name: string | null
}

export async function listOpenedSteps(tx: Tx, id: string): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`
    select on_date, what, unit_name, to_unit_name from registers.opened_steps(${id})`.execute(tx)
  return rows
}

/** Openings whose review is overdue on a day, for the reminder. */
export async function listOverdue(tx: Tx, day: string) {
  return await tx
    .selectFrom('registers.break_glass')
    .select(['id', 'duty', 'unit_id', 'review_due'])
    .where('reviewed_on', 'is', null)
    .where('review_due', '<', day)
    .execute()
}
