import type { DoorContext } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { likenessStamp, listForLikeness } from '../../../registers/merges/merged.queries.ts'
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

const readAlike = async (tx: Tx, areaId: string) =>
  pairsAlike((await listForLikeness(tx, areaId)).map(likenessOf))

/** The ids of an area's look-alikes as last worked out; all of it can be worked out anew. */
const lastFound = new Map<string, { stamp: string; pairs: string[] }>()

/** Comparing everybody with everybody takes its time: done again only when a record has changed. */
async function pairsOf(tx: Tx, areaId: string): Promise<string[]> {
  const stamp = await likenessStamp(tx, areaId)
  const known = lastFound.get(areaId)
  if (known?.stamp === stamp) return known.pairs
  const pairs = (await readAlike(tx, areaId)).map(([a, b]) => `${a.id} ${b.id}`)
  lastFound.set(areaId, { stamp, pairs })
  return pairs
}

/** How many pairs `openPairs` has. */
export async function countOpenPairs(tx: Tx, areaId: string): Promise<number> {
  const pairs = await pairsOf(tx, areaId)
  const judged = await listNotTheSame(tx)
  return pairs.filter((pair) => !judged.has(pair)).length
}

/** Records of the commune that look alike and have not been judged yet. */
export async function openPairs(tx: Tx, areaId: string): Promise<DuplicatePair[]> {
  const judged = await listNotTheSame(tx)
  const alike = await readAlike(tx, areaId)
  return alike
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
