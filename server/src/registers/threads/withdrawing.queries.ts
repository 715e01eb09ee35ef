import type { Tx } from '../../platform/database/database.ts'

/** Sets or lifts the block on the open cases of these people. */
export async function setWithdrawing(
  tx: Tx,
  personIds: readonly string[],
  since: string | null,
): Promise<void> {
  if (personIds.length === 0) return
  await tx
    .updateTable('registers.thread')
    .set((eb) => ({ withdrawing_since: since, version: eb('version', '+', 1) }))
    .where('person_id', 'in', [...personIds])
    .where('closed_on', 'is', null)
    .where('withdrawing_since', since === null ? 'is not' : 'is', null)
    .execute()
}

/** Of these people, whose name is being taken back: signed by the chief, not yet done. */
export async function listBeingWithdrawn(
  tx: Tx,
  personIds: readonly string[],
): Promise<Set<string>> {
  if (personIds.length === 0) return new Set()
  const rows = await tx
    .selectFrom('registers.thread')
    .select('person_id')
    .where('person_id', 'in', [...personIds])
    .where('closed_on', 'is', null)
    .where('withdrawing_since', 'is not', null)
    .execute()
  return new Set(rows.map((row) => row.person_id))
}

/**
 * Of these people, who has an open case (in this area, when one is named): nothing more happens to
 * a case that is closed.
 */
export async function listWithOpenCase(
  tx: Tx,
  personIds: readonly string[],
  areaId?: string,
): Promise<Set<string>> {
  if (personIds.length === 0) return new Set()
  let query = tx
    .selectFrom('registers.thread')
    .select('person_id')
    .where('person_id', 'in', [...personIds])
    .where('closed_on', 'is', null)
  if (areaId !== undefined) query = query.where('area_id', '=', areaId)
  const rows = await query.execute()
  return new Set(rows.map((row) => row.person_id))
}
