import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'

export interface DueRow {
  person_id: string
  due: string
  is_held: boolean
}

export interface Window {
  windowYears: number
  keepMonths: number
  today: string
  until: string
}

/** Records whose time is over by a day, what is due first at the top. */
export async function listNeverLent(tx: Tx, asked: Window, most: number): Promise<DueRow[]> {
  const { rows } = await sql<DueRow>`
    select person_id, due, is_held from registers.never_lent(${asked.windowYears},
      ${asked.keepMonths}, ${asked.today}, ${asked.until}) order by due, person_id
    limit ${most}`.execute(tx)
  return rows
}

export async function countNeverLent(tx: Tx, asked: Window) {
  const { rows } = await sql<{ now: number; held: number; soon: number }>`
    select count(*) filter (where due <= ${asked.today} and not is_held)::int as now,
      count(*) filter (where due <= ${asked.today} and is_held)::int as held,
      count(*) filter (where due > ${asked.today})::int as soon
    from registers.never_lent(${asked.windowYears}, ${asked.keepMonths}, ${asked.today},
      ${asked.until})`.execute(tx)
  return rows[0] ?? { now: 0, held: 0, soon: 0 }
}

export async function minimisePerson(tx: Tx, personId: string, day: string): Promise<void> {
  await sql`select registers.minimise_person(${personId}, ${day})`.execute(tx)
}

/** Marks the papers in which nobody is named any more. */
export async function removePapersOfNobody(tx: Tx, day: string): Promise<void> {
  await sql`select registers.papers_of_nobody(${day})`.execute(tx)
}

export async function listPapersGoneSince(tx: Tx, day: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from registers.papers_gone_since(${day}) id`.execute(tx)
  return rows.map((row) => row.id)
}

/** Files of scans and packages that were discarded before a day. */
async function countDiscarded(tx: Tx, before: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from registers.discarded_files(${before})`.execute(tx)
  return rows[0]?.count ?? 0
}

/** Marks them as gone; answers how many. */
export async function removeDiscarded(tx: Tx, before: string, day: string): Promise<number> {
  const { rows } = await sql<{ gone: number }>`
    select registers.remove_discarded(${before}, ${day}) as gone`.execute(tx)
  return rows[0]?.gone ?? 0
}

export async function countForgettable(tx: Tx, rule: string, before: string): Promise<number> {
  if (rule === 'discarded') return await countDiscarded(tx, before)
  const { rows } = await sql<{ count: number }>`
    select registers.count_forgettable(${rule}, ${before}) as count`.execute(tx)
  return rows[0]?.count ?? 0
}

export async function forget(tx: Tx, rule: string, before: string): Promise<number> {
  const { rows } = await sql<{ gone: number }>`
    select registers.forget(${rule}, ${before}) as gone`.execute(tx)
  return rows[0]?.gone ?? 0
}

/** False when the rule ran on this day already. */
export async function insertRun(
  tx: Tx,
  run: { rule: string; day: string; done: number; held: number },
): Promise<void> {
  await tx
    .insertInto('registers.retention_run')
    .values({ rule: run.rule, on_day: run.day, done: run.done, held: run.held })
    .execute()
}

export async function hasRun(tx: Tx, day: string): Promise<boolean> {
  const row = await tx
    .selectFrom('registers.retention_run')
    .select('rule')
    .where('on_day', '=', day)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The last run of every rule. */
export async function listLastRuns(tx: Tx) {
  return await tx
    .selectFrom('registers.retention_run')
    .distinctOn('rule')
    .selectAll()
    .orderBy('rule')
    .orderBy('on_day', 'desc')
    .execute()
}

export async function insertHold(
  tx: Tx,
  hold: {
    unitId: string
    personId: string
    reason: string
    documentNumber: string
    until: string
    by: string
    on: string
  },
): Promise<string> {
  const row = await tx
    .insertInto('registers.retention_hold')
    .values({
      unit_id: hold.unitId,
      person_id: hold.personId,
      reason: hold.reason,
      document_number: hold.documentNumber,
      until: hold.until,
      placed_by: hold.by,
      placed_on: hold.on,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function lockHold(tx: Tx, id: string) {
  return await tx
    .selectFrom('registers.retention_hold')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function endHold(
  tx: Tx,
  { id, by, on }: { id: string; by: string; on: string },
): Promise<number> {
  const row = await tx
    .updateTable('registers.retention_hold')
    .set((eb) => ({ ended_by: by, ended_on: on, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

export async function listHolds(tx: Tx) {
  return await tx
    .selectFrom('registers.retention_hold')
    .selectAll()
    .where('ended_on', 'is', null)
    .orderBy('until')
    .orderBy('id')
    .execute()
}
