import { IdParams, Written } from '../../platform/http/schemas.ts'
import { action, file, read, type Route } from '../door/route.ts'
import { AddBreachStep, Breaches, BreachPage, RecordBreach } from './breaches.schema.ts'
import { giveNotice } from './give-notice.ts'
import { readBreach, readBreaches } from './read-breaches.ts'
import { addBreachStep, recordBreach } from './record-breach.ts'

/** Sự cố dữ liệu: what happened, how many and which data, what was done, who heard of it and when. */
export const breachRoutes: Route[] = [
  read({
    url: '/breaches',
    permission: 'breach.keep',
    summary: 'Incidents with data, open ones first, with the hours that are left',
    reply: Breaches,
    run: (tx, ctx) => readBreaches(tx, ctx),
  }),
  read({
    url: '/breaches/:id',
    permission: 'breach.keep',
    summary: 'One incident with all that was done about it; nobody is named',
    params: IdParams,
    reply: BreachPage,
    run: (tx, ctx) => readBreach(tx, ctx.params.id),
  }),
  action({
    method: 'POST',
    url: '/breaches',
    permission: 'breach.keep',
    summary: 'Enter an incident; the hours run from the moment it was found',
    body: RecordBreach,
    reply: Written,
    run: (tx, ctx) => recordBreach(tx, ctx, ctx.body),
  }),
  action({
    method: 'POST',
    url: '/breaches/:id/steps',
    permission: 'breach.keep',
    summary: 'What was done, who was told, or that it is over',
    params: IdParams,
    body: AddBreachStep,
    reply: Written,
    ifMatch: true,
    run: (tx, ctx) => addBreachStep(tx, ctx, { id: ctx.params.id, ...ctx.body }),
  }),
  file({
    url: '/breaches/:id/notice.pdf',
    permission: 'breach.keep',
    stepUp: true,
    summary: 'The notice form for the authority, as it stands now',
    params: IdParams,
    run: giveNotice,
  }),
]
