import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'

export async function getClock(tx: Tx) {
  return await tx
    .selectFrom('platform.clock')
    .select(['demo_date', 'last_business_date'])
    .executeTakeFirstOrThrow()
}

/** Locks the clock, so that two processes never pass the same day twice. */
export async function lockClock(tx: Tx) {
  return await tx
    .selectFrom('platform.clock')
    .select(['demo_date', 'last_business_date'])
    .forUpdate()
    .executeTakeFirstOrThrow()
}

export async function setDemoDate(tx: Tx, date: string): Promise<void> {
  await tx.updateTable('platform.clock').set({ demo_date: date }).execute()
}

export async function setLastBusinessDate(tx: Tx, date: string): Promise<void> {
  await tx.updateTable('platform.clock').set({ last_business_date: date }).execute()
}

export async function listCalendarDays(tx: Tx) {
  return await tx
    .selectFrom('platform.calendar_day')
    .select(['day', 'kind', 'name'])
    .orderBy('day')
    .execute()
}

export async function listCalendarYears(tx: Tx): Promise<number[]> {
  const rows = await tx
    .selectFrom('platform.calendar_year')
    .select('year')
    .orderBy('year')
    .execute()
  return rows.map((row) => row.year)
}

export interface CalendarDay {
  day: string
  kind: 'holiday' | 'working-weekend'
  name: string
}

export async function replaceCalendar(tx: Tx, years: number[], days: CalendarDay[]): Promise<void> {
  await tx.deleteFrom('platform.calendar_day').execute()
  await tx.deleteFrom('platform.calendar_year').execute()
  if (days.length > 0) await tx.insertInto('platform.calendar_day').values(days).execute()
  const rows = years.map((year) => ({ year }))
  if (rows.length > 0) await tx.insertInto('platform.calendar_year').values(rows).execute()
}

export async function enqueueBusinessDay(tx: Tx, day: string): Promise<void> {
  await sql`select graphile_worker.add_job('business-day', ${JSON.stringify({ day })}::json,
    job_key := ${`business-day:${day}`})`.execute(tx)
}

export interface AnnouncementRow {
  day: string
  kind: 'holiday' | 'working-weekend' | 'as-usual'
  name: string
  decision_number: string
  by_name: string | null
  unit_name: string
  recorded_on: string
  recorded_at: Date
}

/** What was announced during the year, in the order in which it was recorded. */
export async function listAnnouncements(tx: Tx): Promise<AnnouncementRow[]> {
  const { rows } = await sql<AnnouncementRow>`
    select a.day, a.kind, a.name, a.decision_number, access.officer_name(a.announced_by) as by_name,
      u.name as unit_name, a.recorded_on, a.recorded_at
    from platform.calendar_announcement a join access.unit u on u.id = a.unit_id
    order by a.seq`.execute(tx)
  return rows
}

/** The last word on one day. */
export async function findAnnouncement(tx: Tx, day: string) {
  return await tx
    .selectFrom('platform.calendar_announcement')
    .select('kind')
    .where('day', '=', day)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function insertAnnouncement(
  tx: Tx,
  row: {
    day: string
    kind: string
    name: string
    decisionNumber: string
    by: string
    unitId: string
    on: string
  },
): Promise<number> {
  const inserted = await tx
    .insertInto('platform.calendar_announcement')
    .values({
      day: row.day,
      kind: row.kind,
      name: row.name,
      decision_number: row.decisionNumber,
      announced_by: row.by,
      unit_id: row.unitId,
      recorded_on: row.on,
    })
    .returning('seq')
    .executeTakeFirstOrThrow()
  return inserted.seq
}
