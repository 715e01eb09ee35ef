import { IdParams, NoBody, Written } from '../../../platform/http/schemas.ts'
import type { DeskContributor } from '../../desk/desk.ts'
import { action, read, type Route } from '../../door/route.ts'
import { approveProposal, declineProposal, withdrawProposal } from './decide-proposal.ts'
import { DeclineProposal, ProposalsPage } from './proposals.schema.ts'
import { readProposals } from './read-proposals.ts'

/** Chờ duyệt: what one administrator proposes and another decides. */
export const proposalRoutes = (contributors: readonly DeskContributor[]): Route[] => [
  read({
    url: '/administration/proposals',
    permission: 'administration.read',
    summary: 'Proposals of the units in reach, those that wait first',
    reply: ProposalsPage,
    run: (tx, ctx) => readProposals(tx, ctx),
  }),
  action({
    method: 'POST',
    url: '/administration/proposals/:id/approve',
    permission: 'administration.decide',
    stepUp: true,
    summary: 'Approve and carry out what another administrator proposed',
    params: IdParams,
    body: NoBody,
    reply: Written,
    run: (tx, ctx) => approveProposal(tx, ctx, { id: ctx.params.id, contributors }),
  }),
  action({
    method: 'POST',
    url: '/administration/proposals/:id/decline',
    permission: 'administration.decide',
    stepUp: true,
    summary: 'Decline, with a reason',
    params: IdParams,
    body: DeclineProposal,
    reply: Written,
    run: (tx, ctx) => declineProposal(tx, ctx, { id: ctx.params.id, ...ctx.body }),
  }),
  action({
    method: 'POST',
    url: '/administration/proposals/:id/withdraw',
    permission: 'administration.propose',
    stepUp: true,
    summary: 'Take back one’s own proposal',
    params: IdParams,
    body: NoBody,
    reply: Written,
    run: (tx, ctx) => withdrawProposal(tx, ctx, ctx.params.id),
  }),
]
