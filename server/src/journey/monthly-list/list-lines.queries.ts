import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'
import type { LineFields } from './monthly-list.schema.ts'

export interface NewLine extends LineFields {
  personId: string
  carriedFrom: string | null
  /** Why the line it comes from did not go: shown on the supplement too. */
  reasons?: readonly string[]
  reasonNote?: string
}

const columnsOf = (fields: LineFields) => ({
  purpose: fields.purpose,
  amount: fields.amount,
  training_months: fields.trainingMonths,
  conduct: fields.conduct,
  social_evils: fields.socialEvils,
  resides_locally: fields.residesLocally,
  note: fields.note,
})

/** Appends lines after the last position. A person taken off before comes back on his old line. */
export async function insertLines(tx: Tx, listId: string, lines: NewLine[]): Promise<string[]> {
  if (lines.length === 0) return []
  const last = await tx
    .selectFrom('journey.list_line')
    .select(sql<number>`coalesce(max(position), 0)`.as('position'))
    .where('list_id', '=', listId)
    .executeTakeFirstOrThrow()
  const rows = await tx
    .insertInto('journey.list_line')
    .values(
      lines.map((line, index) => ({
        list_id: listId,
        person_id: line.personId,
        position: last.position + index + 1,
        carried_from: line.carriedFrom,
        reasons: [...(line.reasons ?? [])],
        reason_note: line.reasonNote ?? '',
        ...columnsOf(line),
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['list_id', 'person_id'])
        .doUpdateSet((eb) => ({
          state: 'open',
          reasons: sql<string[]>`'{}'`,
          reason_note: '',
          purpose: eb.ref('excluded.purpose'),
          amount: eb.ref('excluded.amount'),
          training_months: eb.ref('excluded.training_months'),
          conduct: eb.ref('excluded.conduct'),
          social_evils: eb.ref('excluded.social_evils'),
          resides_locally: eb.ref('excluded.resides_locally'),
          note: eb.ref('excluded.note'),
          version: sql<number>`list_line.version + 1`,
        }))
        .where('journey.list_line.state', 'in', ['removed', 'withdrawn']),
    )
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

/** Undefined when the version is no longer the one the officer saw. */
export async function updateLine(
  tx: Tx,
  change: { id: string; listId: string; version: number; fields: LineFields },
): Promise<number | undefined> {
  const row = await tx
    .updateTable('journey.list_line')
    .set((eb) => ({ ...columnsOf(change.fields), version: eb('version', '+', 1) }))
    .where('id', '=', change.id)
    .where('list_id', '=', change.listId)
    .where('version', '=', change.version)
    .returning('version')
    .executeTakeFirst()
  return row?.version
}

export interface LineMove {
  id: string
  listId: string
  version: number
  state: string
  reasons: readonly string[]
  note: string
}

export async function moveLine(tx: Tx, move: LineMove): Promise<number | undefined> {
  const row = await tx
    .updateTable('journey.list_line')
    .set((eb) => ({
      state: move.state,
      reasons: [...move.reasons],
      reason_note: move.note,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', move.id)
    .where('list_id', '=', move.listId)
    .where('version', '=', move.version)
    .returning('version')
    .executeTakeFirst()
  return row?.version
}

/** Moves many lines at once, each with the reasons that hold it back (none for those that go). */
export async function setLineStates(
  tx: Tx,
  moves: { id: string; state: string; reasons: readonly string[] }[],
): Promise<void> {
  if (moves.length === 0) return
  await sql`update journey.list_line l
    set state = m.state, reasons = array(select jsonb_array_elements_text(m.reasons)),
      reason_note = case m.state when 'submitted' then '' else l.reason_note end,
      version = l.version + 1
    from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb)
      as m(id uuid, state text, reasons jsonb)
    where l.id = m.id`.execute(tx)
}

/** A list that comes back opens its lines again; why one was left out stays to be read. */
export async function reopenLines(tx: Tx, listId: string): Promise<void> {
  await tx
    .updateTable('journey.list_line')
    .set((eb) => ({ state: 'open', version: eb('version', '+', 1) }))
    .where('list_id', '=', listId)
    .where('state', 'in', ['submitted', 'confirmed', 'left-out', 'kept-back'])
    .execute()
}

export interface LineRow {
  id: string
  list_id: string
  person_id: string
  position: number
  purpose: 'production' | 'training' | null
  amount: number | null
  training_months: number | null
  conduct: 'good' | 'not-good' | null
  social_evils: 'none' | 'some' | null
  resides_locally: boolean
  note: string
  state: 'open' | 'kept-back' | 'removed' | 'submitted' | 'confirmed' | 'left-out' | 'withdrawn'
  reasons: string[]
  reason_note: string
  carried_from: string | null
  version: number
  family_name: string
  middle_name: string
  given_name: string
  birth_date: string | null
  birth_year: number | null
  sex: 'male' | 'female' | null
  id_number: string | null
  hamlet: string
  address_detail: string
  area_name: string
  certificate_kind: string | null
  certificate_number: string | null
  certificate_date: string | null
  completed_on: string | null
}

async function linesWhere(tx: Tx, condition: RawBuilder<unknown>): Promise<LineRow[]> {
  const { rows } = await sql<LineRow>`
    select l.id, l.list_id, l.person_id, l.position, l.purpose, l.amount, l.training_months,
      l.conduct, l.social_evils, l.resides_locally, l.note, l.state, l.reasons, l.reason_note,
      l.carried_from, l.version, p.family_name, p.middle_name, p.given_name, p.birth_date,
      p.birth_year, p.sex, p.id_number, p.hamlet, p.address_detail, a.name as area_name,
      r.certificate_kind, r.certificate_number, r.certificate_date, r.completed_on
    from journey.list_line l
    join journey.monthly_list m on m.id = l.list_id
    join registers.person_in_sight p on p.id = l.person_id
    join access.unit a on a.id = p.area_id
    left join registers.release_in_sight r on r.person_id = l.person_id
    where ${condition} order by m.supplement_number, l.position`.execute(tx)
  return rows
}

export const listLines = (tx: Tx, listId: string): Promise<LineRow[]> =>
  linesWhere(tx, sql`l.list_id = ${listId}`)

export async function findLine(tx: Tx, listId: string, lineId: string) {
  const rows = await linesWhere(tx, sql`l.list_id = ${listId} and l.id = ${lineId}`)
  return rows[0]
}

/** Lines of one month's lists that a restatement starts from: everybody not taken off. */
export const listLinesOfMonth = (tx: Tx, areaId: string, month: string): Promise<LineRow[]> =>
  linesWhere(
    tx,
    sql`l.state not in ('removed', 'withdrawn') and m.area_id = ${areaId} and m.month = ${month}::date`,
  )

/**
 * Of these people, who stands on another list of the commune that has left its draft: only lines
 * that go count. With `month`, only lists of that month.
 */
export async function listCarriedElsewhere(
  tx: Tx,
  wanted: { listId: string; personIds: readonly string[]; month?: string },
): Promise<Set<string>> {
  if (wanted.personIds.length === 0) return new Set()
  let query = tx
    .selectFrom('journey.list_line as l')
    .innerJoin('journey.monthly_list as m', 'm.id', 'l.list_id')
    .select('l.person_id')
    .where('l.person_id', 'in', wanted.personIds)
    .where('l.list_id', '<>', wanted.listId)
    .where('l.state', 'in', ['submitted', 'confirmed'])
    .where('m.state', '<>', 'draft')
  if (wanted.month !== undefined) query = query.where('m.month', '=', wanted.month)
  return new Set((await query.execute()).map((row) => row.person_id))
}
