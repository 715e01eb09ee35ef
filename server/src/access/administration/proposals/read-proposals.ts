import type { Tx } from '../../../platform/database/database.ts'
import type { DoorContext } from '../../door/route.ts'
import { dutyName } from '../officers/read-officers.ts'
import {
  listDutiesProposed,
  listProposals,
  type ProposalRow,
  type ProposedDutyRow,
} from './proposals.queries.ts'
import type { Proposal, ProposalsPage } from './proposals.schema.ts'

type Reading = Pick<DoorContext, 'officer' | 'units'>

/** Who may decide: not the proposer, nobody it is about, and only who reaches every unit in it. */
export function mayApprove(row: ProposalRow, duties: ProposedDutyRow[], ctx: Reading): boolean {
  const me = ctx.officer.userId
  const concerns = row.user_id === me || duties.some((duty) => duty.user_id === me)
  const reaches = duties.every((duty) => ctx.units.includes(duty.unit_id))
  return row.outcome === null && row.proposed_by !== me && !concerns && reaches
}

function actionsOn(row: ProposalRow, duties: ProposedDutyRow[], ctx: Reading) {
  if (row.outcome !== null) return []
  if (row.proposed_by === ctx.officer.userId) return ['withdraw' as const]
  return mayApprove(row, duties, ctx) ? ['approve' as const, 'decline' as const] : []
}

const dutyOf = (row: ProposedDutyRow): Proposal['duties'][number] => ({
  personName: row.person_name ?? '',
  duty: row.duty,
  dutyName: dutyName(row.duty),
  unitName: row.unit_name,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  authority: row.authority,
})

const proposalOf = (row: ProposalRow, duties: ProposedDutyRow[], ctx: Reading): Proposal => ({
  id: row.id,
  kind: row.kind,
  personId: row.user_id,
  personName: row.person_name,
  unitName: row.unit_name,
  newName: row.new_name,
  successorName: row.successor_name,
  duties: duties.map(dutyOf),
  decisionNumber: row.decision_number,
  effectiveOn: row.effective_on,
  proposedByName: row.proposed_by_name ?? '',
  proposedOn: row.proposed_on,
  outcome: row.outcome,
  decidedByName: row.decided_by_name,
  decidedOn: row.decided_on,
  reason: row.reason,
  version: row.version,
  actions: actionsOn(row, duties, ctx),
})

/** Every proposal of the units in reach with the duties it would give. */
export async function listWithDuties(tx: Tx) {
  const rows = await listProposals(tx)
  const all = await listDutiesProposed(
    tx,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({ row, duties: all.filter((one) => one.proposal_id === row.id) }))
}

export async function readProposals(tx: Tx, ctx: Reading): Promise<ProposalsPage> {
  const found = await listWithDuties(tx)
  return { proposals: found.map(({ row, duties }) => proposalOf(row, duties, ctx)) }
}
