import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'
import type { AnswerDataRequest, RecordDataRequest } from './data-requests.schema.ts'

/** Where the record with this number stands; asked with the number of the card shown. */
export async function listRecordsOfNumber(tx: Tx, number: string) {
  const { rows } = await sql<{ person_id: string; area_name: string }>`
    select distinct r.person_id, u.name as area_name from registers.record_of_number(${number}) r
    join access.unit u on u.id = r.area_id order by u.name`.execute(tx)
  return rows
}

/** The area of a person's record; null when there is no such record. */
export async function findAreaOfRecord(tx: Tx, personId: string): Promise<string | null> {
  const { rows } = await sql<{ area_id: string | null }>`
    select registers.area_of_record(${personId}) as area_id`.execute(tx)
  return rows[0]?.area_id ?? null
}

export async function insertRequest(
  tx: Tx,
  row: RecordDataRequest & { unitId: string; due: string; by: string; on: string },
): Promise<string> {
  const inserted = await tx
    .insertInto('registers.data_request')
    .values({
      unit_id: row.unitId,
      person_id: row.personId,
      kind: row.kind,
      field: row.field,
      channel: row.channel,
      asked_by: row.askedBy,
      identity_check: row.identityCheck,
      says: row.says,
      received_on: row.receivedOn,
      due: row.due,
      recorded_by: row.by,
      recorded_on: row.on,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return inserted.id
}

const withNames = (tx: Tx) =>
  tx
    .selectFrom('registers.data_request as r')
    .innerJoin('access.unit as u', 'u.id', 'r.unit_id')
    .leftJoin('access.unit as o', 'o.id', 'r.office_unit_id')
    .selectAll('r')
    .select(['u.name as unit_name', 'o.name as office_name'])

export type RequestRow = NonNullable<Awaited<ReturnType<typeof findRequest>>>

/** Requests in sight, what is due first at the top; closed ones by their end, newest first. */
export async function listRequests(tx: Tx, state: 'waiting' | 'closed' | 'all') {
  let query = withNames(tx)
  if (state === 'waiting') query = query.where('r.state', '<>', 'closed')
  if (state === 'closed') query = query.where('r.state', '=', 'closed')
  return await query
    .orderBy(sql`(r.state = 'closed')`)
    .orderBy('r.closed_on', 'desc')
    .orderBy('r.due')
    .orderBy('r.recorded_at')
    .limit(500)
    .execute()
}

export async function findRequest(tx: Tx, id: string) {
  return await withNames(tx).where('r.id', '=', id).executeTakeFirst()
}

export async function lockRequest(tx: Tx, id: string) {
  return await tx
    .selectFrom('registers.data_request')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

interface Change {
  state?: 'open' | 'with-office' | 'closed'
  office_unit_id?: string
  asked_office_on?: string
  office_outcome?: 'corrected' | 'kept'
  first_answer_on?: string
  identity_check?: AnswerDataRequest['identityCheck']
  outcome?: 'granted' | 'partly' | 'refused'
  closed_on?: string
}

export async function changeRequest(tx: Tx, id: string, change: Change): Promise<number> {
  const row = await tx
    .updateTable('registers.data_request')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

export async function insertAnswer(
  tx: Tx,
  answer: Pick<AnswerDataRequest, 'outcome' | 'reasons' | 'note'> & {
    requestId: string
    documentId: string
    by: string
    on: string
  },
): Promise<void> {
  await tx
    .insertInto('registers.data_answer')
    .values({
      request_id: answer.requestId,
      document_id: answer.documentId,
      outcome: answer.outcome,
      reasons: answer.reasons,
      note: answer.note,
      answered_by: answer.by,
      answered_on: answer.on,
    })
    .execute()
}

/** The letters that answered, the newest first. */
export async function listAnswers(tx: Tx, requestId: string) {
  return await tx
    .selectFrom('registers.data_answer as a')
    .innerJoin('registers.outgoing_document as d', 'd.id', 'a.document_id')
    .selectAll('a')
    .select(['d.number', 'd.symbol'])
    .select(sql<string | null>`access.officer_name(a.answered_by)`.as('by_name'))
    .where('a.request_id', '=', requestId)
    .orderBy('a.answered_at', 'desc')
    .execute()
}

export async function insertNote(
  tx: Tx,
  note: {
    personId: string
    requestId: string
    field: string
    personSays: string
    officeUnitId: string
    outcome: 'corrected' | 'kept'
    officeSays: string
    by: string
    on: string
  },
): Promise<void> {
  await tx
    .insertInto('registers.data_note')
    .values({
      person_id: note.personId,
      request_id: note.requestId,
      field: note.field,
      person_says: note.personSays,
      office_unit_id: note.officeUnitId,
      outcome: note.outcome,
      office_says: note.officeSays,
      written_by: note.by,
      written_on: note.on,
    })
    .execute()
}

const notes = (tx: Tx) =>
  tx
    .selectFrom('registers.data_note as n')
    .innerJoin('access.unit as u', 'u.id', 'n.office_unit_id')
    .selectAll('n')
    .select('u.name as office_name')

export const findNoteOf = async (tx: Tx, requestId: string) =>
  await notes(tx).where('n.request_id', '=', requestId).executeTakeFirst()

export const listNotesOf = async (tx: Tx, personId: string) =>
  await notes(tx).where('n.person_id', '=', personId).orderBy('n.written_at', 'desc').execute()

/** What waits at the units: how many, and how many of them past their day. */
export async function countWaiting(tx: Tx, units: readonly string[], today: string) {
  const { rows } = await sql<{ waiting: number; late: number; at_office: number }>`
    select count(*) filter (where state <> 'closed' and unit_id = any (${units}))::int as waiting,
      count(*) filter (where state <> 'closed' and first_answer_on is null and due < ${today}
        and unit_id = any (${units}))::int as late,
      count(*) filter (where state = 'with-office' and office_unit_id = any (${units}))::int
        as at_office
    from registers.data_request`.execute(tx)
  return rows[0] ?? { waiting: 0, late: 0, at_office: 0 }
}

/** Requests without a first answer that are due until this day, the late ones too. */
export async function listDueUntil(tx: Tx, day: string) {
  return await tx
    .selectFrom('registers.data_request')
    .select(['id', 'unit_id', 'due'])
    .where('state', '<>', 'closed')
    .where('first_answer_on', 'is', null)
    .where('due', '<=', day)
    .orderBy('due')
    .execute()
}

/** Whether anything of the person's case is still under way, or ever reached the bank. */
export async function mayBeErased(tx: Tx, personId: string): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select registers.may_be_erased(${personId}) as may`.execute(tx)
  return rows[0]?.may === true
}
