import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'
import type { AddBreachStep, RecordBreach } from './breaches.schema.ts'

export async function insertBreach(
  tx: Tx,
  row: RecordBreach & { unitId: string; hours: number; by: string; on: string },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into access.data_breach (unit_id, kind, found_at, notify_by, says, people, data_kinds,
      recorded_by, recorded_on)
    values (${row.unitId}, ${row.kind}, ${row.foundAt},
      ${row.foundAt}::timestamptz + make_interval(hours => ${row.hours}), ${row.says}, ${row.people},
      ${row.dataKinds}, ${row.by}, ${row.on}) returning id`.execute(tx)
  const [inserted] = rows
  if (inserted === undefined) throw new Error('an incident was not written')
  return inserted.id
}

/** Whether a moment lies ahead, by the clock of the database that every process shares. */
export async function isAhead(tx: Tx, moment: string): Promise<boolean> {
  const { rows } = await sql<{ ahead: boolean }>`
    select ${moment}::timestamptz > now() + interval '1 minute' as ahead`.execute(tx)
  return rows[0]?.ahead === true
}

const withHours = (tx: Tx) =>
  tx
    .selectFrom('access.data_breach')
    .selectAll()
    .select(sql<number>`floor(extract(epoch from notify_by - now()) / 3600)::int`.as('hours_left'))

export type BreachRow = NonNullable<Awaited<ReturnType<typeof findBreach>>>

/** Incidents in sight: open ones first, the newest on top. */
export const listBreaches = async (tx: Tx) =>
  await withHours(tx)
    .orderBy(sql`closed_at is not null`)
    .orderBy('found_at', 'desc')
    .limit(500)
    .execute()

export const findBreach = async (tx: Tx, id: string) =>
  await withHours(tx).where('id', '=', id).executeTakeFirst()

export async function lockBreach(tx: Tx, id: string) {
  return await tx
    .selectFrom('access.data_breach')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function insertBreachStep(
  tx: Tx,
  step: AddBreachStep & { breachId: string; by: string },
): Promise<void> {
  await tx
    .insertInto('access.data_breach_step')
    .values({
      breach_id: step.breachId,
      kind: step.kind,
      at: step.at,
      says: step.says,
      document_number: step.documentNumber,
      written_by: step.by,
    })
    .execute()
}

export async function changeBreach(
  tx: Tx,
  id: string,
  change: { people?: number; notified_at?: string; closed_at?: string },
): Promise<number> {
  const row = await tx
    .updateTable('access.data_breach')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

export async function listBreachSteps(tx: Tx, breachId: string) {
  return await tx
    .selectFrom('access.data_breach_step')
    .selectAll()
    .select(sql<string | null>`access.officer_name(written_by)`.as('by_name'))
    .where('breach_id', '=', breachId)
    .orderBy('at')
    .orderBy('written_at')
    .execute()
}

/** Open incidents of which the authority has not heard yet. */
export const listUntold = async (tx: Tx) =>
  await withHours(tx)
    .where('notified_at', 'is', null)
    .where('closed_at', 'is', null)
    .orderBy('notify_by')
    .execute()
