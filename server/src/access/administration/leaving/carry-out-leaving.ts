import type { Tx } from '../../../platform/database/database.ts'
import type { Acting } from '../acting.ts'
import { administrationRefusals } from '../administration.refusals.ts'
import { endAssignments } from '../duties/duties.queries.ts'
import { giveDuties } from '../duties/give-duties.ts'
import { listHeldFrom, setDisabled } from '../officers/officers.queries.ts'
import { endSessionsOf } from '../../identity/identity.queries.ts'
import { type LockedProposal, markCarriedOut } from '../proposals/proposals.queries.ts'
import { countAdministratorsWithout } from './leaving.queries.ts'
import { dutiesToHandOver } from './propose-leaving.ts'

const LEAST_ADMINISTRATORS = 2

/** Closes the account of somebody whose day has come, and every session of it. */
export async function closeAccount(
  tx: Tx,
  leaving: { id: string; userId: string },
  today: string,
): Promise<void> {
  await setDisabled(tx, leaving.userId, true)
  await endSessionsOf(tx, leaving.userId, null)
  await markCarriedOut(tx, leaving.id, today)
}

function refuseChanged(proposal: LockedProposal, open: { id: string }[]): void {
  const { assignmentIds } = proposal.content as { assignmentIds: string[] }
  const known = new Set(assignmentIds)
  if (open.every((duty) => known.has(duty.id))) return
  throw administrationRefusals.refuse('duties-changed')
}

/**
 * All his duties end on the day and their successors begin, in the transaction of the approval. The
 * account is closed with it when the day has come, else by the job of that business day.
 */
export async function carryOutLeaving(
  tx: Tx,
  acting: Acting,
  proposal: LockedProposal & { user_id: string },
): Promise<void> {
  const { officer, today, units } = acting
  const { user_id: userId, effective_on: effectiveOn } = proposal
  const on = effectiveOn > today ? effectiveOn : today
  const duties = await listHeldFrom(tx, userId, today)
  if (duties.some((duty) => !units.includes(duty.unit_id))) {
    throw administrationRefusals.refuse('beyond-reach')
  }
  refuseChanged(proposal, dutiesToHandOver(duties, on))
  const ids = duties.map((duty) => duty.id)
  await endAssignments(tx, ids, { by: officer.userId, on, today })
  await giveDuties(tx, acting, proposal.id)
  const administers = duties.some((duty) => duty.duty === 'QT')
  if (administers && (await countAdministratorsWithout(tx, userId, on)) < LEAST_ADMINISTRATORS) {
    throw administrationRefusals.refuse('last-administrators')
  }
  acting.touched('user', userId)
  if (effectiveOn <= today) await closeAccount(tx, { id: proposal.id, userId }, today)
}
