import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'
import type { ListEntry } from './manifest.schema.ts'

export interface SentListRow {
  id: string
  area_id: string
  police_unit_id: string
  committee_unit_id: string
  month: string
  supplement_number: number
  opened_by: string
  opened_on: string
}

export async function getSentList(tx: Tx, id: string): Promise<SentListRow> {
  return await tx
    .selectFrom('journey.monthly_list')
    .select([
      'id',
      'area_id',
      'police_unit_id',
      'committee_unit_id',
      'month',
      'supplement_number',
      'opened_by',
      'opened_on',
    ])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

export async function listSentSignatures(tx: Tx, listId: string): Promise<ListEntry['signatures']> {
  const { rows } = await sql<{
    role: ListEntry['signatures'][number]['role']
    by_name: string | null
    duty: string
    unit_id: string
    signed_on: string
    signed_at: Date
    number: number
    content_hash: string
  }>`select s.role, access.officer_name(s.signed_by) as by_name, s.duty, s.unit_id, s.signed_on,
      s.signed_at, v.number, s.content_hash
    from journey.signature s join journey.list_version v on v.id = s.version_id
    where s.list_id = ${listId} order by s.signed_at`.execute(tx)
  return rows.map((row) => ({
    role: row.role,
    byName: row.by_name ?? '',
    duty: row.duty,
    unit: row.unit_id,
    on: row.signed_on,
    at: row.signed_at.toISOString(),
    versionNumber: row.number,
    contentHash: row.content_hash,
  }))
}

/** The versions that a signed hand-over carries. */
export async function listCarriedVersions(tx: Tx, handOverId: string) {
  const rows = await tx
    .selectFrom('journey.hand_over_list')
    .select(['list_id', 'version_id'])
    .where('hand_over_id', '=', handOverId)
    .where('status', 'in', ['included', 'received', 'sent-back'])
    .orderBy('list_id')
    .execute()
  return rows.flatMap(({ list_id, version_id }) =>
    version_id === null ? [] : [{ listId: list_id, versionId: version_id }],
  )
}

/** The papers kept with a hand-over, each as it is worked with and as it is printed. */
export async function listKeptPapers(tx: Tx, handOverId: string) {
  const { rows } = await sql<{
    kind: string
    list_id: string | null
    file_id: string
    file_name: string
  }>`select kind, list_id, file_id, file_name from journey.hand_over_paper
      where hand_over_id = ${handOverId}
    union all
    select kind, list_id, file_id, file_name from journey.hand_over_print
      where hand_over_id = ${handOverId} and format = 'pdf'
    order by kind, file_name, file_id`.execute(tx)
  return rows
}

export async function findPackage(tx: Tx, handOverId: string) {
  const { rows } = await sql<{
    file_id: string
    file_name: string
    manifest_hash: string
    made_on: string
    made_by_name: string | null
  }>`select file_id, file_name, manifest_hash, made_on, access.officer_name(made_by) as made_by_name
    from journey.hand_over_package where hand_over_id = ${handOverId}`.execute(tx)
  return rows[0]
}

export async function insertPackage(
  tx: Tx,
  made: {
    handOverId: string
    fileId: string
    fileName: string
    manifestHash: string
    by: string
    on: string
  },
): Promise<void> {
  await tx
    .insertInto('journey.hand_over_package')
    .values({
      hand_over_id: made.handOverId,
      file_id: made.fileId,
      file_name: made.fileName,
      manifest_hash: made.manifestHash,
      made_by: made.by,
      made_on: made.on,
    })
    .execute()
}

/** Hand-overs that stand in the way of one that comes by file: same id, place or number. */
export async function findHandOverInTheWay(
  tx: Tx,
  coming: {
    id: string
    standingUnit: string
    month: string
    number: number
    documentNumber: string
    documentDate: string
  },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select id from journey.hand_over
    where id = ${coming.id} or (standing_unit_id = ${coming.standingUnit}
      and ((month = ${coming.month}::date and number = ${coming.number})
        or (document_number = ${coming.documentNumber}
          and extract(year from document_date) = extract(year from ${coming.documentDate}::date))))
    limit 1`.execute(tx)
  return rows[0]?.id
}

export async function findListHere(
  tx: Tx,
  coming: { id: string; area: string; month: string; supplement: number },
) {
  const { rows } = await sql<{ id: string; state: string; delivery_id: string | null }>`
    select id, state, delivery_id from journey.monthly_list
    where id = ${coming.id} or (area_id = ${coming.area} and month = ${coming.month}::date
      and supplement_number = ${coming.supplement}) limit 1`.execute(tx)
  return rows[0]
}

/** Lines of a list whose name was taken back, or is being so: blocked from the signature on. */
export async function listTakenBack(tx: Tx, listId: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; reason: string }>`
    select k.id, coalesce(n.reason, k.reasons[1], 'other') as reason
    from journey.list_line k
    left join (journey.withdrawal_line n join journey.withdrawal w on w.id = n.withdrawal_id
      and w.state in ('signed', 'confirmed', 'passed')) on n.line_id = k.id and n.open
    where k.list_id = ${listId} and (k.state = 'withdrawn' or n.line_id is not null)`.execute(tx)
  return new Map(rows.map((row) => [row.id, row.reason]))
}
