import type { Tx } from '../../platform/database/database.ts'

/** Assignments of a user that hold on a date, first decided first. */
export async function listAssignments(tx: Tx, userId: string, on: string) {
  return await tx
    .selectFrom('access.assignment as a')
    .innerJoin('access.unit as u', 'u.id', 'a.unit_id')
    .innerJoin('access.unit as area', 'area.id', 'u.area_id')
    .select([
      'a.id',
      'a.duty',
      'a.unit_id',
      'u.name as unit_name',
      'area.id as area_id',
      'area.name as area_name',
      'a.valid_from',
      'a.valid_to',
    ])
    .where('a.user_id', '=', userId)
    .where('a.valid_from', '<=', on)
    .where((eb) => eb.or([eb('a.valid_to', 'is', null), eb('a.valid_to', '>', on)]))
    .orderBy('a.valid_from')
    .orderBy('a.id')
    .execute()
}

export async function insertAssignment(
  tx: Tx,
  row: {
    userId: string
    duty: string
    unitId: string
    validFrom: string
    validTo: string | null
    decisionNumber: string
    authority?: readonly string[]
  },
): Promise<string> {
  const inserted = await tx
    .insertInto('access.assignment')
    .values({
      user_id: row.userId,
      duty: row.duty,
      unit_id: row.unitId,
      valid_from: row.validFrom,
      valid_to: row.validTo,
      decision_number: row.decisionNumber,
      authority: [...(row.authority ?? [])],
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return inserted.id
}

/** The lines printed above a signature under this assignment; none were given: the office's usual. */
export async function getAuthority(tx: Tx, assignmentId: string): Promise<string[]> {
  const row = await tx
    .selectFrom('access.assignment')
    .select('authority')
    .where('id', '=', assignmentId)
    .executeTakeFirstOrThrow()
  return row.authority
}
