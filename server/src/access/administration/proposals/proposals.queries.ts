import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'
import type { ProposalKind } from './proposals.schema.ts'

/** What is put forward, by whomever. */
export interface Forwarded {
  kind: ProposalKind
  unitId: string
  userId: string | null
  content: object
  decisionNumber: string
  effectiveOn: string
}

export interface NewProposal extends Forwarded {
  by: string
  on: string
}

export async function insertProposal(tx: Tx, proposal: NewProposal): Promise<string> {
  const row = await tx
    .insertInto('access.proposal')
    .values({
      kind: proposal.kind,
      unit_id: proposal.unitId,
      user_id: proposal.userId,
      content: JSON.stringify(proposal.content),
      decision_number: proposal.decisionNumber,
      effective_on: proposal.effectiveOn,
      proposed_by: proposal.by,
      proposed_on: proposal.on,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Units of the administrators who reach this one. */
export async function listUnitsDeciding(tx: Tx, unitId: string, on: string): Promise<string[]> {
  const { rows } = await sql<{ unit: string }>`
    select unit from access.administrators_over(${unitId}, ${on}) unit order by unit`.execute(tx)
  return rows.map((row) => row.unit)
}

export interface NewProposedDuty {
  userId: string
  duty: string
  unitId: string
  validFrom: string
  validTo: string | null
  decisionNumber: string
  authority: readonly string[]
}

/** The duties that a proposal would give; `by` is its proposer, who may not stand among them. */
export async function insertProposedDuties(
  tx: Tx,
  proposal: { id: string; by: string },
  duties: readonly NewProposedDuty[],
): Promise<void> {
  if (duties.length === 0) return
  await tx
    .insertInto('access.proposed_assignment')
    .values(
      duties.map((duty, index) => ({
        proposal_id: proposal.id,
        ordinal: index + 1,
        user_id: duty.userId,
        duty: duty.duty,
        unit_id: duty.unitId,
        valid_from: duty.validFrom,
        valid_to: duty.validTo,
        decision_number: duty.decisionNumber,
        authority: [...duty.authority],
        proposed_by: proposal.by,
      })),
    )
    .execute()
}

export async function lockProposal(tx: Tx, id: string) {
  return await tx
    .selectFrom('access.proposal')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}
export type LockedProposal = NonNullable<Awaited<ReturnType<typeof lockProposal>>>

export async function markDecided(
  tx: Tx,
  decision: {
    id: string
    outcome: 'approved' | 'declined' | 'withdrawn'
    by: string
    on: string
    reason: string | null
  },
): Promise<number> {
  const row = await tx
    .updateTable('access.proposal')
    .set((eb) => ({
      outcome: decision.outcome,
      decided_by: decision.by,
      decided_on: decision.on,
      reason: decision.reason,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', decision.id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

export async function markCarriedOut(tx: Tx, id: string, on: string): Promise<void> {
  await tx.updateTable('access.proposal').set({ carried_out_on: on }).where('id', '=', id).execute()
}

export async function listProposedDuties(tx: Tx, proposalId: string) {
  return await tx
    .selectFrom('access.proposed_assignment')
    .selectAll()
    .where('proposal_id', '=', proposalId)
    .orderBy('ordinal')
    .execute()
}

export interface ProposalRow {
  id: string
  kind: ProposalKind
  unit_id: string
  unit_name: string
  user_id: string | null
  person_name: string | null
  new_name: string | null
  successor_name: string | null
  decision_number: string
  effective_on: string
  proposed_by: string
  proposed_by_name: string | null
  proposed_on: string
  outcome: 'approved' | 'declined' | 'withdrawn' | null
  decided_by_name: string | null
  decided_on: string | null
  reason: string | null
  version: number
}

/** What waits first, then the newest decisions. */
export async function listProposals(tx: Tx): Promise<ProposalRow[]> {
  const { rows } = await sql<ProposalRow>`
    select p.id, p.kind, p.unit_id, u.name as unit_name, p.user_id,
      access.officer_name(p.user_id) as person_name, p.content ->> 'name' as new_name,
      s.name as successor_name, p.decision_number, p.effective_on, p.proposed_by,
      access.officer_name(p.proposed_by) as proposed_by_name, p.proposed_on, p.outcome,
      access.officer_name(p.decided_by) as decided_by_name, p.decided_on, p.reason, p.version
    from access.proposal p
    join access.unit u on u.id = p.unit_id
    left join access.unit s on s.id = p.content ->> 'successorId'
    order by p.outcome is not null, coalesce(p.decided_on, p.proposed_on) desc, p.proposed_on desc,
      p.id limit 300`.execute(tx)
  return rows
}

export interface ProposedDutyRow {
  proposal_id: string
  user_id: string
  person_name: string | null
  duty: string
  unit_id: string
  unit_name: string
  valid_from: string
  valid_to: string | null
  authority: string[]
}

export async function listDutiesProposed(tx: Tx, ids: string[]): Promise<ProposedDutyRow[]> {
  const { rows } = await sql<ProposedDutyRow>`
    select d.proposal_id, d.user_id, access.officer_name(d.user_id) as person_name, d.duty,
      d.unit_id, u.name as unit_name, d.valid_from, d.valid_to, d.authority
    from access.proposed_assignment d join access.unit u on u.id = d.unit_id
    where d.proposal_id = any(${ids}::uuid[]) order by d.proposal_id, d.ordinal`.execute(tx)
  return rows
}
