import type { DoorContext } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { listForLikeness } from '../../../registers/merges/merged.queries.ts'
import { birthOf, fullNameOf } from '../../../registers/people/person-view.ts'
import { listNotTheSame, listUndoable } from './duplicates.queries.ts'
import type { DuplicatePair, RecentMerge } from './duplicates.schema.ts'
import { type Likeness, lookAlike, pairsAlike } from './look-alike.ts'

type Row = Awaited<ReturnType<typeof listForLikeness>>[number]

const likenessOf = (row: Row): Likeness & { row: Row } => ({
  id: row.id,
  nameKey: row.name_key,
  birthDate: row.birth_date,
  birthYear: row.birth_year,
  idNumber: row.id_number,
  row,
})

const briefOf = (row: Row): DuplicatePair['first'] => ({
  id: row.id,
  fullName: fullNameOf(row),
  birthDate: birthOf(row),
  idNumber: row.id_number,
  hamlet: row.hamlet,
})

/** Records of the commune that look alike and have not been judged yet. */
export async function openPairs(tx: Tx, areaId: string): Promise<DuplicatePair[]> {
  const rows = (await listForLikeness(tx, areaId)).map(likenessOf)
  const judged = await listNotTheSame(tx)
  return pairsAlike(rows)
    .filter(([a, b]) => !judged.has(`${a.id} ${b.id}`))
    .map(([a, b]) => ({
      first: briefOf(a.row),
      second: briefOf(b.row),
      reasons: lookAlike(a, b),
    }))
}

export async function readDuplicates(
  tx: Tx,
  { officer, today, sees }: DoorContext,
): Promise<{ pairs: DuplicatePair[]; merges: RecentMerge[] }> {
  const pairs = await openPairs(tx, officer.areaId)
  const merges = await listUndoable(tx, officer.unitId, today)
  sees([
    ...pairs.flatMap((pair) => [pair.first.id, pair.second.id]),
    ...merges.map((merge) => merge.kept_id),
  ])
  return {
    pairs,
    merges: merges.map((merge) => ({
      id: merge.id,
      keptId: merge.kept_id,
      fullName: fullNameOf(merge),
      mergedOn: merge.merged_on,
      undoUntil: merge.undo_until,
    })),
  }
}
