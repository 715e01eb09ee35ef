import type { Tx } from '../../platform/database/database.ts'

export interface DraftLine {
  id: string
  list_id: string
  version: number
  state: string
  reasons: string[]
}

/** Lines of one person on lists still being drafted, also those taken off; locked. */
export async function lockDraftLines(tx: Tx, personId: string): Promise<DraftLine[]> {
  return await tx
    .selectFrom('journey.list_line as l')
    .innerJoin('journey.monthly_list as m', 'm.id', 'l.list_id')
    .select(['l.id', 'l.list_id', 'l.version', 'l.state', 'l.reasons'])
    .where('l.person_id', '=', personId)
    .where('m.state', '=', 'draft')
    .orderBy('l.id')
    .forUpdate(['l', 'm'])
    .execute()
}
