import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'
import type { DocumentKind, DocumentState } from './outgoing-documents.schema.ts'

export interface KnownDocument {
  id: string
  unit_id: string
  number: number
  symbol: string
  kind: DocumentKind
  state: DocumentState
  issued_on: string
  subject_id: string
  content_hash: string
  signed_by_name: string | null
  authority: string[]
  verification_code: string
}

const KNOWN = sql`select d.id, d.unit_id, d.number, d.symbol, d.kind, d.state, d.issued_on,
  d.subject_id, d.content_hash, access.officer_name(d.signed_by) as signed_by_name, d.authority,
  d.verification_code`

/** The newest file of this kind that went out under a number; undefined when none is in sight. */
export async function findIssuedFile(
  tx: Tx,
  wanted: { documentId: string; format: string },
): Promise<{ file_id: string; file_name: string } | undefined> {
  return await tx
    .selectFrom('registers.issued_paper')
    .select(['file_id', 'file_name'])
    .where('document_id', '=', wanted.documentId)
    .where('file_name', 'like', `%.${wanted.format}`)
    .orderBy('recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The documents about a subject, newest first: what its papers print. */
export async function listDocumentsOf(tx: Tx, subjectId: string): Promise<KnownDocument[]> {
  const { rows } = await sql<KnownDocument>`${KNOWN}
    from registers.documents_about(${subjectId}, null) d`.execute(tx)
  return rows
}
