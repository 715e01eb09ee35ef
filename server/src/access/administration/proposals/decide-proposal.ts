import type { Tx } from '../../../platform/database/database.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import type { Written } from '../../../platform/http/schemas.ts'
import { administrationRefusals } from '../administration.refusals.ts'
import type { Acting } from '../acting.ts'
import { giveDuties } from '../duties/give-duties.ts'
import type { DeskContributor } from '../../desk/desk.ts'
import { carryOutLeaving } from '../leaving/carry-out-leaving.ts'
import { carryOutUnitAdd, carryOutUnitEnd } from '../units/carry-out-unit.ts'
import { type LockedProposal, lockProposal, markDecided } from './proposals.queries.ts'

async function takeProposal(tx: Tx, acting: Acting, id: string): Promise<LockedProposal> {
  const proposal = await lockProposal(tx, id)
  if (proposal === undefined) throw platformRefusals.refuse('not-found')
  if (proposal.outcome !== null) throw administrationRefusals.refuse('wrong-state')
  acting.touched('proposal', id)
  return proposal
}

interface Deciding {
  id: string
  contributors: readonly DeskContributor[]
}

async function carryOut(
  tx: Tx,
  acting: Acting,
  { proposal, contributors }: { proposal: LockedProposal; contributors: Deciding['contributors'] },
): Promise<void> {
  const { kind, user_id: userId } = proposal
  if (kind === 'grant') return await giveDuties(tx, acting, proposal.id)
  if (kind === 'leaving' && userId !== null) {
    return await carryOutLeaving(tx, acting, { ...proposal, user_id: userId })
  }
  if (kind === 'unit-add') return await carryOutUnitAdd(tx, acting, proposal)
  if (kind === 'unit-end') return await carryOutUnitEnd(tx, acting, { proposal, contributors })
  throw new Error(`no way to carry out ${kind}`)
}

/** Duyệt: what was proposed is done in the same transaction. Who may not is said by the database. */
export async function approveProposal(
  tx: Tx,
  acting: Acting,
  { id, contributors }: Deciding,
): Promise<Written> {
  const proposal = await takeProposal(tx, acting, id)
  const decision = { id, outcome: 'approved', by: acting.officer.userId, on: acting.today } as const
  const version = await markDecided(tx, { ...decision, reason: null })
  await carryOut(tx, acting, { proposal, contributors })
  return { id, version }
}

export async function declineProposal(
  tx: Tx,
  acting: Acting,
  { id, reason }: { id: string; reason: string },
): Promise<Written> {
  const proposal = await takeProposal(tx, acting, id)
  const by = acting.officer.userId
  if (proposal.proposed_by === by) throw administrationRefusals.refuse('same-person')
  const decision = { id, outcome: 'declined', by, on: acting.today, reason } as const
  return { id, version: await markDecided(tx, decision) }
}

/** Rút lại: the proposer's own; somebody else's is declined, with a reason. */
export async function withdrawProposal(tx: Tx, acting: Acting, id: string): Promise<Written> {
  const proposal = await takeProposal(tx, acting, id)
  const by = acting.officer.userId
  if (proposal.proposed_by !== by) throw administrationRefusals.refuse('not-the-proposer')
  const decision = { id, outcome: 'withdrawn', by, on: acting.today, reason: null } as const
  return { id, version: await markDecided(tx, decision) }
}
