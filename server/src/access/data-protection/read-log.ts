import { addDays } from '@vung-buoc/law'
import type { z } from 'zod'
import type { Tx } from '../../platform/database/database.ts'
import type { DoorContext } from '../door/route.ts'
import {
  type DenialRow,
  findOfficerName,
  listDenials,
  listLog,
  type LogRow,
} from './data-protection.queries.ts'
import type {
  Denial,
  Denials,
  DenialsQuery,
  LoggedReading,
  LogQuery,
  ReadingLog,
} from './data-protection.schema.ts'

const PAGE = 50
const MOST_DENIALS = 200
/** How far back denials are looked for when no day is asked for. */
const DAYS_BACK = 30

const readingOf = (row: LogRow): LoggedReading => ({
  id: row.id,
  at: row.at.toISOString(),
  onDate: row.on_date,
  userId: row.user_id,
  officerName: row.officer_name,
  unitName: row.unit_name,
  duty: row.duty,
  purpose: row.purpose,
  route: row.route,
  isFile: row.is_file,
  isEmergency: row.is_emergency,
  people: row.people,
  personId: row.person_id,
})

const nameOf = async (tx: Tx, userId: string | undefined): Promise<string | null> =>
  userId === undefined ? null : await findOfficerName(tx, userId)

/** A page of the read log, or of the files that were given out. */
export const readLog =
  (filesOnly: boolean) =>
  async (tx: Tx, { query }: DoorContext<unknown, LogQuery, never>): Promise<ReadingLog> => {
    const rows = await listLog(tx, { ...query, filesOnly, most: PAGE + 1 })
    const shown = rows.slice(0, PAGE)
    return {
      readings: shown.map(readingOf),
      officerName: await nameOf(tx, query.userId),
      next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
    }
  }

const denialOf = (row: DenialRow): Denial => ({
  onDate: row.on_date,
  lastAt: row.last_at.toISOString(),
  userId: row.user_id,
  officerName: row.officer_name,
  unitName: row.unit_name,
  duty: row.duty,
  action: row.action,
  refusal: row.refusal,
  count: row.count,
})

/** Refused attempts of one day, or of the last month. */
export async function readDenials(
  tx: Tx,
  { query, today }: DoorContext<unknown, z.output<typeof DenialsQuery>, never>,
): Promise<Denials> {
  const { day, userId } = query
  const from = day ?? addDays(today, -DAYS_BACK)
  const rows = await listDenials(tx, { from, to: day ?? today, userId, most: MOST_DENIALS + 1 })
  return {
    denials: rows.slice(0, MOST_DENIALS).map(denialOf),
    officerName: await nameOf(tx, userId),
    from,
    hasMore: rows.length > MOST_DENIALS,
  }
}
