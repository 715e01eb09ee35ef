import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'

export async function insertThread(
  tx: Tx,
  thread: {
    personId: string
    areaId: string
    unitId: string
    duty: string
    since: string
  },
): Promise<string> {
  const row = await tx
    .insertInto('registers.thread')
    .values({
      person_id: thread.personId,
      area_id: thread.areaId,
      stage: 'released',
      holder_unit_id: thread.unitId,
      holder_duty: thread.duty,
      since: thread.since,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Locks the open threads of these people in one fixed order (law 17). */
export async function lockOpenThreads(tx: Tx, personIds: readonly string[]) {
  if (personIds.length === 0) return []
  return await tx
    .selectFrom('registers.thread')
    .select(['id', 'person_id', 'stage', 'area_id'])
    .where('person_id', 'in', personIds)
    .where('closed_on', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
}

export interface Pass {
  threadId: string
  personId: string
  stage: string
  toUnit: string | null
  toDuty: string | null
  due: string | null
  reasons: readonly string[]
}

export interface PassFacts {
  on: string
  what: string
  byUserId: string
  byDuty: string
  byUnit: string
  subjectKind: string
  subjectId: string
}

export async function updateThreads(tx: Tx, on: string, passes: readonly Pass[]): Promise<void> {
  const rows = JSON.stringify(passes.map((pass) => ({ ...pass, reasons: undefined })))
  await sql`update registers.thread t
    set stage = p.stage, holder_unit_id = p."toUnit", holder_duty = p."toDuty",
      since = ${on}::date, due = p.due, version = t.version + 1
    from jsonb_to_recordset(${rows}::jsonb)
      as p("threadId" uuid, stage text, "toUnit" text, "toDuty" text, due date)
    where t.id = p."threadId"`.execute(tx)
}

export async function insertThreadEvents(
  tx: Tx,
  facts: PassFacts,
  passes: readonly Pass[],
): Promise<void> {
  await tx
    .insertInto('registers.thread_event')
    .values(
      passes.map((pass) => ({
        thread_id: pass.threadId,
        person_id: pass.personId,
        on_date: facts.on,
        what: facts.what,
        stage: pass.stage,
        by_user_id: facts.byUserId,
        by_duty: facts.byDuty,
        by_unit_id: facts.byUnit,
        to_unit_id: pass.toUnit,
        to_duty: pass.toDuty,
        due: pass.due,
        subject_kind: facts.subjectKind,
        subject_id: facts.subjectId,
        reasons: [...pass.reasons],
      })),
    )
    .execute()
}

/** The open thread of a person, else his last one. */
export async function findThread(tx: Tx, personId: string) {
  return await tx
    .selectFrom('registers.thread as t')
    .leftJoin('access.unit as u', 'u.id', 't.holder_unit_id')
    .selectAll('t')
    .select('u.name as holder_name')
    .where('t.person_id', '=', personId)
    .orderBy(sql`t.closed_on is not null`)
    .orderBy('t.since', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export interface ThreadEventRow {
  on_date: string
  at: Date
  what: string
  stage: string
  by_name: string | null
  by_duty: string | null
  by_unit: string | null
  to_unit: string | null
  to_duty: string | null
  due: string | null
  subject_kind: string | null
  subject_id: string | null
  reasons: string[]
}

export async function listThreadEvents(tx: Tx, threadId: string): Promise<ThreadEventRow[]> {
  const { rows } = await sql<ThreadEventRow>`
    select e.on_date, e.at, e.what, e.stage, access.officer_name(e.by_user_id) as by_name, e.by_duty,
      b.name as by_unit, u.name as to_unit, e.to_duty, e.due, e.subject_kind, e.subject_id, e.reasons
    from registers.thread_event e
    left join access.unit u on u.id = e.to_unit_id
    left join access.unit b on b.id = e.by_unit_id
    where e.thread_id = ${threadId} order by e.seq`.execute(tx)
  return rows
}

/** Notes a contact on the open thread; a need stated in it replaces the one before. */
export async function noteContact(
  tx: Tx,
  contact: {
    personId: string
    onDate: string
    need: { purpose: string; amount: number; trainingMonths: number | null } | null | undefined
  },
): Promise<void> {
  const { need } = contact
  const stated =
    need === undefined
      ? {}
      : {
          need_purpose: need?.purpose ?? null,
          need_amount: need?.amount ?? null,
          need_training_months: need?.trainingMonths ?? null,
        }
  await tx
    .updateTable('registers.thread')
    .set((eb) => ({
      last_contact_on: sql<string>`greatest(last_contact_on, ${contact.onDate}::date)`,
      version: eb('version', '+', 1),
      ...stated,
    }))
    .where('person_id', '=', contact.personId)
    .where('closed_on', 'is', null)
    .execute()
}

/** Takes back the need on the open thread; nobody was met, so the last contact stays. */
export async function stateNeed(
  tx: Tx,
  personId: string,
  need: { purpose: string; amount: number; trainingMonths: number | null },
): Promise<void> {
  await tx
    .updateTable('registers.thread')
    .set((eb) => ({
      need_purpose: need.purpose,
      need_amount: need.amount,
      need_training_months: need.trainingMonths,
      version: eb('version', '+', 1),
    }))
    .where('person_id', '=', personId)
    .where('closed_on', 'is', null)
    .execute()
}

export async function dropNeed(tx: Tx, personId: string): Promise<void> {
  await tx
    .updateTable('registers.thread')
    .set((eb) => ({
      need_purpose: null,
      need_amount: null,
      need_training_months: null,
      version: eb('version', '+', 1),
    }))
    .where('person_id', '=', personId)
    .where('closed_on', 'is', null)
    .execute()
}

/** People of an area whose open thread states a need and has not gone on from there. */
export async function listPeopleInNeed(tx: Tx, areaId: string) {
  return await tx
    .selectFrom('registers.thread')
    .select(['person_id', 'stage', 'need_purpose', 'need_amount', 'need_training_months'])
    .where('area_id', '=', areaId)
    .where('closed_on', 'is', null)
    .where('stage', '=', 'in-need')
    .where('need_purpose', 'is not', null)
    .execute()
}

export async function endThread(
  tx: Tx,
  end: { id: string; outcome: string; on: string },
): Promise<void> {
  await tx
    .updateTable('registers.thread')
    .set((eb) => ({
      outcome: end.outcome,
      closed_on: end.on,
      holder_unit_id: null,
      holder_duty: null,
      due: null,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', end.id)
    .execute()
}
