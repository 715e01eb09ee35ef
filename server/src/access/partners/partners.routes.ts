import { IdParams, NoBody, Written } from '../../platform/http/schemas.ts'
import { action, read, type Route } from '../door/route.ts'
import { readPartners } from './partner-view.ts'
import { ApprovePartner, PartnersPage, ProposePartner } from './partners.schema.ts'
import { approvePartner, endPartner, proposePartner } from './trust-partner.ts'

/** Nơi trao đổi tin cậy: the installations of other agencies whose signed files are taken in. */
export const partnerRoutes: Route[] = [
  read({
    url: '/partners',
    permission: 'partner.read',
    summary: 'Own key, and the installations whose signature counts',
    reply: PartnersPage,
    run: (tx, ctx) => readPartners(tx, ctx),
  }),
  action({
    method: 'POST',
    url: '/partners',
    permission: 'partner.propose',
    summary: 'Propose to trust the key of another agency',
    body: ProposePartner,
    reply: Written,
    run: (tx, ctx) => proposePartner(tx, ctx, ctx.body),
  }),
  action({
    method: 'POST',
    url: '/partners/:id/approve',
    permission: 'partner.approve',
    stepUp: true,
    summary: 'Approve a proposed key after comparing its fingerprint',
    params: IdParams,
    body: ApprovePartner,
    reply: Written,
    run: (tx, ctx) => approvePartner(tx, ctx, { id: ctx.params.id, ...ctx.body }),
  }),
  action({
    method: 'POST',
    url: '/partners/:id/end',
    permission: 'partner.approve',
    stepUp: true,
    summary: 'Trust a key no longer',
    params: IdParams,
    body: NoBody,
    reply: Written,
    run: (tx, ctx) => endPartner(tx, ctx, ctx.params.id),
  }),
]
