import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'

export type CopyForm = 'paper' | 'digital'

export interface NewCopy {
  documentId: string
  subjectId: string
  contentHash: string
  unitId: string
  form: CopyForm
  fileId: string
  pages: number | null
  scanId: string | null
  byHand: boolean
  filedBy: string
  filedOn: string
  replaces: string | null
}

export async function insertSignedCopy(tx: Tx, copy: NewCopy): Promise<string> {
  const row = await tx
    .insertInto('registers.signed_copy')
    .values({
      document_id: copy.documentId,
      subject_id: copy.subjectId,
      content_hash: copy.contentHash,
      unit_id: copy.unitId,
      form: copy.form,
      file_id: copy.fileId,
      pages: copy.pages,
      scan_id: copy.scanId,
      by_hand: copy.byHand,
      filed_by: copy.filedBy,
      filed_on: copy.filedOn,
      replaces: copy.replaces,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export interface CopyRow {
  id: string
  document_id: string
  subject_id: string
  content_hash: string
  form: CopyForm
  file_id: string
  pages: number | null
  by_hand: boolean
  unit_name: string
  filed_by_name: string | null
  filed_on: string
}

const NEWEST = sql`select c.id, c.document_id, c.subject_id, c.content_hash, c.form, c.file_id,
    c.pages, c.by_hand, u.name as unit_name, access.officer_name(c.filed_by) as filed_by_name,
    c.filed_on
  from registers.signed_copy c join access.unit u on u.id = c.unit_id
  where not exists (select from registers.signed_copy later where later.replaces = c.id)`

/** The newest copies of what these lists and hand-overs issued, the latest first. */
export async function listSignedCopies(tx: Tx, subjectIds: readonly string[]): Promise<CopyRow[]> {
  if (subjectIds.length === 0) return []
  const { rows } = await sql<CopyRow>`${NEWEST}
    and c.subject_id = any (${[...subjectIds]}::uuid[]) order by c.filed_at desc`.execute(tx)
  return rows
}

/** The copy of this form that a better one would replace; two officers at once come one by one. */
export async function findNewestCopy(tx: Tx, wanted: { documentId: string; form: CopyForm }) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${wanted.documentId}, 14))`.execute(tx)
  const { rows } = await sql<CopyRow>`${NEWEST}
    and c.document_id = ${wanted.documentId} and c.form = ${wanted.form}`.execute(tx)
  return rows[0]
}

/** One copy in sight, also one that was replaced. */
export async function findSignedCopy(tx: Tx, id: string) {
  return await tx
    .selectFrom('registers.signed_copy')
    .select(['id', 'file_id', 'subject_id', 'form'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Whether what a document is about lies in the asker's sight. */
export async function isSubjectInSight(tx: Tx, subjectId: string): Promise<boolean> {
  const { rows } = await sql<{ seen: boolean }>`
    select registers.sees_subject(${subjectId}) as seen`.execute(tx)
  return rows[0]?.seen === true
}
