import type { Tx } from '../../../platform/database/database.ts'
import type { FieldName } from '../mau-01-fields.ts'

/** A heading, normalised, and the field it stands for; null: the column is left out. */
export interface Remembered {
  heading: string
  field: FieldName | null
}

export async function listRemembered(tx: Tx, unitId: string): Promise<Remembered[]> {
  const rows = await tx
    .selectFrom('journey.import_heading')
    .select(['heading', 'field'])
    .where('unit_id', '=', unitId)
    .orderBy('heading')
    .execute()
  return rows.map(({ heading, field }) => ({ heading, field: field as FieldName | null }))
}

/** The newest decision about a heading counts. */
export async function saveRemembered(
  tx: Tx,
  by: { unitId: string; decidedBy: string; decidedOn: string },
  decided: readonly Remembered[],
): Promise<void> {
  if (decided.length === 0) return
  const who = { unit_id: by.unitId, decided_by: by.decidedBy, decided_on: by.decidedOn }
  await tx
    .insertInto('journey.import_heading')
    .values(decided.map(({ heading, field }) => ({ ...who, heading, field })))
    .onConflict((conflict) =>
      conflict.columns(['unit_id', 'heading']).doUpdateSet((eb) => ({
        field: eb.ref('excluded.field'),
        decided_by: eb.ref('excluded.decided_by'),
        decided_on: eb.ref('excluded.decided_on'),
      })),
    )
    .execute()
}
