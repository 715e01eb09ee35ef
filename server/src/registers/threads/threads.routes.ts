import { read, type Route } from '../../access/door/route.ts'
import { platformRefusals } from '../../platform/http/platform.refusals.ts'
import { IdParams } from '../../platform/http/schemas.ts'
import type { Stage } from './stage.schema.ts'
import { findThread, listThreadEvents, type ThreadEventRow } from './threads.queries.ts'
import { Thread, type ThreadOutcome } from './threads.schema.ts'

const stepOf = (row: ThreadEventRow) => ({
  onDate: row.on_date,
  at: row.at.toISOString(),
  what: row.what,
  stage: row.stage as Stage,
  byName: row.by_name,
  byDuty: row.by_duty,
  byUnit: row.by_unit,
  toUnit: row.to_unit,
  toDuty: row.to_duty,
  due: row.due,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  reasons: row.reasons,
})

/** Ai đang giữ việc: one person's case from beginning to end. */
export const threadRoutes: Route[] = [
  read({
    url: '/people/:id/thread',
    permission: 'people.read',
    summary: "One person's thread: every step, who holds it, since when, until when",
    params: IdParams,
    reply: Thread,
    run: async (tx, { params, sees }) => {
      const thread = await findThread(tx, params.id)
      if (thread === undefined) throw platformRefusals.refuse('not-found')
      sees([params.id])
      const events = await listThreadEvents(tx, thread.id)
      return {
        id: thread.id,
        personId: thread.person_id,
        stage: thread.stage as Stage,
        holderUnit: thread.holder_name,
        holderDuty: thread.holder_duty,
        since: thread.since,
        due: thread.due,
        closedOn: thread.closed_on,
        outcome: thread.outcome as ThreadOutcome | null,
        steps: events.map(stepOf),
      }
    },
  }),
]
