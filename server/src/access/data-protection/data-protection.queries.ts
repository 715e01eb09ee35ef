import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'
import type { LogQuery } from './data-protection.schema.ts'

export interface LogRow {
  id: number
  at: Date
  on_date: string
  user_id: string
  officer_name: string | null
  unit_name: string | null
  duty: string
  purpose: string
  route: string
  is_file: boolean
  is_emergency: boolean
  people: number
  person_id: string | null
}

/** Requests that showed people, newest first; every line comes only to the data-protection officer. */
export async function listLog(
  tx: Tx,
  wanted: LogQuery & { filesOnly: boolean; most: number },
): Promise<LogRow[]> {
  const { day, userId, purpose, before, filesOnly, most } = wanted
  const { rows } = await sql<LogRow>`
    select r.id, r.at, r.on_date, r.user_id, access.officer_name(r.user_id) as officer_name,
      u.name as unit_name, r.duty, r.purpose, r.route, r.is_file, r.is_emergency,
      cardinality(r.subject_ids) as people,
      case when cardinality(r.subject_ids) = 1 then r.subject_ids[1] end as person_id
    from access.read_line r left join access.unit u on u.id = r.unit_id
    where ${day === undefined ? sql`true` : sql`r.on_date = ${day}`}
      and ${userId === undefined ? sql`true` : sql`r.user_id = ${userId}`}
      and ${purpose === undefined ? sql`true` : sql`r.purpose = ${purpose}`}
      and ${filesOnly ? sql`r.is_file` : sql`true`}
      and ${before === undefined ? sql`true` : sql`r.id < ${before}`}
    order by r.id desc limit ${most}`.execute(tx)
  return rows
}

export interface DenialRow {
  on_date: string
  last_at: Date
  user_id: string | null
  officer_name: string | null
  unit_name: string | null
  duty: string | null
  action: string
  refusal: string
  count: number
}

/** Refused attempts, like ones of a day counted together; the latest first. */
export async function listDenials(
  tx: Tx,
  wanted: { from: string; to: string; userId: string | undefined; most: number },
): Promise<DenialRow[]> {
  const { from, to, userId, most } = wanted
  const { rows } = await sql<DenialRow>`
    select d.*, access.officer_name(d.user_id) as officer_name, u.name as unit_name
    from (select l.on_date, max(l.at) as last_at, l.user_id, l.unit_id, l.duty, l.action, l.refusal,
        count(*)::int as count
      from access.audit_line l
      where l.outcome = 'refused' and l.on_date between ${from} and ${to}
        and ${userId === undefined ? sql`true` : sql`l.user_id = ${userId}`}
      group by l.on_date, l.user_id, l.unit_id, l.duty, l.action, l.refusal
      order by max(l.at) desc limit ${most}) d
    left join access.unit u on u.id = d.unit_id order by d.last_at desc`.execute(tx)
  return rows
}

export async function findOfficerName(tx: Tx, userId: string): Promise<string | null> {
  const { rows } = await sql<{ name: string | null }>`
    select access.officer_name(${userId}) as name`.execute(tx)
  return rows[0]?.name ?? null
}
