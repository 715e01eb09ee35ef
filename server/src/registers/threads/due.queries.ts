import type { Tx } from '../../platform/database/database.ts'

/** The calendar moved the day by which the holder of these cases has to act. */
export async function moveDue(
  tx: Tx,
  move: { personIds: readonly string[]; from: string; to: string | null },
): Promise<void> {
  if (move.personIds.length === 0) return
  await tx
    .updateTable('registers.thread')
    .set((eb) => ({ due: move.to, version: eb('version', '+', 1) }))
    .where('person_id', 'in', [...move.personIds])
    .where('closed_on', 'is', null)
    .where('due', '=', move.from)
    .execute()
}
