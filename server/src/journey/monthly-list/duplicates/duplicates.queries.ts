import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'
import type { MergeAfter, MergeBefore } from './merge-record.ts'

export async function listNotTheSame(tx: Tx): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('journey.not_the_same')
    .select(['first_id', 'second_id'])
    .execute()
  return new Set(rows.map((row) => `${row.first_id} ${row.second_id}`))
}

export async function insertNotTheSame(
  tx: Tx,
  pair: { firstId: string; secondId: string; unitId: string; by: string; on: string },
): Promise<void> {
  await tx
    .insertInto('journey.not_the_same')
    .values({
      first_id: pair.firstId,
      second_id: pair.secondId,
      unit_id: pair.unitId,
      decided_by: pair.by,
      decided_on: pair.on,
    })
    .execute()
}

export interface NewMerge {
  unitId: string
  keptId: string
  goneId: string
  before: MergeBefore
  after: MergeAfter
  by: string
  on: string
  undoUntil: string
}

export async function insertMerge(tx: Tx, merge: NewMerge): Promise<string> {
  const row = await tx
    .insertInto('journey.person_merge')
    .values({
      unit_id: merge.unitId,
      kept_id: merge.keptId,
      gone_id: merge.goneId,
      before: JSON.stringify(merge.before),
      after: JSON.stringify(merge.after),
      merged_by: merge.by,
      merged_on: merge.on,
      undo_until: merge.undoUntil,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function lockMerge(tx: Tx, id: string) {
  return await tx
    .selectFrom('journey.person_merge')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function saveUndone(tx: Tx, merge: { id: string; by: string; on: string }) {
  await tx
    .updateTable('journey.person_merge')
    .set({ undone_by: merge.by, undone_on: merge.on })
    .where('id', '=', merge.id)
    .execute()
}

/** Merges of a unit that can still be taken back on this day, newest first. */
export async function listUndoable(tx: Tx, unitId: string, today: string) {
  return await tx
    .selectFrom('journey.person_merge as m')
    .innerJoin('registers.person_in_sight as p', 'p.id', 'm.kept_id')
    .select(['m.id', 'm.kept_id', 'm.merged_on', 'm.undo_until'])
    .select((eb) => [
      eb.ref('p.family_name').$notNull().as('family_name'),
      eb.ref('p.middle_name').$notNull().as('middle_name'),
      eb.ref('p.given_name').$notNull().as('given_name'),
    ])
    .where('m.unit_id', '=', unitId)
    .where('m.undone_on', 'is', null)
    .where('m.undo_until', '>=', today)
    .orderBy('m.merged_on', 'desc')
    .limit(50)
    .execute()
}

export async function hasOpenTransfer(tx: Tx, personIds: readonly string[]): Promise<boolean> {
  const row = await tx
    .selectFrom('journey.transfer')
    .select('id')
    .where('person_id', 'in', [...personIds])
    .where('state', '=', 'asked')
    .executeTakeFirst()
  return row !== undefined
}

/** On which lists a person has any line, also one taken off. */
export async function listListsOf(tx: Tx, personId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('journey.list_line')
    .select('list_id')
    .where('person_id', '=', personId)
    .execute()
  return new Set(rows.map((row) => row.list_id))
}

export async function renameLine(
  tx: Tx,
  line: { id: string; personId: string; state: string; reasons: readonly string[] },
): Promise<number> {
  const row = await tx
    .updateTable('journey.list_line')
    .set((eb) => ({
      person_id: line.personId,
      state: line.state,
      reasons: [...line.reasons],
      version: eb('version', '+', 1),
    }))
    .where('id', '=', line.id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

/** Versions of these lines, as long as their lists are still being drafted. */
export async function versionsOnDrafts(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, number>()
  const { rows } = await sql<{ id: string; version: number }>`
    select l.id, l.version from journey.list_line l
    join journey.monthly_list m on m.id = l.list_id
    where l.id = any (${ids}::uuid[]) and m.state = 'draft' order by l.id for update of l`.execute(
    tx,
  )
  return new Map(rows.map((row) => [row.id, row.version]))
}
