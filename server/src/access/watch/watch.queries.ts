import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'

/** Different people whose data one officer was shown within the last hour, real time. */
export async function countPeopleRead(tx: Tx, userId: string): Promise<number> {
  const { rows } = await sql<{ people: number }>`
    select count(distinct person)::int as people
    from access.read_line r, unnest(r.subject_ids) person
    where r.user_id = ${userId} and r.at > now() - interval '1 hour'`.execute(tx)
  return rows[0]?.people ?? 0
}

/** Refusals of one officer within the last hour; being asked for a fresh proof is none. */
export async function countDenials(tx: Tx, userId: string): Promise<number> {
  const { rows } = await sql<{ denials: number }>`
    select count(*)::int as denials from access.audit_line
    where user_id = ${userId} and outcome = 'refused' and at > now() - interval '1 hour'
      and refusal <> 'access.step-up-needed'`.execute(tx)
  return rows[0]?.denials ?? 0
}

/** Whether all is over with a person since before this day. */
export async function isClosedBefore(tx: Tx, personId: string, day: string): Promise<boolean> {
  const { rows } = await sql<{ closed: boolean }>`
    select registers.is_closed_before(${personId}, ${day}) as closed`.execute(tx)
  return rows[0]?.closed === true
}

/** Whether this is the record of a relative whom the officer has declared. */
export async function isOwnRelative(
  tx: Tx,
  { officer, personId }: { officer: string; personId: string },
): Promise<boolean> {
  const { rows } = await sql<{ own: boolean }>`
    select registers.is_own_relative(${officer}, ${personId}) as own`.execute(tx)
  return rows[0]?.own === true
}

/** Units where somebody is data-protection officer today. */
export async function listProtectionUnits(tx: Tx, today: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('access.assignment')
    .select('unit_id')
    .distinct()
    .where('duty', '=', 'DPO')
    .where('valid_from', '<=', today)
    .where((row) => row.or([row('valid_to', 'is', null), row('valid_to', '>', today)]))
    .execute()
  return rows.map((row) => row.unit_id)
}

/** The present hour of real time, as the key of what is told once in it. */
export async function currentHour(tx: Tx): Promise<string> {
  const { rows } = await sql<{ hour: string }>`
    select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24') as hour`.execute(tx)
  return rows[0]?.hour ?? ''
}
