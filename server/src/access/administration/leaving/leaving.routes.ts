import { IdParams, Written } from '../../../platform/http/schemas.ts'
import type { DeskContributor } from '../../desk/desk.ts'
import { action, read, type Route } from '../../door/route.ts'
import { LeavingPage, ProposeLeaving } from './leaving.schema.ts'
import { proposeLeaving } from './propose-leaving.ts'
import { readLeaving } from './read-leaving.ts'

/** Thôi việc và bàn giao. The desks are handed in: they know what waits, these rooms do not. */
export const leavingRoutes = (contributors: readonly DeskContributor[]): Route[] => [
  read({
    url: '/administration/officers/:id/leaving',
    permission: 'administration.read',
    summary: 'Duties of an officer who leaves, how much waits at each, who could take over',
    params: IdParams,
    reply: LeavingPage,
    run: (tx, ctx) => readLeaving(tx, ctx, { id: ctx.params.id, contributors }),
  }),
  action({
    method: 'POST',
    url: '/administration/officers/:id/leaving',
    permission: 'administration.propose',
    stepUp: true,
    summary: 'Propose that an officer leaves and others take over his duties',
    params: IdParams,
    body: ProposeLeaving,
    reply: Written,
    run: (tx, ctx) => proposeLeaving(tx, ctx, { id: ctx.params.id, ...ctx.body }),
  }),
]
