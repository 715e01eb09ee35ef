import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'

export async function insertVersion(
  tx: Tx,
  version: {
    listId: string
    stage: 'submitted' | 'confirmed'
    content: unknown
    contentHash: string
    madeBy: string
    madeOn: string
  },
): Promise<string> {
  const row = await tx
    .insertInto('journey.list_version')
    .values((eb) => ({
      list_id: version.listId,
      number: eb
        .selectFrom('journey.list_version as v')
        .select(sql<number>`coalesce(max(v.number), 0) + 1`.as('next'))
        .where('v.list_id', '=', version.listId),
      stage: version.stage,
      content: JSON.stringify(version.content),
      content_hash: version.contentHash,
      made_by: version.madeBy,
      made_on: version.madeOn,
    }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function getVersion(tx: Tx, id: string) {
  return await tx
    .selectFrom('journey.list_version')
    .select(['id', 'list_id', 'number', 'content', 'content_hash', 'made_by', 'made_on'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

export type SignatureRole = 'compiled' | 'signed' | 'confirmed' | 'handed-over' | 'received'

export async function insertSignature(
  tx: Tx,
  signature: {
    versionId: string
    role: SignatureRole
    signedBy: string
    assignmentId: string
    duty: string
    unitId: string
    on: string
    /** The printed lines above the name; none: the office's usual. */
    authority?: readonly string[]
    /** Users whose compiling or signing this signature stands on; the signer is none of them. */
    beforeMe?: readonly string[]
  },
): Promise<void> {
  const version = await getVersion(tx, signature.versionId)
  await tx
    .insertInto('journey.signature')
    .values({
      list_id: version.list_id,
      version_id: version.id,
      content_hash: version.content_hash,
      version_made_by: version.made_by,
      role: signature.role,
      signed_by: signature.signedBy,
      assignment_id: signature.assignmentId,
      duty: signature.duty,
      unit_id: signature.unitId,
      signed_on: signature.on,
      authority: [...(signature.authority ?? [])],
      before_me: [...(signature.beforeMe ?? [])],
    })
    .execute()
}

export interface VersionRow {
  id: string
  number: number
  stage: 'submitted' | 'confirmed'
  content_hash: string
  made_by_name: string | null
  made_on: string
  lines: number
}

export async function listVersions(tx: Tx, listId: string): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select id, number, stage, content_hash, access.officer_name(made_by) as made_by_name, made_on,
      jsonb_array_length(content -> 'lines') as lines
    from journey.list_version where list_id = ${listId} order by number`.execute(tx)
  return rows
}

/** Who has put a hand to a version: its compiler and its signers. */
export async function listSigners(tx: Tx, versionId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('journey.signature')
    .select('signed_by')
    .where('version_id', '=', versionId)
    .execute()
  return rows.map((row) => row.signed_by)
}

export interface SignatureRow {
  role: SignatureRole
  by_name: string | null
  duty: string
  unit_name: string
  signed_on: string
  signed_at: Date
  content_hash: string
  number: number
}

export async function listSignatures(tx: Tx, listId: string): Promise<SignatureRow[]> {
  const { rows } = await sql<SignatureRow>`
    select s.role, access.officer_name(s.signed_by) as by_name, s.duty, u.name as unit_name,
      s.signed_on, s.signed_at, s.content_hash, v.number
    from journey.signature s
    join journey.list_version v on v.id = s.version_id
    join access.unit u on u.id = s.unit_id
    where s.list_id = ${listId} order by s.signed_at`.execute(tx)
  return rows
}

export async function insertReturn(
  tx: Tx,
  row: {
    listId: string
    versionId: string | null
    returnedBy: string
    unitId: string
    on: string
    reasons: readonly string[]
    note: string
    /** Lines left out by then, with their reasons: they go back with the list. */
    lines?: readonly LineDefect[]
    /** The number it went out under; none: an agency of another installation sent it back. */
    documentId?: string
    elsewhere?: ReturnedElsewhere
  },
): Promise<string> {
  const inserted = await tx
    .insertInto('journey.list_return')
    .values({
      list_id: row.listId,
      version_id: row.versionId,
      returned_by: row.returnedBy,
      unit_id: row.unitId,
      on_date: row.on,
      reasons: [...row.reasons],
      note: row.note,
      number_elsewhere: row.elsewhere?.number ?? null,
      by_elsewhere: row.elsewhere?.byName ?? null,
      line_defects: JSON.stringify(row.lines ?? []),
      document_id: row.documentId ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return inserted.id
}

export interface LineDefect {
  line: string
  reasons: readonly string[]
  note: string
}

/** The letter of a return as the receipt of another installation tells of it. */
export interface ReturnedElsewhere {
  number: string | null
  byName: string
}

export interface ReturnRow {
  id: string
  unit_id: string
  version_id: string | null
  document_id: string | null
  /** Of a letter that was numbered at another installation. */
  number_elsewhere: string | null
  line_defects: LineDefect[]
  by_name: string | null
  unit_name: string
  on_date: string
  reasons: string[]
  note: string
}

export async function listReturns(tx: Tx, listId: string): Promise<ReturnRow[]> {
  const { rows } = await sql<ReturnRow>`
    select r.id, r.unit_id, r.version_id, r.document_id, r.number_elsewhere, r.line_defects,
      coalesce(r.by_elsewhere, access.officer_name(r.returned_by)) as by_name,
      u.name as unit_name, r.on_date, r.reasons, r.note
    from journey.list_return r join access.unit u on u.id = r.unit_id
    where r.list_id = ${listId} order by r.at`.execute(tx)
  return rows
}
