import type pg from 'pg'
import type { Line, Row } from './compare.ts'

const ROWS = `select id, 'person' as kind, address_detail as mark from registers.person
  union all select id, 'contact', note from journey.contact`

const LINES = `select l.id::int as "lineId", s.kind, s.subject_id as id,
    a.seq is not null as "isSealed"
  from access.audit_line l
  join access.audit_subject s on s.line_id = l.id
    and s.kind = case l.action when 'POST /people' then 'person' else 'contact' end
  left join access.audit_seal a on a.line_id = l.id
  where l.outcome = 'done' and l.action in ('POST /people', 'POST /people/:id/contacts')`

const DURABLE = `select name, setting from pg_settings
  where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'server_version')`

export interface Left {
  rows: Row[]
  lines: Line[]
  /** PostgreSQL's version, and what makes a commit durable. */
  settings: Record<string, string>
}

/** What lies in the database at the end: every row and line, not only those we know of. */
export async function readLeft(client: pg.Client): Promise<Left> {
  const { rows } = await client.query<Row>(ROWS)
  const { rows: lines } = await client.query<Line>(LINES)
  const found = await client.query<{ name: string; setting: string }>(DURABLE)
  const settings = Object.fromEntries(found.rows.map(({ name, setting }) => [name, setting]))
  return { rows, lines, settings }
}
