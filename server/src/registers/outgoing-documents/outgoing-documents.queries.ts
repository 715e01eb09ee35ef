import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'
import type { DocumentKind, DocumentState } from './outgoing-documents.schema.ts'

/** The highest number of the year; its row stays locked until the transaction ends. */
export async function lockRegister(tx: Tx, unitId: string, year: number): Promise<number> {
  const row = await tx
    .insertInto('registers.outgoing_register')
    .values({ unit_id: unitId, year })
    .onConflict((conflict) =>
      conflict
        .columns(['unit_id', 'year'])
        .doUpdateSet({ last_number: sql<number>`registers.outgoing_register.last_number` }),
    )
    .returning('last_number')
    .executeTakeFirstOrThrow()
  return row.last_number
}

export async function findLastNumber(tx: Tx, unitId: string, year: number): Promise<number> {
  const row = await tx
    .selectFrom('registers.outgoing_register')
    .select('last_number')
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .executeTakeFirst()
  return row?.last_number ?? 0
}

export async function raiseLastNumber(
  tx: Tx,
  register: { unitId: string; year: number; number: number },
): Promise<void> {
  await tx
    .updateTable('registers.outgoing_register')
    .set({ last_number: register.number })
    .where('unit_id', '=', register.unitId)
    .where('year', '=', register.year)
    .where('last_number', '<', register.number)
    .execute()
}

export async function findByNumber(tx: Tx, at: { unitId: string; year: number; number: number }) {
  return await tx
    .selectFrom('registers.outgoing_document')
    .selectAll()
    .where('unit_id', '=', at.unitId)
    .where('year', '=', at.year)
    .where('number', '=', at.number)
    .executeTakeFirst()
}

export async function lockDocument(tx: Tx, id: string) {
  return await tx
    .selectFrom('registers.outgoing_document')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export interface NewNumber {
  unitId: string
  year: number
  number: number
  symbol: string
  kind: DocumentKind
  code: string
  byHand: boolean
  takenBy: string
  on: string
}

export async function insertNumber(tx: Tx, row: NewNumber): Promise<string> {
  const inserted = await tx
    .insertInto('registers.outgoing_document')
    .values({
      unit_id: row.unitId,
      year: row.year,
      number: row.number,
      symbol: row.symbol,
      kind: row.kind,
      state: 'reserved',
      verification_code: row.code,
      by_hand: row.byHand,
      taken_by: row.takenBy,
      taken_on: row.on,
      state_on: row.on,
      state_by: row.takenBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return inserted.id
}

/** A number taken becomes the document that was signed. */
export async function issueNumber(
  tx: Tx,
  row: {
    id: string
    subjectId: string
    contentHash: string
    signedBy: string
    authority: string[]
    on: string
  },
): Promise<void> {
  await tx
    .updateTable('registers.outgoing_document')
    .set((eb) => ({
      state: 'valid',
      issued_on: row.on,
      subject_id: row.subjectId,
      content_hash: row.contentHash,
      signed_by: row.signedBy,
      authority: row.authority,
      state_on: row.on,
      state_by: row.signedBy,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', row.id)
    .execute()
}

/** Documents of a subject and these kinds that stand in one of `from` come to stand as `state`. */
export async function endDocuments(
  tx: Tx,
  ended: {
    subjectId: string
    kinds: readonly DocumentKind[]
    from: readonly DocumentState[]
    state: 'replaced' | 'withdrawn'
    on: string
  },
): Promise<void> {
  const { subjectId, kinds, from, state, on } = ended
  await sql`select registers.end_documents(${subjectId}, ${[...kinds]}, ${[...from]}, ${state},
    ${on})`.execute(tx)
}

export async function markCancelled(
  tx: Tx,
  row: { id: string; reason: string; by: string; on: string },
): Promise<number> {
  const updated = await tx
    .updateTable('registers.outgoing_document')
    .set((eb) => ({
      state: 'cancelled',
      state_reason: row.reason,
      state_by: row.by,
      state_on: row.on,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', row.id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return updated.version
}

export interface DocumentRow {
  id: string
  unit_id: string
  number: number
  symbol: string
  kind: DocumentKind
  state: DocumentState
  issued_on: string | null
  subject_id: string | null
  content_hash: string | null
  signed_by_name: string | null
  authority: string[]
  by_hand: boolean
  taken_on: string
  state_on: string
  state_reason: string
  verification_code: string
  version: number
}

const DOCUMENTS = sql`select d.id, d.unit_id, d.number, d.symbol, d.kind, d.state, d.issued_on,
    d.subject_id, d.content_hash, access.officer_name(d.signed_by) as signed_by_name, d.authority,
    d.by_hand, d.taken_on, d.state_on, d.state_reason, d.verification_code, d.version
  from registers.outgoing_document d`

export async function listDocuments(tx: Tx, unitId: string, year: number): Promise<DocumentRow[]> {
  const { rows } = await sql<DocumentRow>`${DOCUMENTS}
    where d.unit_id = ${unitId} and d.year = ${year} order by d.number desc`.execute(tx)
  return rows
}

export async function listYears(tx: Tx, unitId: string): Promise<number[]> {
  const rows = await tx
    .selectFrom('registers.outgoing_register')
    .select('year')
    .where('unit_id', '=', unitId)
    .orderBy('year', 'desc')
    .execute()
  return rows.map((row) => row.year)
}

export interface IssuedPaper {
  fileId: string
  sha256: string
  fileName: string
}

/** The files issued under a number: what the public page compares with. */
export async function insertIssuedPapers(
  tx: Tx,
  documentId: string,
  papers: readonly IssuedPaper[],
): Promise<void> {
  await tx
    .insertInto('registers.issued_paper')
    .values(
      papers.map((paper) => ({
        document_id: documentId,
        file_id: paper.fileId,
        sha256: paper.sha256,
        file_name: paper.fileName,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
