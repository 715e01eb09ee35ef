import { read, type Route } from '../../../access/door/route.ts'
import { IdParams } from '../../../platform/http/schemas.ts'
import { ListChanges } from './changes.schema.ts'
import { readChanges } from './read-changes.ts'

/** So với tháng trước: who came, who went, whose line changed. */
export const changesRoutes: Route[] = [
  read({
    url: '/lists/:id/changes',
    permission: 'monthly-list.read',
    summary: 'What changed since last month and since the list was returned',
    params: IdParams,
    reply: ListChanges,
    run: (tx, ctx) => readChanges(tx, ctx, ctx.params.id),
  }),
]
