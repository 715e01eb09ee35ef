import { read, type Route } from '../../access/door/route.ts'
import { Funnel, FunnelPeople, FunnelPeopleQuery, FunnelQuery } from './funnel.schema.ts'
import { readFunnel, readFunnelPeople } from './read-funnel.ts'

/** Phễu: from release to the bank, by commune and month. */
export const funnelRoutes: Route[] = [
  read({
    url: '/funnel',
    permission: 'funnel.read',
    summary: 'How many cases have got how far, by commune and month',
    query: FunnelQuery,
    reply: Funnel,
    run: (tx, ctx) => readFunnel(tx, ctx, ctx.query),
  }),
  read({
    url: '/funnel/people',
    permission: 'people.read',
    summary: 'The people behind one number of the funnel',
    query: FunnelPeopleQuery,
    reply: FunnelPeople,
    run: (tx, ctx) => readFunnelPeople(tx, ctx, ctx.query),
  }),
]
