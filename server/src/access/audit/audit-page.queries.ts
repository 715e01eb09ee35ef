import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'

export interface AuditRow {
  id: number
  at: Date
  on_date: string
  action: string
  outcome: 'done' | 'refused'
  refusal: string | null
  by_name: string | null
  duty: string | null
  unit_name: string | null
  subjects: { kind: string; id: string }[]
  sealed: boolean
}

/** Newest first; whose lines come is decided by row-level security: one's own, or all for DPO. */
export async function listAuditLines(
  tx: Tx,
  wanted: { subjectId: string | undefined; before: number | undefined; most: number },
): Promise<AuditRow[]> {
  const about =
    wanted.subjectId === undefined
      ? sql`true`
      : sql`exists (select from access.audit_subject s
          where s.line_id = l.id and s.subject_id = ${wanted.subjectId})`
  const older = wanted.before === undefined ? sql`true` : sql`l.id < ${wanted.before}`
  const { rows } = await sql<AuditRow>`
    select l.id, l.at, l.on_date, l.action, l.outcome, l.refusal,
      access.officer_name(coalesce(l.user_id, tried.user_id)) as by_name, l.duty, u.name as unit_name,
      coalesce((select json_agg(json_build_object('kind', s.kind, 'id', s.subject_id)
        order by s.ordinal) from access.audit_subject s where s.line_id = l.id), '[]') as subjects,
      exists (select from access.audit_seal seal where seal.line_id = l.id) as sealed
    from access.audit_line l left join access.unit u on u.id = l.unit_id
    left join lateral (select s.subject_id::uuid as user_id from access.audit_subject s
      where s.line_id = l.id and s.kind = 'user' and l.refusal is null
        and l.action = 'POST /login' limit 1) tried on true
    where ${about} and ${older} order by l.id desc limit ${wanted.most}`.execute(tx)
  return rows
}
