import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'

/** The unit's own Word template of a paper; nothing while the shipped one counts. */
export async function findTemplate(
  tx: Tx,
  { unitId, kind }: { unitId: string; kind: string },
): Promise<{ template?: Uint8Array }> {
  const row = await tx
    .selectFrom('journey.paper_template')
    .select('content')
    .where('unit_id', '=', unitId)
    .where('kind', '=', kind)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.content === undefined || row.content === null ? {} : { template: row.content }
}

export interface TemplateRow {
  kind: string
  number: number
  valid_from: string
  is_own: boolean
  set_by_name: string | null
}

/** The newest of each kind that this unit has set. */
export async function listTemplates(tx: Tx, unitId: string): Promise<TemplateRow[]> {
  const { rows } = await sql<TemplateRow>`
    select distinct on (kind) kind, number, valid_from, content is not null as is_own,
      access.officer_name(set_by) as set_by_name
    from journey.paper_template where unit_id = ${unitId} order by kind, number desc`.execute(tx)
  return rows
}

/** The next in the row of a unit's templates; null puts the shipped one back. */
export async function insertTemplate(
  tx: Tx,
  row: {
    unitId: string
    kind: string
    content: Uint8Array | null
    sha256: string | null
    by: string
    on: string
  },
): Promise<{ id: string; number: number }> {
  return await tx
    .insertInto('journey.paper_template')
    .values((eb) => ({
      unit_id: row.unitId,
      kind: row.kind,
      number: eb
        .selectFrom('journey.paper_template as t')
        .select(sql<number>`coalesce(max(t.number), 0) + 1`.as('next'))
        .where('t.unit_id', '=', row.unitId)
        .where('t.kind', '=', row.kind),
      valid_from: row.on,
      content: row.content === null ? null : Buffer.from(row.content),
      sha256: row.sha256,
      set_by: row.by,
    }))
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow()
}

/** One change of a unit's templates at a time, so that each gets the next number. */
export async function lockTemplates(tx: Tx, unitId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`paper-template:${unitId}`}, 0))`.execute(
    tx,
  )
}
