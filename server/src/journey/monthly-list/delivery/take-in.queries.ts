import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'
import type { HandOverContent } from '../hand-over/hand-over.queries.ts'
import type { ListEntry } from '../package/manifest.schema.ts'

/** A list as it left its makers; one that was sent back and comes again takes its old place. */
export async function saveArrivedList(
  tx: Tx,
  { list }: ListEntry,
  deliveryId: string,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('journey.monthly_list')
    .set((eb) => ({ state: 'handed-over', due: null, version: eb('version', '+', 1) }))
    .where('id', '=', list.id)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 1n) return
  await tx
    .insertInto('journey.monthly_list')
    .values({
      id: list.id,
      area_id: list.area,
      police_unit_id: list.policeUnit,
      committee_unit_id: list.committeeUnit,
      month: list.month,
      supplement_number: list.supplement,
      state: 'handed-over',
      opened_by: list.openedBy,
      opened_on: list.openedOn,
      delivery_id: deliveryId,
    })
    .execute()
}

/** The hash of a version that is here already: one that comes again unchanged. */
export async function findVersionHash(tx: Tx, id: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('journey.list_version')
    .select('content_hash')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.content_hash
}

/** The version as it was signed; the list points to it. */
export async function saveArrivedVersion(tx: Tx, { list, version }: ListEntry): Promise<void> {
  if ((await findVersionHash(tx, version.id)) === undefined) {
    await tx
      .insertInto('journey.list_version')
      .values({
        id: version.id,
        list_id: list.id,
        number: version.number,
        stage: 'confirmed',
        content: JSON.stringify(version.content),
        content_hash: version.contentHash,
        made_by: version.madeBy,
        made_on: version.madeOn,
      })
      .execute()
  }
  await tx
    .updateTable('journey.monthly_list')
    .set({ current_version_id: version.id })
    .where('id', '=', list.id)
    .execute()
}

export interface ArrivedLine {
  id: string
  personId: string
  position: number
  residesLocally: boolean
  purpose: string | null
  amount: number | null
  trainingMonths: number | null
  conduct: string | null
  socialEvils: string | null
  note: string
  /** Why the name was taken back since, or null. */
  withdrawn: string | null
}

/** The lines as signed; a line of an earlier coming that is no longer signed is left out. */
export async function saveArrivedLines(
  tx: Tx,
  listId: string,
  lines: readonly ArrivedLine[],
): Promise<void> {
  const ids = lines.map((line) => line.id)
  await sql`update journey.list_line set state = 'left-out', reasons = '{other}',
      version = version + 1
    where list_id = ${listId} and not id = any (${ids}::uuid[])`.execute(tx)
  if (lines.length === 0) return
  await tx
    .insertInto('journey.list_line')
    .values(
      lines.map((line) => ({
        id: line.id,
        list_id: listId,
        person_id: line.personId,
        position: line.position,
        resides_locally: line.residesLocally,
        purpose: line.purpose,
        amount: line.amount,
        training_months: line.trainingMonths,
        conduct: line.conduct,
        social_evils: line.socialEvils,
        note: line.note,
        state: line.withdrawn === null ? 'confirmed' : 'withdrawn',
        reasons: line.withdrawn === null ? [] : [line.withdrawn],
      })),
    )
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        state: eb.ref('excluded.state'),
        reasons: eb.ref('excluded.reasons'),
        purpose: eb.ref('excluded.purpose'),
        amount: eb.ref('excluded.amount'),
        training_months: eb.ref('excluded.training_months'),
        conduct: eb.ref('excluded.conduct'),
        social_evils: eb.ref('excluded.social_evils'),
        resides_locally: eb.ref('excluded.resides_locally'),
        note: eb.ref('excluded.note'),
        version: sql<number>`list_line.version + 1`,
      })),
    )
    .execute()
}

export async function insertArrivedHandOver(
  tx: Tx,
  row: {
    id: string
    deliveryId: string
    standingUnit: string
    bankUnit: string
    month: string
    due: string | null
    number: number
    documentNumber: string
    documentDate: string
    content: HandOverContent
    contentHash: string
    signedBy: string
    signerName: string
  },
): Promise<void> {
  await tx
    .insertInto('journey.hand_over')
    .values({
      id: row.id,
      standing_unit_id: row.standingUnit,
      bank_unit_id: row.bankUnit,
      month: row.month,
      due: row.due,
      number: row.number,
      state: 'handed-over',
      document_number: row.documentNumber,
      document_date: row.documentDate,
      content: JSON.stringify(row.content),
      content_hash: row.contentHash,
      opened_by: row.signedBy,
      signed_by: row.signedBy,
      signer_elsewhere: row.signerName,
      delivery_id: row.deliveryId,
    })
    .execute()
}
