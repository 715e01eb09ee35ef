import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'
import type { NoticePaper } from './notices.schema.ts'

export interface NewNotice extends NoticePaper {
  personId: string
  areaId: string
  unitId: string
  due: string
  recordedBy: string
  recordedOn: string
}

export async function insertNotice(tx: Tx, notice: NewNotice): Promise<string> {
  const row = await tx
    .insertInto('registers.release_notice')
    .values({
      person_id: notice.personId,
      area_id: notice.areaId,
      unit_id: notice.unitId,
      number: notice.number,
      notice_date: notice.noticeDate,
      sender_kind: notice.senderKind,
      received_on: notice.receivedOn,
      expected_on: notice.expectedOn,
      due: notice.due,
      recorded_by: notice.recordedBy,
      recorded_on: notice.recordedOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export type NoticeRow = Awaited<ReturnType<typeof listNotices>>[number]

/** Notices in sight, the most urgent first; `state` as the officer's view names it. */
export async function listNotices(tx: Tx, state: 'to-check' | 'awaited' | 'done' | 'all') {
  let query = tx
    .selectFrom('registers.release_notice as n')
    .innerJoin('registers.person as p', 'p.id', 'n.person_id')
    .innerJoin('access.unit as a', 'a.id', 'n.area_id')
    .leftJoin('access.unit as m', 'm.id', 'n.moved_to')
    .selectAll('n')
    .select(['p.family_name', 'p.middle_name', 'p.given_name', 'p.birth_date', 'p.birth_year'])
    .select(['p.hamlet', 'a.name as area_name', 'm.name as moved_to_name'])
    .select((eb) => eb.fn.coalesce('p.merged_into', 'p.id').as('stands_as'))
  if (state === 'to-check') query = query.where('n.outcome', 'is', null)
  if (state === 'awaited') query = query.where(awaited)
  if (state === 'done')
    query = query.where(sql<boolean>`n.outcome <> 'resides' or n.home_on is not null`)
  return await query.orderBy('n.due').orderBy('n.recorded_at').limit(500).execute()
}

const awaited = sql<boolean>`n.outcome = 'resides' and n.home_on is null`

export async function lockNotice(tx: Tx, id: string) {
  return await tx
    .selectFrom('registers.release_notice')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** The paper itself, for the commune it is sent on to. */
export async function getNotice(tx: Tx, id: string): Promise<NoticePaper> {
  const row = await tx
    .selectFrom('registers.release_notice')
    .select(['number', 'notice_date', 'sender_kind', 'received_on', 'expected_on'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return {
    number: row.number,
    noticeDate: row.notice_date,
    senderKind: row.sender_kind as NoticePaper['senderKind'],
    receivedOn: row.received_on,
    expectedOn: row.expected_on,
  }
}

export interface Checked {
  id: string
  outcome: 'resides' | 'not-here' | 'moved'
  movedTo: string | null
  by: string
  on: string
  homeOn: string | null
}

export async function saveCheck(tx: Tx, checked: Checked): Promise<number> {
  const row = await tx
    .updateTable('registers.release_notice')
    .set((eb) => ({
      outcome: checked.outcome,
      moved_to: checked.movedTo,
      checked_by: checked.by,
      checked_on: checked.on,
      home_on: checked.homeOn,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', checked.id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

export async function saveHome(tx: Tx, id: string, on: string): Promise<number> {
  const row = await tx
    .updateTable('registers.release_notice')
    .set((eb) => ({ home_on: on, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

/** How many wait for the check of residence, how many of them late, how many should be home by now. */
export async function countNotices(tx: Tx, units: readonly string[], today: string) {
  const { rows } = await sql<{ waiting: number; late: number; expected: number }>`
    select count(*) filter (where outcome is null) as waiting,
      count(*) filter (where outcome is null and due < ${today}::date) as late,
      count(*) filter (where outcome = 'resides' and home_on is null
        and expected_on <= ${today}::date) as expected
    from registers.release_notice where unit_id = any (${units}::text[])`.execute(tx)
  return rows[0] ?? { waiting: 0, late: 0, expected: 0 }
}
