import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'
import type { DocumentKind } from '../outgoing-documents.schema.ts'
import type { Scan, WaitingReason } from './signed-copies.schema.ts'

export interface NewScan {
  unitId: string
  batchId: string
  position: number
  fileId: string
  pages: number
  problem: WaitingReason | null
  code: string | null
  by: string
  on: string
}

/** Filed at once, or waiting with its reason. */
export async function insertScan(tx: Tx, scan: NewScan): Promise<string> {
  const isFiled = scan.problem === null
  const row = await tx
    .insertInto('registers.scanned_paper')
    .values({
      unit_id: scan.unitId,
      batch_id: scan.batchId,
      position: scan.position,
      file_id: scan.fileId,
      pages: scan.pages,
      state: isFiled ? 'filed' : 'waiting',
      problem: scan.problem,
      read_code: scan.code,
      brought_by: scan.by,
      brought_on: scan.on,
      settled_by: isFiled ? scan.by : null,
      settled_on: isFiled ? scan.on : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function lockScan(tx: Tx, id: string) {
  return await tx
    .selectFrom('registers.scanned_paper')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function findScanFile(tx: Tx, id: string) {
  return await tx
    .selectFrom('registers.scanned_paper')
    .select(['file_id', 'unit_id', 'batch_id', 'position'])
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function settleScan(
  tx: Tx,
  row: {
    id: string
    state: 'filed' | 'discarded'
    reason: string | null
    by: string
    on: string
  },
): Promise<number> {
  const settled = await tx
    .updateTable('registers.scanned_paper')
    .set((eb) => ({
      state: row.state,
      discard_reason: row.reason,
      settled_by: row.by,
      settled_on: row.on,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', row.id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return settled.version
}

export interface ScanRow {
  id: string
  batch_id: string
  position: number
  pages: number
  state: Scan['state']
  problem: WaitingReason | null
  brought_by_name: string | null
  brought_on: string
  version: number
  by_hand: boolean | null
  replaces: string | null
  document_id: string | null
  subject_id: string | null
}

const SCANS = sql`select p.id, p.batch_id, p.position, p.pages, p.state, p.problem,
    access.officer_name(p.brought_by) as brought_by_name, p.brought_on, p.version, c.by_hand,
    c.replaces, c.document_id, c.subject_id
  from registers.scanned_paper p
  left join registers.signed_copy c on c.scan_id = p.id`

export async function listWaitingScans(tx: Tx, unitId: string): Promise<ScanRow[]> {
  const { rows } = await sql<ScanRow>`${SCANS}
    where p.unit_id = ${unitId} and p.state = 'waiting'
    order by p.brought_at, p.position`.execute(tx)
  return rows
}

export async function countWaitingScans(tx: Tx, unitId: string): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*) as waiting from registers.scanned_paper
    where unit_id = ${unitId} and state = 'waiting'`.execute(tx)
  return rows[0]?.waiting ?? 0
}

const SHOWN = 40

/** What the unit filed last; the newest upload first, its papers in their order. */
export async function listFiledScans(tx: Tx, unitId: string): Promise<ScanRow[]> {
  const { rows } = await sql<ScanRow>`${SCANS}
    where p.unit_id = ${unitId} and p.state = 'filed'
    order by p.brought_on desc, p.brought_at desc limit ${SHOWN}`.execute(tx)
  return rows
}

export interface PaperRow {
  id: string
  unit_id: string
  unit_name: string
  number: number
  symbol: string
  kind: DocumentKind
  state: string
  issued_on: string
  subject_id: string
  content_hash: string
}

const PAPERS = sql`select d.id, d.unit_id, u.name as unit_name, d.number, d.symbol, d.kind, d.state,
  d.issued_on, d.subject_id, d.content_hash`

/** The document whose code stands on a paper, whoever issued it; undefined for no such code. */
export async function findPaperByCode(tx: Tx, code: string): Promise<PaperRow | undefined> {
  const { rows } = await sql<PaperRow>`${PAPERS}
    from registers.documents_about(null, ${code}) d join access.unit u on u.id = d.unit_id
    where d.subject_id is not null`.execute(tx)
  return rows[0]
}

/** What these lists and hand-overs issued. */
export async function listPapersAbout(tx: Tx, subjectIds: readonly string[]): Promise<PaperRow[]> {
  const { rows } = await sql<PaperRow>`${PAPERS}
    from unnest(${[...subjectIds]}::uuid[]) as s (id)
    cross join lateral registers.documents_about(s.id, null) d
    join access.unit u on u.id = d.unit_id`.execute(tx)
  return rows
}

/**
 * Valid papers in sight that have no signed copy yet, newest first. A list that the commune has
 * confirmed waits with the confirmation, which both have signed.
 */
export async function listAwaitingPapers(tx: Tx, kinds: readonly string[]): Promise<PaperRow[]> {
  const { rows } = await sql<PaperRow>`with papers as (${PAPERS}
      from registers.subjects_in_sight() as s (id)
      cross join lateral registers.documents_about(s.id, null) d
      join access.unit u on u.id = d.unit_id
      where d.state = 'valid' and d.kind = any (${[...kinds]}))
    select p.* from papers p
    where not exists (select from registers.signed_copy c where c.document_id = p.id)
      and not (p.kind = 'list' and exists (select from papers o
        where o.subject_id = p.subject_id and o.kind = 'list-confirmation'))
    order by p.issued_on desc, p.unit_name collate "vi-x-icu", p.number desc`.execute(tx)
  return rows
}
