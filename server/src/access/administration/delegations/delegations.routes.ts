import { IdParams, NoBody, Written } from '../../../platform/http/schemas.ts'
import { action, read, type Route } from '../../door/route.ts'
import { delegateDuty, endDelegation } from './delegate-duty.ts'
import { DelegateDuty, DelegationsPage } from './delegations.schema.ts'
import { readDelegations } from './read-delegations.ts'

/** Ủy quyền: a holder passes on, for some days, the duty he acts under. */
export const delegationRoutes: Route[] = [
  read({
    url: '/delegations',
    permission: 'delegation.use',
    summary: 'What can be passed on, to whom, and what was',
    reply: DelegationsPage,
    run: (tx, ctx) => readDelegations(tx, ctx),
  }),
  action({
    method: 'POST',
    url: '/delegations',
    permission: 'delegation.use',
    stepUp: true,
    summary: 'Pass on the duty one acts under to a colleague, for some days',
    body: DelegateDuty,
    reply: Written,
    run: (tx, ctx) => delegateDuty(tx, ctx, ctx.body),
  }),
  action({
    method: 'POST',
    url: '/delegations/:id/end',
    permission: 'delegation.use',
    stepUp: true,
    summary: 'End at once what one passed on',
    params: IdParams,
    body: NoBody,
    reply: Written,
    run: (tx, ctx) => endDelegation(tx, ctx, ctx.params.id),
  }),
]
