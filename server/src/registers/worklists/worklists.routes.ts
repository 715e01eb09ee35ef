import { read, type Route } from '../../access/door/route.ts'
import { readWorklists } from './read-worklists.ts'
import { Worklists, WorklistsQuery } from './worklists.schema.ts'

/** Việc theo nhóm: how many people wait on each worklist. Numbers alone, nobody is named. */
export const worklistRoutes: Route[] = [
  read({
    url: '/people/worklists',
    permission: 'people.read',
    summary: 'How many people stand on each worklist',
    query: WorklistsQuery,
    reply: Worklists,
    run: (tx, ctx) => readWorklists(tx, ctx, ctx.query.areaId),
  }),
]
