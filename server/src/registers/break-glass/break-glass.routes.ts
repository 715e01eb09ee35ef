import { action, read, type Route } from '../../access/door/route.ts'
import { IdParams, NoBody, Written } from '../../platform/http/schemas.ts'
import {
  BreakGlasses,
  EmergencyCase,
  OpenBreakGlass,
  ReviewBreakGlass,
} from './break-glass.schema.ts'
import { closeBreakGlass, openBreakGlass } from './open-break-glass.ts'
import { readBreakGlasses, readEmergencyCase } from './read-break-glass.ts'
import { reviewBreakGlass } from './review-break-glass.ts'

/** Mở khẩn cấp: a record opened for some hours, told at once, looked at by another person. */
export const breakGlassRoutes: Route[] = [
  read({
    url: '/break-glass',
    permission: 'break-glass.read',
    summary: 'Openings with their reviews, and figures by month; records by code',
    reply: BreakGlasses,
    run: readBreakGlasses,
  }),
  action({
    method: 'POST',
    url: '/break-glass',
    permission: 'break-glass.open',
    stepUp: true,
    summary: 'Open one record in an emergency: reason, words, document; hours, read only',
    body: OpenBreakGlass,
    reply: Written,
    run: (tx, ctx) => openBreakGlass(tx, ctx, ctx.body),
  }),
  read({
    url: '/break-glass/:id/case',
    permission: 'break-glass.open',
    summary: 'The record while the opening holds',
    params: IdParams,
    reply: EmergencyCase,
    run: readEmergencyCase,
  }),
  action({
    method: 'POST',
    url: '/break-glass/:id/close',
    permission: 'break-glass.open',
    summary: 'Close what one opened, before the hours are over',
    params: IdParams,
    body: NoBody,
    reply: Written,
    run: (tx, ctx) => closeBreakGlass(tx, ctx, ctx.params.id),
  }),
  action({
    method: 'POST',
    url: '/break-glass/:id/review',
    permission: 'break-glass.review',
    stepUp: true,
    summary: 'Say whether an opening of somebody else was right',
    params: IdParams,
    body: ReviewBreakGlass,
    reply: Written,
    run: (tx, ctx) => reviewBreakGlass(tx, ctx, { id: ctx.params.id, ...ctx.body }),
  }),
]
