import { action, type Route } from '../../../access/door/route.ts'
import { IdParams, NoBody, Written } from '../../../platform/http/schemas.ts'
import { leaveProgramme, returnToProgramme } from './leave-programme.ts'
import { LeaveProgramme } from './leaving.schema.ts'

/** Rời và trở lại chương trình: a case ends before any signed list carries it, or begins anew. */
export const leavingRoutes: Route[] = [
  action({
    method: 'POST',
    url: '/people/:id/leave',
    permission: 'case.end',
    summary: 'End the case of a person whom no signed list carries, with its reason',
    params: IdParams,
    body: LeaveProgramme,
    reply: Written,
    run: (tx, ctx) => leaveProgramme(tx, ctx, { personId: ctx.params.id, reason: ctx.body.reason }),
  }),
  action({
    method: 'POST',
    url: '/people/:id/return',
    permission: 'case.end',
    summary: 'Open a new case for a person whose last one ended',
    params: IdParams,
    body: NoBody,
    reply: Written,
    run: (tx, ctx) => returnToProgramme(tx, ctx, ctx.params.id),
  }),
]
