import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'

export interface NewTransfer {
  personId: string
  fromArea: string
  toArea: string
  fromUnit: string
  toUnit: string
  card: object
  /** Lines of drafts that he left for the request: they come back when it comes to nothing. */
  leftLines: readonly string[]
  askedBy: string
  askedOn: string
}

export async function insertTransfer(tx: Tx, asked: NewTransfer): Promise<string> {
  const row = await tx
    .insertInto('journey.transfer')
    .values({
      person_id: asked.personId,
      from_area_id: asked.fromArea,
      to_area_id: asked.toArea,
      from_unit_id: asked.fromUnit,
      to_unit_id: asked.toUnit,
      card: JSON.stringify(asked.card),
      left_lines: [...asked.leftLines],
      asked_by: asked.askedBy,
      asked_on: asked.askedOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function lockTransfer(tx: Tx, id: string) {
  return await tx
    .selectFrom('journey.transfer')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export interface Decision {
  id: string
  state: 'accepted' | 'refused' | 'taken-back'
  reason: string | null
  by: string
  on: string
}

/** What the other commune was told of the person goes with its answer. */
export async function saveDecision(tx: Tx, decision: Decision): Promise<number> {
  const row = await tx
    .updateTable('journey.transfer')
    .set((eb) => ({
      state: decision.state,
      reason: decision.reason,
      card: null,
      decided_by: decision.by,
      decided_on: decision.on,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', decision.id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

/**
 * The lines he left for the request stand again, where the list is still a draft and nobody has
 * touched them since. Who says no does not see that list: the database does it for him.
 */
export async function bringLinesBack(tx: Tx, transferId: string) {
  const { rows } = await sql<{ line_id: string; list_id: string }>`
    select line_id, list_id from journey.bring_lines_back(${transferId})`.execute(tx)
  return rows
}

export interface TransferRow {
  id: string
  person_id: string
  from_unit_id: string
  to_unit_id: string
  from_name: string
  to_name: string
  state: 'asked' | 'accepted' | 'refused' | 'taken-back'
  reason: string | null
  card: unknown
  asked_on: string
  decided_on: string | null
  in_sight: boolean
  family_name: string | null
  middle_name: string | null
  given_name: string | null
  birth_date: string | null
  birth_year: number | null
  sex: 'male' | 'female' | null
  id_number: string | null
}

/** Requests in sight: those still open first, then the newest. */
export async function listTransfers(tx: Tx): Promise<TransferRow[]> {
  const { rows } = await sql<TransferRow>`
    select t.id, t.person_id, t.from_unit_id, t.to_unit_id, f.name as from_name, a.name as to_name,
      t.state, t.reason, t.card, t.asked_on, t.decided_on, p.id is not null as in_sight,
      p.family_name, p.middle_name, p.given_name, p.birth_date, p.birth_year, p.sex, p.id_number
    from journey.transfer t
    join access.unit f on f.id = t.from_area_id
    join access.unit a on a.id = t.to_area_id
    left join registers.person_in_sight p on p.id = t.person_id
    order by t.state <> 'asked', t.asked_on desc, t.id limit 200`.execute(tx)
  return rows
}

export async function countToAnswer(tx: Tx, unitId: string): Promise<number> {
  const row = await tx
    .selectFrom('journey.transfer')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('to_unit_id', '=', unitId)
    .where('state', '=', 'asked')
    .executeTakeFirstOrThrow()
  return row.total
}

/** The newest list of an area that is still being drafted. */
export async function findDraft(tx: Tx, areaId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('journey.monthly_list')
    .select('id')
    .where('area_id', '=', areaId)
    .where('state', '=', 'draft')
    .orderBy('month', 'desc')
    .orderBy('supplement_number', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
  return row?.id
}
