import { read, type Route } from '../door/route.ts'
import { listAuditLines } from './audit-page.queries.ts'
import { AuditPage, AuditQuery } from './audit.schema.ts'

const PAGE = 50

/** Nhật ký thao tác: one's own lines; the data-protection officer sees everyone's. */
export const auditRoutes: Route[] = [
  read({
    url: '/audit',
    permission: 'audit.read-own',
    summary: 'The diary of actions, newest first',
    query: AuditQuery,
    reply: AuditPage,
    run: async (tx, { query }) => {
      const { subjectId, before } = query
      const rows = await listAuditLines(tx, { subjectId, before, most: PAGE })
      return {
        lines: rows.map((row) => ({
          id: row.id,
          at: row.at.toISOString(),
          onDate: row.on_date,
          action: row.action,
          outcome: row.outcome,
          refusal: row.refusal,
          byName: row.by_name,
          duty: row.duty,
          unitName: row.unit_name,
          subjects: row.subjects,
          sealed: row.sealed,
        })),
        next: rows.length === PAGE ? (rows.at(-1)?.id ?? null) : null,
      }
    },
  }),
]
