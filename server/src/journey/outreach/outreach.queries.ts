import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'
import type { RecordContact } from './outreach.schema.ts'

export async function insertContact(
  tx: Tx,
  row: {
    personId: string
    contact: RecordContact
    unitId: string
    recordedBy: string
    recordedOn: string
  },
): Promise<string> {
  const { contact } = row
  const need = typeof contact.need === 'object' ? contact.need : null
  const inserted = await tx
    .insertInto('journey.contact')
    .values({
      person_id: row.personId,
      unit_id: row.unitId,
      on_date: contact.onDate,
      way: contact.way,
      outcome: contact.outcome,
      need: needCode(contact),
      purpose: need?.purpose ?? null,
      amount: need?.amount ?? null,
      training_months: need?.trainingMonths ?? null,
      note: contact.note,
      recorded_by: row.recordedBy,
      recorded_on: row.recordedOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return inserted.id
}

function needCode({ need }: RecordContact): 'not-asked' | 'none' | 'wanted' {
  if (need === null) return 'not-asked'
  return need === 'none' ? 'none' : 'wanted'
}

/** Contacts under each of these records of one person, newest first. */
export async function listContacts(tx: Tx, personIds: readonly string[]) {
  return await tx
    .selectFrom('journey.contact')
    .select(['id', 'on_date', 'way', 'outcome', 'need', 'purpose', 'amount', 'training_months'])
    .select(['note', sql<string | null>`access.officer_name(recorded_by)`.as('by_name')])
    .where('person_id', 'in', personIds)
    .orderBy('on_date', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute()
}
