import type { DeskContributor, Task } from '../../access/desk/desk.ts'
import { listBreakGlasses } from './break-glass.queries.ts'

const OPENS = '/mo-khan-cap'

/** Openings that wait for somebody else to look at them. */
export const breakGlassDesk: DeskContributor = async (tx, ctx) => {
  if (!ctx.may('break-glass.review')) return { numbers: [], tasks: [] }
  const waiting = (await listBreakGlasses(tx)).filter(
    (row) => row.verdict === null && !row.is_open && row.opened_by !== ctx.officer.userId,
  )
  const tasks = waiting.map((row): Task => ({
    code: 'review-break-glass',
    subject: row.unit_name,
    due: row.review_due,
    opens: OPENS,
    tone: row.review_due < ctx.today ? 'late' : 'soon',
  }))
  return { numbers: [], tasks }
}
