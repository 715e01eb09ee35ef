import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'
import type { PersonRow } from '../people/people.queries.ts'

/** Records found to be this person too: what they are called and numbered by. */
export async function listMergedInto(tx: Tx, personId: string) {
  return await tx
    .selectFrom('registers.person')
    .select(['id', 'family_name', 'middle_name', 'given_name', 'birth_date', 'birth_year'])
    .select('id_number')
    .where('merged_into', '=', personId)
    .execute()
}

/** Points one record to another, or sets it free again; answers its new version. */
export async function setMergedInto(
  tx: Tx,
  personId: string,
  into: string | null,
): Promise<number> {
  const row = await tx
    .updateTable('registers.person')
    .set((eb) => ({ merged_into: into, version: eb('version', '+', 1) }))
    .where('id', '=', personId)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

export async function restorePerson(tx: Tx, personId: string, fields: PersonRow): Promise<void> {
  await tx
    .updateTable('registers.person')
    .set((eb) => ({ ...fields, version: eb('version', '+', 1) }))
    .where('id', '=', personId)
    .execute()
}

/** Everybody of an area by what records are compared by; merged ones are one already. */
export async function listForLikeness(tx: Tx, areaId: string) {
  return await tx
    .selectFrom('registers.person')
    .select(['id', 'family_name', 'middle_name', 'given_name', 'birth_date', 'birth_year'])
    .select(['id_number', 'name_key', 'hamlet'])
    .where('area_id', '=', areaId)
    .where('merged_into', 'is', null)
    .orderBy('sort_key')
    .execute()
}

/** Changes with every record in sight of an area that is added, corrected, moved or merged. */
export async function likenessStamp(tx: Tx, areaId: string): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select count(*) || ':' || coalesce(sum(hashtextextended(id::text, version)::numeric), 0) as stamp
    from registers.person where area_id = ${areaId} and merged_into is null`.execute(tx)
  return rows[0]?.stamp ?? ''
}
