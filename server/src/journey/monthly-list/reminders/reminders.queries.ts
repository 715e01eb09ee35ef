import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'
import type { Reminder } from './due-reminders.ts'

/** Lists that are still under way, of these months or before. */
export async function listOpenLists(tx: Tx, upTo: string) {
  return await tx
    .selectFrom('journey.monthly_list')
    .select([
      'id',
      'area_id',
      'month',
      'supplement_number',
      'state',
      'police_unit_id',
      'committee_unit_id',
      'due',
    ])
    .where('month', '<=', upTo)
    .where('month', '>=', sql<string>`(${upTo}::date - interval '1 month')::date`)
    .orderBy('id')
    .execute()
}

/** Notices of withdrawal whose day has passed. */
export async function listLateNotices(tx: Tx, today: string) {
  return await tx
    .selectFrom('journey.withdrawal')
    .select([
      'id',
      'area_id',
      'state',
      'due',
      'police_unit_id',
      'committee_unit_id',
      'standing_unit_id',
      'bank_unit_id',
    ])
    .where('due', '<', today)
    .orderBy('id')
    .execute()
}

/** Keeps those that nobody has sent on this day; answers them. Two processes never send one twice. */
export async function insertReminders(
  tx: Tx,
  onDate: string,
  reminders: readonly Reminder[],
): Promise<Reminder[]> {
  if (reminders.length === 0) return []
  const rows = await tx
    .insertInto('journey.reminder')
    .values(
      reminders.map((one) => ({
        on_date: onDate,
        unit_id: one.unitId,
        duty: one.duty,
        code: one.code,
        subject_id: one.subjectId,
        due: one.due,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning(['unit_id', 'duty', 'code', 'subject_id'])
    .execute()
  const keyOf = (key: readonly string[]) => key.join('\n')
  const fresh = new Set(rows.map((row) => keyOf([row.unit_id, row.duty, row.code, row.subject_id])))
  return reminders.filter((one) =>
    fresh.has(keyOf([one.unitId, one.duty, one.code, one.subjectId])),
  )
}
