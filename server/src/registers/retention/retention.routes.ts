import { action, read, type Route } from '../../access/door/route.ts'
import { IdParams, NoBody, Written } from '../../platform/http/schemas.ts'
import { liftHold, placeHold } from './holds.ts'
import { readRetention } from './read-retention.ts'
import { PlaceHold, RetentionPage } from './retention.schema.ts'

/** Lưu giữ: rules, their last and next runs, what falls due, and what is held back. */
export const retentionRoutes: Route[] = [
  read({
    url: '/retention',
    permission: 'retention.keep',
    summary: 'Every rule with its source and runs, and who falls due within 90 days, by code',
    reply: RetentionPage,
    run: (tx, ctx) => readRetention(tx, ctx),
  }),
  action({
    method: 'POST',
    url: '/retention/holds',
    permission: 'retention.keep',
    summary: 'Hold a record back until a day, by a paper that orders it',
    body: PlaceHold,
    reply: Written,
    run: (tx, ctx) => placeHold(tx, ctx, ctx.body),
  }),
  action({
    method: 'POST',
    url: '/retention/holds/:id/end',
    permission: 'retention.keep',
    summary: 'The ordinary time counts again',
    params: IdParams,
    body: NoBody,
    reply: Written,
    run: (tx, ctx) => liftHold(tx, ctx, ctx.params.id),
  }),
]
