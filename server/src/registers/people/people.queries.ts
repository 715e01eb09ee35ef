import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'
import type { personRow } from './person-row.ts'

export type PersonRow = ReturnType<typeof personRow>

/** Answers nothing: until it is shared with a unit, nobody can read the row back. */
export async function insertPerson(
  tx: Tx,
  person: PersonRow & { id: string; area_id: string; created_on: string },
): Promise<void> {
  await tx.insertInto('registers.person').values(person).execute()
}

/** Undefined when the version is no longer the one the officer saw. */
export async function updatePerson(
  tx: Tx,
  change: { id: string; version: number; fields: PersonRow },
): Promise<number | undefined> {
  const row = await tx
    .updateTable('registers.person')
    .set((eb) => ({ ...change.fields, version: eb('version', '+', 1) }))
    .where('id', '=', change.id)
    .where('version', '=', change.version)
    .returning('version')
    .executeTakeFirst()
  return row?.version
}

export async function findPerson(tx: Tx, id: string) {
  return await tx
    .selectFrom('registers.person as p')
    .innerJoin('access.unit as area', 'area.id', 'p.area_id')
    .selectAll('p')
    .select('area.name as area_name')
    .where('p.id', '=', id)
    .executeTakeFirst()
}

/** The person of this area with this number, or with this name and birth, if there is one. */
export async function findSamePerson(
  tx: Tx,
  wanted: { areaId: string; idNumber: string | null; nameKey: string; birthDate: string | null },
) {
  let query = tx
    .selectFrom('registers.person')
    .select(['id', 'id_number', 'version'])
    .where('area_id', '=', wanted.areaId)
  query =
    wanted.idNumber === null
      ? query.where('name_key', '=', wanted.nameKey).where('birth_date', '=', wanted.birthDate)
      : query.where('id_number', '=', wanted.idNumber)
  return await query.executeTakeFirst()
}

export interface Share {
  personIds: readonly string[]
  unitId: string
  since: string
  why: string
}

/** Lets a unit see these people, and find them. */
export async function insertShares(tx: Tx, share: Share): Promise<void> {
  if (share.personIds.length === 0) return
  await tx
    .insertInto('registers.person_share')
    .values(
      share.personIds.map((personId) => ({
        person_id: personId,
        unit_id: share.unitId,
        since: share.since,
        why: share.why,
      })),
    )
    // No conflict target: naming one would ask to read a row that only the other unit may see.
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await sql`insert into registers.search_token (unit_id, token, person_id)
    select distinct ${share.unitId}, token, person_id from registers.search_token
    where person_id = any (${share.personIds}::uuid[])
    on conflict do nothing`.execute(tx)
}

/** Writes what a person is found by, anew for every unit that sees him. */
export async function replaceTokens(tx: Tx, personId: string, tokens: string[]): Promise<void> {
  await tx.deleteFrom('registers.search_token').where('person_id', '=', personId).execute()
  await sql`insert into registers.search_token (unit_id, token, person_id)
    select s.unit_id, token, s.person_id
    from registers.units_seeing(${personId}) s cross join unnest(${tokens}::text[]) token`.execute(
    tx,
  )
}

export async function replaceMatchKeys(
  tx: Tx,
  person: { id: string; areaId: string; keys: string[] },
): Promise<void> {
  const rows = await tx
    .deleteFrom('registers.match_key')
    .where('person_id', '=', person.id)
    .returning('on_list')
    .execute()
  if (person.keys.length === 0) return
  const onList = rows.some((row) => row.on_list)
  await tx
    .insertInto('registers.match_key')
    .values(
      person.keys.map((key) => ({
        person_id: person.id,
        area_id: person.areaId,
        key,
        on_list: onList,
      })),
    )
    .execute()
}

export async function setOnList(tx: Tx, personIds: readonly string[], onList: boolean) {
  if (personIds.length === 0) return
  await tx
    .updateTable('registers.match_key')
    .set({ on_list: onList })
    .where('person_id', 'in', personIds)
    .execute()
}
