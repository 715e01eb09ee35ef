import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'

export async function insertHandOver(
  tx: Tx,
  row: {
    standingUnit: string
    bankUnit: string
    month: string
    number: number
    due: string | null
    openedBy: string
  },
): Promise<string> {
  const inserted = await tx
    .insertInto('journey.hand_over')
    .values({
      standing_unit_id: row.standingUnit,
      bank_unit_id: row.bankUnit,
      month: row.month,
      number: row.number,
      due: row.due,
      opened_by: row.openedBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return inserted.id
}

export async function lockHandOver(tx: Tx, id: string) {
  return await tx
    .selectFrom('journey.hand_over')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function listOfMonth(tx: Tx, month: string) {
  return await tx
    .selectFrom('journey.hand_over')
    .select(['id', 'number', 'state'])
    .where('month', '=', month)
    .where('state', '<>', 'discarded')
    .orderBy('number')
    .execute()
}

export interface HandOverRow {
  id: string
  standing_unit_id: string
  bank_unit_id: string
  standing_name: string
  bank_name: string
  month: string
  number: number
  state: 'draft' | 'handed-over' | 'received' | 'discarded'
  document_number: string | null
  document_date: string | null
  content: HandOverContent | null
  content_hash: string | null
  signed_by: string | null
  signed_by_name: string | null
  received_by: string | null
  received_by_name: string | null
  received_on: string | null
  discard_reason: 'opened-by-mistake' | 'wrong-month' | 'no-list-left' | 'other' | null
  discard_note: string
  discarded_on: string | null
  due: string | null
  version: number
  /** What brought it, when it was signed on another installation. */
  delivery_id: string | null
}

/** What is signed: which versions go, which stay and why, which communes are late. */
export interface HandOverContent {
  month: string
  number: number
  lists: {
    list: string
    area: string
    versionHash: string
    people: number
    production: number
    training: number
    totalAmount: number
  }[]
  held: { list: string; reasons: string[] }[]
  late: string[]
}

const HAND_OVERS = sql`select h.id, h.standing_unit_id, h.bank_unit_id, s.name as standing_name,
    b.name as bank_name, h.month, h.number, h.state, h.document_number, h.document_date, h.content,
    h.content_hash, h.signed_by, h.received_by,
    coalesce(h.signer_elsewhere, access.officer_name(h.signed_by)) as signed_by_name,
    coalesce(h.receiver_elsewhere, access.officer_name(h.received_by)) as received_by_name,
    h.received_on, h.discard_reason, h.discard_note, h.discarded_on, h.due, h.version, h.delivery_id
  from journey.hand_over h
  join access.unit s on s.id = h.standing_unit_id
  join access.unit b on b.id = h.bank_unit_id`

export async function listHandOvers(tx: Tx): Promise<HandOverRow[]> {
  const { rows } =
    await sql<HandOverRow>`${HAND_OVERS} order by h.month desc, h.number desc`.execute(tx)
  return rows
}

export async function findHandOver(tx: Tx, id: string): Promise<HandOverRow | undefined> {
  const { rows } = await sql<HandOverRow>`${HAND_OVERS} where h.id = ${id}`.execute(tx)
  return rows[0]
}

export interface CandidateRow {
  list_id: string
  area_id: string
  area_name: string
  month: string
  supplement_number: number
  state: string
  version_id: string | null
  version_hash: string | null
  status: string | null
  reasons: string[]
  note: string
  people: number
  production: number
  training: number
  total_amount: number
}

const CANDIDATE = sql`select l.id as list_id, l.area_id, a.name as area_name, l.month,
    l.supplement_number, l.state, coalesce(d.version_id, l.current_version_id) as version_id,
    v.content_hash as version_hash, d.status, coalesce(d.reasons, '{}') as reasons,
    coalesce(d.note, '') as note, coalesce(n.people, 0) as people,
    coalesce(n.production, 0) as production, coalesce(n.training, 0) as training,
    coalesce(n.total_amount, 0)::bigint as total_amount
  from journey.monthly_list l
  join access.unit a on a.id = l.area_id
  left join lateral (
    select count(*) as people, count(*) filter (where k.purpose = 'production') as production,
      count(*) filter (where k.purpose = 'training') as training, sum(k.amount) as total_amount
    from journey.list_line k where k.list_id = l.id and k.state in ('confirmed', 'withdrawn')) n on true`

/**
 * Every list that could go with an open hand-over: confirmed, of its month or of one before. What
 * was decided on a version counts for that version only: a list that went back and comes again is
 * looked at anew.
 */
export async function listCandidates(
  tx: Tx,
  handOver: { id: string; month: string },
): Promise<CandidateRow[]> {
  const { rows } = await sql<CandidateRow>`${CANDIDATE}
    left join journey.hand_over_list d on d.list_id = l.id and d.hand_over_id = ${handOver.id}
      and l.state = 'confirmed' and d.version_id = l.current_version_id
    left join journey.list_version v on v.id = l.current_version_id
    where (l.state = 'confirmed' and l.month <= ${handOver.month}::date)
      or (l.state in ('draft', 'awaiting-signature', 'submitted') and l.month = ${handOver.month}::date)
    order by a.name collate "vi-x-icu", l.month, l.supplement_number`.execute(tx)
  return rows
}

/** The lists that a signed hand-over carried. */
export async function listCarried(tx: Tx, handOverId: string): Promise<CandidateRow[]> {
  const { rows } = await sql<CandidateRow>`${CANDIDATE}
    join journey.hand_over_list d on d.list_id = l.id and d.hand_over_id = ${handOverId}
    left join journey.list_version v on v.id = d.version_id
    order by a.name collate "vi-x-icu", l.month, l.supplement_number`.execute(tx)
  return rows
}

/** Areas of which a regular list of this month has been handed over already. */
export async function listAreasHandedOver(tx: Tx, month: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('journey.monthly_list')
    .select('area_id')
    .where('month', '=', month)
    .where('supplement_number', '=', 0)
    .where('state', 'in', ['handed-over', 'received'])
    .execute()
  return rows.map((row) => row.area_id)
}

export async function saveDecision(
  tx: Tx,
  decision: {
    handOverId: string
    listId: string
    versionId: string | null
    status: 'included' | 'held' | 'returned' | 'received' | 'sent-back'
    reasons: readonly string[]
    note: string
  },
): Promise<void> {
  const values = {
    version_id: decision.versionId,
    status: decision.status,
    reasons: [...decision.reasons],
    note: decision.note,
  }
  await tx
    .insertInto('journey.hand_over_list')
    .values({ hand_over_id: decision.handOverId, list_id: decision.listId, ...values })
    .onConflict((conflict) => conflict.columns(['hand_over_id', 'list_id']).doUpdateSet(values))
    .execute()
}

export async function touchHandOver(tx: Tx, id: string): Promise<number> {
  const row = await tx
    .updateTable('journey.hand_over')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

/** A draft given up stays to be read; its number of the month is free again. */
export async function markDiscarded(
  tx: Tx,
  row: { id: string; by: string; on: string; reason: string; note: string },
): Promise<number> {
  const updated = await tx
    .updateTable('journey.hand_over')
    .set((eb) => ({
      state: 'discarded',
      due: null,
      discarded_by: row.by,
      discarded_on: row.on,
      discard_reason: row.reason,
      discard_note: row.note,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', row.id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return updated.version
}

export async function markHandedOver(
  tx: Tx,
  row: {
    id: string
    documentNumber: string
    documentDate: string
    content: HandOverContent
    contentHash: string
    signedBy: string
  },
): Promise<number> {
  const updated = await tx
    .updateTable('journey.hand_over')
    .set((eb) => ({
      state: 'handed-over',
      document_number: row.documentNumber,
      document_date: row.documentDate,
      content: JSON.stringify(row.content),
      content_hash: row.contentHash,
      signed_by: row.signedBy,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', row.id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return updated.version
}

export async function markReceived(
  tx: Tx,
  row: { id: string; receivedBy: string; receivedOn: string },
): Promise<number> {
  const updated = await tx
    .updateTable('journey.hand_over')
    .set((eb) => ({
      state: 'received',
      received_by: row.receivedBy,
      received_on: row.receivedOn,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', row.id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return updated.version
}
