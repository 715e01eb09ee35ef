import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'

export interface LineDecision {
  listId: string
  lineId: string
  outcome: 'confirmed' | 'left-out' | 'submitted'
  reasons: readonly string[]
  note: string
  decidedBy: string
  unitId: string
  on: string
}

/** Decisions are only ever added: one that is taken back is a row of its own. */
export async function insertLineDecision(tx: Tx, decision: LineDecision): Promise<void> {
  await tx
    .insertInto('journey.line_decision')
    .values({
      list_id: decision.listId,
      line_id: decision.lineId,
      outcome: decision.outcome,
      reasons: [...decision.reasons],
      note: decision.note,
      decided_by: decision.decidedBy,
      unit_id: decision.unitId,
      on_date: decision.on,
    })
    .execute()
}

export interface DecisionRow {
  line_id: string
  outcome: LineDecision['outcome']
  reasons: string[]
  note: string
  by_name: string | null
  unit_name: string
  on_date: string
  at: Date
}

/** Everything that was said about the lines of a list, in the order in which it was said. */
export async function listLineDecisions(tx: Tx, listId: string): Promise<DecisionRow[]> {
  const { rows } = await sql<DecisionRow>`
    select d.line_id, d.outcome, d.reasons, d.note, access.officer_name(d.decided_by) as by_name,
      u.name as unit_name, d.on_date, d.at
    from journey.line_decision d join access.unit u on u.id = d.unit_id
    where d.list_id = ${listId} order by d.at`.execute(tx)
  return rows
}

export interface TakenFileRow {
  by_name: string | null
  on_date: string
  rows_read: number
  rows_settled: number
  rows_skipped: number
}

/** Files whose rows went into the list: how much of them had to be settled, never what. */
export async function listTakenFiles(tx: Tx, listId: string): Promise<TakenFileRow[]> {
  const { rows } = await sql<TakenFileRow>`
    select by_name, on_date, rows_read, rows_settled, rows_skipped
    from journey.files_taken_over(${listId})`.execute(tx)
  return rows
}
