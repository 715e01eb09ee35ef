import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'

export interface ReadingRow {
  id: number
  at: Date
  unit_name: string | null
  duty: string
  purpose: string
  is_file: boolean
  is_emergency: boolean
  officer_name: string | null
}

/** Whether the acting duty may open this person's sheet; false as well when there is no such person. */
export async function opensReadings(tx: Tx, personId: string): Promise<boolean> {
  const { rows } = await sql<{ opens: boolean }>`
    select registers.opens_readings(${personId}) as opens`.execute(tx)
  return rows[0]?.opens === true
}

/** Who has read a person's record, newest first. */
export async function listReadings(
  tx: Tx,
  wanted: { personId: string; before: number | undefined; most: number },
): Promise<ReadingRow[]> {
  const { personId, before, most } = wanted
  const { rows } = await sql<ReadingRow>`
    select r.id, r.at, u.name as unit_name, r.duty, r.purpose, r.is_file, r.is_emergency, r.officer_name
    from registers.readings_of(${personId}, ${before ?? null}, ${most}) r
    left join access.unit u on u.id = r.unit_id order by r.id desc`.execute(tx)
  return rows
}
