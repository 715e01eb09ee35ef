import type { Tx } from '../../../platform/database/database.ts'
import type { DeskContributor } from '../../desk/desk.ts'
import { upsertSuccession } from '../../agencies/agencies.queries.ts'
import { listStanding } from '../../agencies/standing.ts'
import type { Acting } from '../acting.ts'
import { administrationRefusals } from '../administration.refusals.ts'
import { endAssignments } from '../duties/duties.queries.ts'
import { openWorkAt } from '../leaving/open-work.ts'
import type { LockedProposal } from '../proposals/proposals.queries.ts'
import {
  insertAddedUnit,
  listAssignmentsAt,
  listBelowOn,
  lockUnit,
  markUnitEnded,
} from './units.queries.ts'

/** What a proposal keeps of the unit it would add. */
export interface NewUnit {
  id: string
  name: string
  level: string
  agencyKind: string
  abbreviation: string | null
  parentId: string
  areaId: string
  duties: readonly string[]
}

interface Ending {
  unitId: string
  endsOn: string
  contributors: readonly DeskContributor[]
}

async function countOpenTasks(tx: Tx, acting: Acting, { unitId, contributors }: Ending) {
  const { house, today } = acting
  const held = await listAssignmentsAt(tx, unitId, today)
  const byDuty = new Map(held.map((row) => [row.duty, row.user_id]))
  let open = 0
  for (const [duty, userId] of byDuty) {
    const work = await openWorkAt(tx, { house, today, contributors }, { userId, duty, unitId })
    for (const { kind, count } of work)
      if (kind === 'task' && typeof count === 'number') open += count
  }
  return open
}

/**
 * A unit cannot end while others stand below it, while the plan names it, or while work waits there:
 * cases are not moved to a successor by this program yet, and nobody would hold them.
 */
export async function refuseWhileNeeded(tx: Tx, acting: Acting, ending: Ending): Promise<void> {
  const { unitId, endsOn } = ending
  const [below] = await listBelowOn(tx, unitId, endsOn)
  if (below !== undefined) {
    throw administrationRefusals.refuse('unit-still-needed', { what: `còn ${below} trực thuộc` })
  }
  const standing = await listStanding(tx, endsOn)
  if (standing.some((row) => row.agency === unitId || row.bank === unitId)) {
    const what = 'hồ sơ địa bàn còn giao vai trò Cơ quan Thường trực hoặc ngân hàng'
    throw administrationRefusals.refuse('unit-still-needed', { what })
  }
  const open = await countOpenTasks(tx, acting, ending)
  if (open > 0) {
    throw administrationRefusals.refuse('unit-still-needed', { what: `còn ${open} việc đang chờ` })
  }
}

export async function carryOutUnitAdd(tx: Tx, acting: Acting, proposal: LockedProposal) {
  const unit = proposal.content as unknown as NewUnit
  if (!acting.units.includes(unit.parentId)) throw administrationRefusals.refuse('not-your-unit')
  const { effective_on: validFrom, decision_number: decision, id: proposalId } = proposal
  await insertAddedUnit(tx, { ...unit, validFrom, decision, proposalId })
  acting.touched('unit', unit.id)
}

/** On its day the unit is no more, and with it every duty that was held there. */
export async function carryOutUnitEnd(
  tx: Tx,
  acting: Acting,
  {
    proposal,
    contributors,
  }: { proposal: LockedProposal; contributors: readonly DeskContributor[] },
): Promise<void> {
  const { unit_id: unitId, effective_on: effectiveOn } = proposal
  const { today, officer } = acting
  const endsOn = effectiveOn > today ? effectiveOn : today
  const unit = await lockUnit(tx, unitId)
  if (unit === undefined || unit.valid_to !== null)
    throw administrationRefusals.refuse('wrong-state')
  await refuseWhileNeeded(tx, acting, { unitId, endsOn, contributors })
  await markUnitEnded(tx, { id: unitId, endsOn, proposalId: proposal.id })
  const ids = (await listAssignmentsAt(tx, unitId, endsOn)).map((row) => row.id)
  await endAssignments(tx, ids, { by: officer.userId, on: endsOn, today })
  const { successorId } = proposal.content as { successorId: string | null }
  if (successorId !== null) {
    const decision = proposal.decision_number
    await upsertSuccession(tx, { from: unitId, to: successorId, onDate: endsOn, decision })
  }
  acting.touched('unit', unitId)
}
