import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'

export async function findMailAddress(tx: Tx, userId: string) {
  return await tx
    .selectFrom('access.user_account')
    .select(['mail_address', 'mail_confirmed_at'])
    .where('id', '=', userId)
    .executeTakeFirstOrThrow()
}

/** A new address counts only once its code came back; minutes: how long the code holds. */
export async function saveMailAddress(
  tx: Tx,
  to: { userId: string; address: string; codeHash: Buffer; minutes: number },
): Promise<void> {
  await tx
    .updateTable('access.user_account')
    .set({
      mail_address: to.address,
      mail_confirmed_at: null,
      mail_code_hash: to.codeHash,
      mail_code_until: sql<Date>`now() + make_interval(mins => ${to.minutes})`,
    })
    .where('id', '=', to.userId)
    .execute()
}

/** True when the code was the right one and still held; it works once. */
export async function confirmMailAddress(
  tx: Tx,
  userId: string,
  codeHash: Buffer,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('access.user_account')
    .set({ mail_confirmed_at: sql<Date>`now()`, mail_code_hash: null, mail_code_until: null })
    .where('id', '=', userId)
    .where('mail_code_hash', '=', codeHash)
    .where('mail_code_until', '>', sql<Date>`now()`)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function clearMailAddress(tx: Tx, userId: string): Promise<void> {
  await tx
    .updateTable('access.user_account')
    .set({
      mail_address: null,
      mail_confirmed_at: null,
      mail_code_hash: null,
      mail_code_until: null,
    })
    .where('id', '=', userId)
    .execute()
}

export interface DigestRow {
  user_id: string
  address: string
  unread: number
  pressing: number
}

/** Officers with a confirmed address, and what each has not seen under the duties of the day. */
export async function listDigests(tx: Tx, today: string): Promise<DigestRow[]> {
  const { rows } = await sql<DigestRow>`
    select u.id as user_id, u.mail_address as address, count(distinct n.id)::int as unread,
      (count(distinct n.id) filter (where n.due <= ${today}::date))::int as pressing
    from access.user_account u
    join access.assignment a on a.user_id = u.id and a.valid_from <= ${today}::date
      and (a.valid_to is null or a.valid_to > ${today}::date)
    join platform.notice_in_sight n on n.unit_id = a.unit_id and n.duty = a.duty
      and n.created_on >= ${today}::date - 30
    where u.mail_confirmed_at is not null and u.disabled_at is null
      and not exists (select from platform.notice_read_in_sight r
        where r.notice_id = n.id and r.user_id = u.id)
    group by u.id, u.mail_address order by u.id`.execute(tx)
  return rows
}
