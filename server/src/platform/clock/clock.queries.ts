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
