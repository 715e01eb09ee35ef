import { matchKey } from '@vung-buoc/law'
import type { Tx } from '../../../platform/database/database.ts'
import { listKeysElsewhere } from '../../../registers/people/elsewhere.queries.ts'
import { findSamePerson } from '../../../registers/people/people.queries.ts'
import { matchKeys } from '../../../registers/people/person-row.ts'
import { listLines } from '../list-lines.queries.ts'
import type { Acting } from '../take-list.ts'
import type { KeptRow } from './import.queries.ts'
import type { SettledRow } from './list-import.schema.ts'

export interface MatchedRow {
  row: KeptRow
  match: SettledRow['match']
  personId: string | null
}

/** The person this row speaks of, if the commune already knows him. */
export async function knownPerson(tx: Tx, areaId: string, row: KeptRow): Promise<string | null> {
  const birthDate = row.dateOfBirth?.length === 10 ? row.dateOfBirth : null
  if (row.idNumber === null && birthDate === null) return null
  const nameKey = matchKey(row.fullName)
  const wanted = { areaId, idNumber: row.idNumber, nameKey, birthDate }
  return (await findSamePerson(tx, wanted))?.id ?? null
}

function keysOf(acting: Acting, row: KeptRow): string[] {
  return matchKeys(acting.house.secret, {
    fullName: row.fullName,
    birthDate: row.dateOfBirth,
    idNumber: row.idNumber,
  })
}

/** Who each row is: new, known, on this list already, or on a list of another commune. */
export async function matchRows(
  tx: Tx,
  acting: Acting,
  wanted: { listId: string; rows: KeptRow[] },
): Promise<MatchedRow[]> {
  const lines = await listLines(tx, wanted.listId)
  const listed = new Set(lines.filter((l) => l.state !== 'removed').map((l) => l.person_id))
  const { areaId } = acting.officer
  const keys = wanted.rows.map((row) => keysOf(acting, row))
  const elsewhere = await listKeysElsewhere(tx, keys.flat(), areaId)
  const matched: MatchedRow[] = []
  for (const [at, row] of wanted.rows.entries()) {
    const there = keys[at]?.some((key) => elsewhere.has(key)) === true
    const personId = await knownPerson(tx, areaId, row)
    matched.push({ row, match: matchOf(personId, { there, listed }), personId })
  }
  return matched
}

function matchOf(
  personId: string | null,
  { there, listed }: { there: boolean; listed: ReadonlySet<string> },
): SettledRow['match'] {
  if (there) return 'on-another-communes-list'
  if (personId === null) return 'new'
  return listed.has(personId) ? 'already-on-list' : 'known-person'
}
