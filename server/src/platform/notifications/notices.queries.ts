import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { Notice } from './notify.ts'

/** Told once: the same notice with the same key is silently the one that is there already. */
export async function insertNotice(tx: Tx, notice: Notice & { on: string }): Promise<void> {
  await tx
    .insertInto('platform.notice')
    .values({
      unit_id: notice.unitId,
      duty: notice.duty,
      code: notice.code,
      subject: notice.subject,
      opens: notice.opens,
      due: notice.due ?? null,
      once: notice.once ?? null,
      created_on: notice.on,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Whether this was told already, to whomever, under its key. */
export async function isTold(tx: Tx, { code, once }: { code: string; once: string }) {
  const row = await tx
    .selectFrom('platform.notice')
    .select('id')
    .where('code', '=', code)
    .where('once', '=', once)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export interface NoticeRow {
  id: string
  code: string
  subject: string
  opens: string
  due: string | null
  created_on: string
  read: boolean
}

/** The newest notices of the acting duty; row-level security keeps everybody else's away. */
export async function listNotices(tx: Tx, userId: string, most: number): Promise<NoticeRow[]> {
  const { rows } = await sql<NoticeRow>`
    select n.id, n.code, n.subject, n.opens, n.due, n.created_on, r.notice_id is not null as read
    from platform.notice n
    left join platform.notice_read r on r.notice_id = n.id and r.user_id = ${userId}
    order by n.seq desc limit ${most}`.execute(tx)
  return rows
}

export async function countUnread(tx: Tx, userId: string): Promise<number> {
  const { rows } = await sql<{ unread: number }>`
    select count(*)::int as unread from platform.notice n
    where not exists (select from platform.notice_read r
      where r.notice_id = n.id and r.user_id = ${userId})`.execute(tx)
  return rows[0]?.unread ?? 0
}

export async function findNotice(tx: Tx, id: string): Promise<{ id: string } | undefined> {
  return await tx.selectFrom('platform.notice').select('id').where('id', '=', id).executeTakeFirst()
}

export async function insertRead(tx: Tx, userId: string, noticeId: string): Promise<void> {
  await tx
    .insertInto('platform.notice_read')
    .values({ user_id: userId, notice_id: noticeId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function insertReadOfAll(tx: Tx, userId: string): Promise<void> {
  await sql`insert into platform.notice_read (user_id, notice_id)
    select ${userId}, n.id from platform.notice n
    where not exists (select from platform.notice_read r
      where r.notice_id = n.id and r.user_id = ${userId})
    on conflict do nothing`.execute(tx)
}

/** Who acted on a thing has seen the notices that led to it. */
export async function insertReadOfThing(tx: Tx, userId: string, opens: string): Promise<void> {
  await sql`insert into platform.notice_read (user_id, notice_id)
    select ${userId}, n.id from platform.notice n where n.opens = ${opens}
    on conflict do nothing`.execute(tx)
}
