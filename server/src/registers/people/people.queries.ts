import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'
import type { personRow } from './person-row.ts'

export type PersonRow = ReturnType<typeof personRow>

/** Answers nothing: until it is shared with a unit, nobody can read the row back. */
export async function insertPerson(
  tx: Tx,
  person: PersonRow & {
    id: string
    area_id: string
    created_on: string
    /** What brought him, when he was not entered here. */
    delivery_id?: string
  },
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

export async function getPerson(tx: Tx, id: string) {
  return await tx
    .selectFrom('registers.person')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

interface Wanted {
  areaId: string
  idNumber: string | null
  nameKey: string
  birthDate: string | null
}

/** By name and whole birth date, among those who have no number or whose number is not asked. */
async function findByNameAndBirth(tx: Tx, wanted: Wanted) {
  if (wanted.birthDate === null) return undefined
  let query = tx
    .selectFrom('registers.person')
    .select(['id', 'id_number'])
    .where('area_id', '=', wanted.areaId)
    .where('merged_into', 'is', null)
    .where('name_key', '=', wanted.nameKey)
    .where('birth_date', '=', wanted.birthDate)
  if (wanted.idNumber !== null) query = query.where('id_number', 'is', null)
  return await query.executeTakeFirst()
}

/**
 * The person of this area with this number; else the one with this name and birth date who had
 * no number yet. Two different numbers are two people.
 */
export async function findSamePerson(tx: Tx, wanted: Wanted) {
  if (wanted.idNumber !== null) {
    const numbered = await tx
      .selectFrom('registers.person')
      .select(['id', 'id_number'])
      .where('area_id', '=', wanted.areaId)
      .where('merged_into', 'is', null)
      .where('id_number', '=', wanted.idNumber)
      .executeTakeFirst()
    if (numbered !== undefined) return numbered
  }
  return await findByNameAndBirth(tx, wanted)
}

/** Whom rows of a file may speak of: by number, or by name. */
export interface AskedFor {
  areaId: string
  numbers: readonly string[]
  nameKeys: readonly string[]
}

/** People of the area with one of these numbers or names, with what is known of their release. */
export async function listSamePeople(tx: Tx, { areaId, numbers, nameKeys }: AskedFor) {
  if (numbers.length === 0 && nameKeys.length === 0) return []
  return await tx
    .selectFrom('registers.person as p')
    .leftJoin('registers.release_record as r', 'r.person_id', 'p.id')
    .selectAll('p')
    .select(['r.certificate_number', 'r.certificate_kind', 'r.completed_on'])
    .where('p.area_id', '=', areaId)
    .where((eb) =>
      eb.or([
        eb('p.id_number', '=', eb.fn.any(eb.val(numbers))),
        eb('p.name_key', '=', eb.fn.any(eb.val(nameKeys))),
      ]),
    )
    .orderBy('p.id')
    .execute()
}

export type SamePerson = Awaited<ReturnType<typeof listSamePeople>>[number]

/** Writes a number where there was none; a number that is there is never replaced. */
export async function setMissingNumber(tx: Tx, personId: string, idNumber: string): Promise<void> {
  await tx
    .updateTable('registers.person')
    .set((eb) => ({ id_number: idNumber, version: eb('version', '+', 1) }))
    .where('id', '=', personId)
    .where('id_number', 'is', null)
    .execute()
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
  await sql`insert into registers.search_token (unit_id, token, person_id, sort_key)
    select distinct ${share.unitId}, token, person_id, sort_key from registers.search_token
    where person_id = any (${share.personIds}::uuid[])
    on conflict do nothing`.execute(tx)
}

/** Writes what a person is found by, anew for every unit that sees him. */
export async function replaceTokens(tx: Tx, personId: string, tokens: string[]): Promise<void> {
  await tx.deleteFrom('registers.search_token').where('person_id', '=', personId).execute()
  await sql`insert into registers.search_token (unit_id, token, person_id, sort_key)
    select s.unit_id, token, s.person_id, p.sort_key
    from registers.units_seeing(${personId}) s cross join unnest(${tokens}::text[]) token
      join registers.person p on p.id = s.person_id`.execute(tx)
}

/** One more thing a person is found by, for every unit that sees him. */
export async function addToken(tx: Tx, personId: string, token: string): Promise<void> {
  await sql`insert into registers.search_token (unit_id, token, person_id, sort_key)
    select s.unit_id, ${token}, s.person_id, p.sort_key
    from registers.units_seeing(${personId}) s join registers.person p on p.id = s.person_id
    on conflict do nothing`.execute(tx)
}

export async function replaceMatchKeys(
  tx: Tx,
  person: { id: string; areaId: string; keys: string[] },
): Promise<void> {
  await tx.deleteFrom('registers.match_key').where('person_id', '=', person.id).execute()
  if (person.keys.length === 0) return
  // Derived from the case, not from the old keys: somebody may have had none until now.
  const listed = await tx
    .selectFrom('registers.thread')
    .select('id')
    .where('person_id', '=', person.id)
    .where('closed_on', 'is', null)
    .where('stage', 'in', ['listed', 'confirmed', 'received'])
    .executeTakeFirst()
  const onList = listed !== undefined
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
