import type { Tx } from '../../platform/database/database.ts'

export async function movePerson(
  tx: Tx,
  move: { personId: string; areaId: string; hamlet: string; addressDetail: string },
): Promise<void> {
  await tx
    .updateTable('registers.person')
    .set((eb) => ({
      area_id: move.areaId,
      hamlet: move.hamlet,
      address_detail: move.addressDetail,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', move.personId)
    .execute()
}

export async function moveKeys(tx: Tx, personId: string, areaId: string): Promise<void> {
  await tx
    .updateTable('registers.match_key')
    .set({ area_id: areaId })
    .where('person_id', '=', personId)
    .execute()
}

/** The open case, with the need stated in it; undefined when the person has none. */
export async function moveThread(tx: Tx, personId: string, areaId: string) {
  return await tx
    .updateTable('registers.thread')
    .set((eb) => ({ area_id: areaId, version: eb('version', '+', 1) }))
    .where('person_id', '=', personId)
    .where('closed_on', 'is', null)
    .returning(['id', 'stage', 'need_purpose', 'need_amount', 'need_training_months'])
    .executeTakeFirst()
}
