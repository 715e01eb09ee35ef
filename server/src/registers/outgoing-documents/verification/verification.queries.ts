import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'
import type { DocumentKind } from '../outgoing-documents.schema.ts'

export interface VerifiedRow {
  body: string
  number: number
  symbol: string
  issued_on: string
  kind: DocumentKind
  state: 'valid' | 'replaced' | 'withdrawn'
  state_on: string
  content_hash: string
  files: string[]
}

/** The narrow public answer to a code; undefined when no issued document has it. */
export async function findVerified(tx: Tx, code: string): Promise<VerifiedRow | undefined> {
  const { rows } = await sql<VerifiedRow>`select * from registers.verify_document(${code})`.execute(
    tx,
  )
  return rows[0]
}
