import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'
import { STRONG_DUTIES } from '../permissions/strong-duties.ts'

export interface SessionRow {
  session_id: string
  user_id: string
  user_name: string
  display_name: string
  must_change_password: boolean
  idle_seconds: number
  proof_seconds: number
  awaits_factor: boolean
  factor_proved: boolean
  has_factor: boolean
  strong_duty: boolean
  assignment_id: string | null
  duty: string | null
  unit_id: string | null
  unit_name: string | null
  area_id: string | null
  subtree: string[] | null
}

/**
 * The live session behind a token with the assignment it acts under, if that still holds on
 * `today`. Nothing for an ended, expired or idle session, or a disabled user.
 */
export async function findSession(
  tx: Tx,
  tokenHash: Buffer,
  limits: { today: string; idleMinutes: number },
): Promise<SessionRow | undefined> {
  const { rows } = await sql<SessionRow>`
    select s.id as session_id, s.user_id, u.user_name, u.display_name, u.must_change_password,
      extract(epoch from now() - s.last_seen_at)::int as idle_seconds,
      extract(epoch from now() - s.proved_at)::int as proof_seconds, s.awaits_factor,
      s.factor_proved_at is not null as factor_proved, access.has_second_factor(u.id) as has_factor,
      exists (select from access.assignment held where held.user_id = u.id
        and held.duty = any(${[...STRONG_DUTIES]}::text[]) and held.valid_from <= ${limits.today}::date
        and (held.valid_to is null or held.valid_to > ${limits.today}::date)) as strong_duty,
      a.id as assignment_id, a.duty, a.unit_id, un.name as unit_name, un.area_id,
      case when a.duty = 'QT' then access.administered(a.unit_id) else (with recursive below as (
        select a.unit_id as id where a.unit_id is not null
        union all
        select c.id from access.unit c join below b on c.parent_id = b.id
        where c.kind = 'agency' and c.valid_from <= ${limits.today}::date
          and (c.valid_to is null or c.valid_to > ${limits.today}::date)
      ) select array_agg(id) from below) end as subtree
    from access.session s
    join access.user_account u on u.id = s.user_id and u.disabled_at is null
    left join access.assignment a on a.id = s.assignment_id and a.user_id = s.user_id
      and a.valid_from <= ${limits.today}::date
      and (a.valid_to is null or a.valid_to > ${limits.today}::date)
    left join access.unit un on un.id = a.unit_id
    where s.token_hash = ${tokenHash} and s.ended_at is null and s.expires_at > now()
      and s.last_seen_at > now() - make_interval(mins => ${limits.idleMinutes})`.execute(tx)
  return rows[0]
}

export async function touchSession(tx: Tx, sessionId: string): Promise<void> {
  await tx
    .updateTable('access.session')
    .set({ last_seen_at: sql<Date>`now()` })
    .where('id', '=', sessionId)
    .execute()
}

export interface NewSession {
  tokenHash: Buffer
  userId: string
  assignmentId: string | null
  hours: number
  device: string
  address: string
  /** Opens nothing until a second factor is given, and ends in a few minutes without. */
  awaitsFactor: boolean
  /** The agency's own sign-in service has vouched for a second factor. */
  factorProved: boolean
}

const MINUTES_FOR_A_FACTOR = 10

export async function insertSession(tx: Tx, session: NewSession): Promise<string> {
  const minutes = session.awaitsFactor ? MINUTES_FOR_A_FACTOR : session.hours * 60
  const row = await tx
    .insertInto('access.session')
    .values({
      token_hash: session.tokenHash,
      user_id: session.userId,
      assignment_id: session.assignmentId,
      expires_at: sql<Date>`now() + make_interval(mins => ${minutes})`,
      device: session.device,
      address: session.address,
      awaits_factor: session.awaitsFactor,
      factor_proved_at: session.factorProved ? sql<Date>`now()` : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/**
 * A proof gives the session a new token: the old one is dead at once. A session that waited for it
 * begins to live now.
 */
export async function renewSession(
  tx: Tx,
  session: { id: string; tokenHash: Buffer; byFactor: boolean; hours: number },
): Promise<void> {
  await sql`update access.session set token_hash = ${session.tokenHash}, proved_at = now(),
      factor_proved_at = case when ${session.byFactor}::boolean then now() else factor_proved_at end,
      expires_at = case when awaits_factor then now() + make_interval(hours => ${session.hours})
        else expires_at end,
      awaits_factor = false, challenge = null, challenge_until = null, last_seen_at = now()
    where id = ${session.id}`.execute(tx)
}

/** A browser that signs in anew has left its former session: nobody can have planted it. */
export async function endSessionOfToken(tx: Tx, tokenHash: Buffer): Promise<void> {
  await tx
    .updateTable('access.session')
    .set({ ended_at: sql<Date>`now()` })
    .where('token_hash', '=', tokenHash)
    .where('ended_at', 'is', null)
    .execute()
}

export async function endSession(tx: Tx, sessionId: string): Promise<void> {
  await tx
    .updateTable('access.session')
    .set({ ended_at: sql<Date>`now()` })
    .where('id', '=', sessionId)
    .where('ended_at', 'is', null)
    .execute()
}

/** Ends every session of a user at once, except one he keeps; under SELF, QT or SYS-IDENTITY. */
export async function endSessionsOf(
  tx: Tx,
  userId: string,
  keep: string | null = null,
): Promise<void> {
  let query = tx
    .updateTable('access.session')
    .set({ ended_at: sql<Date>`now()` })
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
  if (keep !== null) query = query.where('id', '<>', keep)
  await query.execute()
}

export async function hasSecondFactor(tx: Tx, userId: string): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    select access.has_second_factor(${userId}) as has`.execute(tx)
  return rows[0]?.has === true
}

export async function setActingAssignment(tx: Tx, sessionId: string, assignmentId: string) {
  await tx
    .updateTable('access.session')
    .set({ assignment_id: assignmentId })
    .where('id', '=', sessionId)
    .execute()
}

export async function findUserByName(tx: Tx, userName: string) {
  return await tx
    .selectFrom('access.user_account')
    .select(['id', 'user_name', 'display_name', 'password_hash', 'disabled_at', 'version'])
    .select(sql<boolean>`coalesce(one_time_until < now(), false)`.as('one_time_over'))
    .where(sql<string>`lower(user_name)`, '=', userName.normalize('NFC').trim().toLowerCase())
    .executeTakeFirst()
}

export async function getUser(tx: Tx, userId: string) {
  return await tx
    .selectFrom('access.user_account')
    .select(['id', 'user_name', 'display_name', 'password_hash', 'version'])
    .where('id', '=', userId)
    .executeTakeFirstOrThrow()
}

/** Somebody else's password opens an account for so long; long enough to hand it over. */
export const ONE_TIME_DAYS = 3

const oneTimeUntil = (mustChange: boolean) =>
  mustChange ? sql<Date>`now() + make_interval(days => ${ONE_TIME_DAYS})` : null

export async function insertUser(
  tx: Tx,
  user: {
    userName: string
    displayName: string
    passwordHash: string
    mustChange: boolean
    /** The agency he belongs to: its administrators keep his account. */
    unitId: string
    addedBy?: string
  },
): Promise<string> {
  const row = await tx
    .insertInto('access.user_account')
    .values({
      user_name: user.userName.normalize('NFC').trim(),
      display_name: user.displayName.normalize('NFC').trim(),
      password_hash: user.passwordHash,
      must_change_password: user.mustChange,
      one_time_until: oneTimeUntil(user.mustChange),
      unit_id: user.unitId,
      added_by: user.addedBy ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function setPassword(
  tx: Tx,
  user: { id: string; passwordHash: string; mustChange: boolean },
): Promise<number> {
  const row = await tx
    .updateTable('access.user_account')
    .set((eb) => ({
      password_hash: user.passwordHash,
      must_change_password: user.mustChange,
      one_time_until: oneTimeUntil(user.mustChange),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', user.id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

export async function disableUser(tx: Tx, userId: string): Promise<void> {
  await tx
    .updateTable('access.user_account')
    .set({ disabled_at: sql<Date>`now()` })
    .where('id', '=', userId)
    .execute()
}
