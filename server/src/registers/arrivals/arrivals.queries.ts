import type { Tx } from '../../platform/database/database.ts'

export interface KnownHere {
  id: string
  id_number: string | null
  family_name: string
  middle_name: string
  given_name: string
  birth_date: string | null
  birth_year: number | null
  area_id: string
}

/** People in sight with one of these numbers, or who came before under one of these ids. */
export async function listKnownHere(
  tx: Tx,
  wanted: { idNumbers: readonly string[]; ids: readonly string[] },
): Promise<KnownHere[]> {
  if (wanted.ids.length === 0) return []
  return await tx
    .selectFrom('registers.person')
    .select([
      'id',
      'id_number',
      'family_name',
      'middle_name',
      'given_name',
      'birth_date',
      'birth_year',
      'area_id',
    ])
    .where((eb) =>
      eb.or([
        eb('id', 'in', wanted.ids),
        ...(wanted.idNumbers.length === 0 ? [] : [eb('id_number', 'in', wanted.idNumbers)]),
      ]),
    )
    .execute()
}

/** Opens the case of somebody who came by file; answers its id. */
export async function insertArrivedThread(
  tx: Tx,
  thread: {
    personId: string
    areaId: string
    unitId: string
    duty: string
    since: string
    need: { purpose: string; amount: number; trainingMonths: number | null } | null
  },
): Promise<string> {
  const row = await tx
    .insertInto('registers.thread')
    .values({
      person_id: thread.personId,
      area_id: thread.areaId,
      stage: 'released',
      holder_unit_id: thread.unitId,
      holder_duty: thread.duty,
      since: thread.since,
      need_purpose: thread.need?.purpose ?? null,
      need_amount: thread.need?.amount ?? null,
      need_training_months: thread.need?.trainingMonths ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}
