import { action, read, type Route } from '../../access/door/route.ts'
import { IdParams, NoBody, Written } from '../../platform/http/schemas.ts'
import { declareRelative, readOwnRelatives, withdrawRelative } from './own-relatives.ts'
import { liftRestriction, placeRestriction } from './place-restriction.ts'
import { readPersonRestrictions, readRestrictions } from './read-restrictions.ts'
import {
  DeclareRelative,
  LiftRestriction,
  OwnRelatives,
  PersonRestrictions,
  PlaceRestriction,
  Restrictions,
} from './restrictions.schema.ts'

/** Hồ sơ hạn chế: who does not see a record, and relatives whom officers declare. */
export const restrictionRoutes: Route[] = [
  read({
    url: '/people/:id/restrictions',
    permission: 'restriction.read',
    summary: 'Who is kept from a record, and whom a new restriction can name',
    params: IdParams,
    reply: PersonRestrictions,
    run: readPersonRestrictions,
  }),
  action({
    method: 'POST',
    url: '/people/:id/restrictions',
    permission: 'restriction.place',
    stepUp: true,
    summary: 'Keep officers from a record, or leave it to some; holds at once',
    params: IdParams,
    body: PlaceRestriction,
    reply: Written,
    run: (tx, ctx) => placeRestriction(tx, ctx, { personId: ctx.params.id, ...ctx.body }),
  }),
  action({
    method: 'POST',
    url: '/restrictions/:id/lift',
    permission: 'restriction.lift',
    stepUp: true,
    summary: 'Lift a restriction that somebody else has placed',
    params: IdParams,
    body: LiftRestriction,
    reply: Written,
    run: (tx, ctx) => liftRestriction(tx, ctx, { id: ctx.params.id, ...ctx.body }),
  }),
  read({
    url: '/restrictions',
    permission: 'restriction.oversee',
    summary: 'All restrictions and declared relatives; records by code',
    reply: Restrictions,
    run: readRestrictions,
  }),
  read({
    url: '/own-relatives',
    permission: 'relative.declare',
    summary: 'Relatives whom the officer has declared',
    reply: OwnRelatives,
    run: readOwnRelatives,
  }),
  action({
    method: 'POST',
    url: '/own-relatives',
    permission: 'relative.declare',
    summary: 'Declare a relative by number: the officer is kept from that record',
    body: DeclareRelative,
    reply: Written,
    run: (tx, ctx) => declareRelative(tx, ctx, ctx.body),
  }),
  action({
    method: 'POST',
    url: '/own-relatives/:id/withdraw',
    permission: 'relative.withdraw',
    stepUp: true,
    summary: 'Take back a declaration of somebody else that was made by mistake',
    params: IdParams,
    body: NoBody,
    reply: Written,
    run: (tx, ctx) => withdrawRelative(tx, ctx, ctx.params.id),
  }),
]
