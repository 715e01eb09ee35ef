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
