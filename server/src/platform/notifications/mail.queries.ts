import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'

export interface MailToWrite {
  userId: string
  kind: 'code' | 'digest'
  on: string
  address: string
  subject: string
  body: string
}

/** One digest a day and officer: a second one of the day is silently the first. */
export async function insertMail(tx: Tx, mail: MailToWrite): Promise<void> {
  await tx
    .insertInto('platform.mail')
    .values({
      user_id: mail.userId,
      kind: mail.kind,
      on_date: mail.on,
      address: mail.address,
      subject: mail.subject,
      body: mail.body,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The job that empties the outbox; one waiting is enough for any number of letters. */
export async function enqueueSending(tx: Tx): Promise<void> {
  await sql`select graphile_worker.add_job('send-mail', job_key := 'send-mail')`.execute(tx)
}

/** The oldest letter still to be sent after `id`; other processes pass over a locked one. */
export async function takeUnsent(tx: Tx, mostAttempts: number, done: readonly string[]) {
  return await tx
    .selectFrom('platform.mail')
    .select(['id', 'address', 'subject', 'body', 'attempts'])
    .where('sent_at', 'is', null)
    .where('attempts', '<', mostAttempts)
    .$if(done.length > 0, (query) => query.where('id', 'not in', done))
    .orderBy('made_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

/** What was sent is kept as a fact, without its words. */
export async function markSent(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('platform.mail')
    .set({ sent_at: sql<Date>`clock_timestamp()`, body: '', last_fault: null })
    .where('id', '=', id)
    .execute()
}

export async function markFailed(tx: Tx, id: string, fault: string): Promise<void> {
  await tx
    .updateTable('platform.mail')
    .set({ attempts: sql<number>`attempts + 1`, last_fault: fault })
    .where('id', '=', id)
    .execute()
}

/** Letters that wait, and those given up after too many attempts. */
export async function countMail(tx: Tx, mostAttempts: number) {
  const { rows } = await sql<{ waiting: number; given_up: number }>`
    select count(*) filter (where attempts < ${mostAttempts})::int as waiting,
      count(*) filter (where attempts >= ${mostAttempts})::int as given_up
    from platform.mail where sent_at is null`.execute(tx)
  return rows[0] ?? { waiting: 0, given_up: 0 }
}
