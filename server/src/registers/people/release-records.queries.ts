import type { Tx } from '../../platform/database/database.ts'
import type { ReleaseRecordFields } from './people.schema.ts'

/** Undefined for a duty that may not see it, and for a person who has none yet. */
export async function findReleaseRecord(tx: Tx, personId: string) {
  return await tx
    .selectFrom('registers.release_record')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirst()
}

/** False when somebody has entered one meanwhile. */
export async function insertReleaseRecord(
  tx: Tx,
  personId: string,
  fields: ReleaseRecordFields,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('registers.release_record')
    .values({
      person_id: personId,
      certificate_kind: fields.certificateKind,
      certificate_number: fields.certificateNumber,
      certificate_date: fields.certificateDate,
      completed_on: fields.completedOn,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Undefined when the version is no longer the one the officer saw. */
export async function updateReleaseRecord(
  tx: Tx,
  change: { personId: string; version: number; fields: ReleaseRecordFields },
): Promise<number | undefined> {
  const row = await tx
    .updateTable('registers.release_record')
    .set((eb) => ({
      certificate_kind: change.fields.certificateKind,
      certificate_number: change.fields.certificateNumber,
      certificate_date: change.fields.certificateDate,
      completed_on: change.fields.completedOn,
      version: eb('version', '+', 1),
    }))
    .where('person_id', '=', change.personId)
    .where('version', '=', change.version)
    .returning('version')
    .executeTakeFirst()
  return row?.version
}

/** Only to take back a merge: the record was written by it and had not been there before. */
export async function deleteReleaseRecord(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('registers.release_record').where('person_id', '=', personId).execute()
}
