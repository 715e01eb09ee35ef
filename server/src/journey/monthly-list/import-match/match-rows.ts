import { matchKey } from '@vung-buoc/law'
import type { Tx } from '../../../platform/database/database.ts'
import { listKeysElsewhere } from '../../../registers/people/elsewhere.queries.ts'
import { matchKeys } from '../../../registers/people/person-row.ts'
import {
  findSamePerson,
  listSamePeople,
  type SamePerson,
} from '../../../registers/people/people.queries.ts'
import { listLines } from '../list-lines.queries.ts'
import type { Acting } from '../take-list.ts'
import type { KeptRow } from '../import/import.queries.ts'
import type { SettledRow } from '../import/list-import.schema.ts'
import { liveDoubts } from './live-doubts.ts'

export interface MatchedRow {
  /** With the doubts that only the register and the other rows give rise to. */
  row: KeptRow
  match: SettledRow['match']
  personId: string | null
  /** The earlier row that speaks of the same person. */
  sameAsRow: number | null
}

const wholeBirth = (row: KeptRow): string | null =>
  row.dateOfBirth?.length === 10 ? row.dateOfBirth : null

/** The person this row speaks of, if the commune already knows him. */
export async function knownPerson(tx: Tx, areaId: string, row: KeptRow): Promise<string | null> {
  const birthDate = wholeBirth(row)
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

const nameAndBirth = (name: string, birth: string | null) => `${birth ?? ''} ${name}`

/** As `findSamePerson`, for all rows with one question. */
async function peopleOf(tx: Tx, areaId: string, rows: readonly KeptRow[]) {
  const numbers = rows.flatMap(({ idNumber }) => (idNumber === null ? [] : [idNumber]))
  const nameKeys = rows.filter(wholeBirth).map(({ fullName }) => matchKey(fullName))
  const found = await listSamePeople(tx, { areaId, numbers, nameKeys })
  const numbered = new Map(found.map((person) => [person.id_number, person]))
  const named = Map.groupBy(found, ({ name_key, birth_date }) => nameAndBirth(name_key, birth_date))
  return (row: KeptRow): SamePerson | undefined => {
    const same = row.idNumber === null ? undefined : numbered.get(row.idNumber)
    const birth = wholeBirth(row)
    if (same !== undefined || birth === null) return same
    const others = named.get(nameAndBirth(matchKey(row.fullName), birth)) ?? []
    return others.find(({ id_number }) => row.idNumber === null || id_number === null)
  }
}

/** The row before this one, not left out, that speaks of the same person. */
function repeats(rows: readonly KeptRow[], personOf: (row: KeptRow) => SamePerson | undefined) {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    if (row.skipped) return null
    const keys = [
      ...(row.idNumber === null ? [] : [row.idNumber]),
      ...(personOf(row) === undefined ? [] : [String(personOf(row)?.id)]),
      ...(row.idNumber === null && wholeBirth(row) !== null
        ? [nameAndBirth(matchKey(row.fullName), row.dateOfBirth)]
        : []),
    ]
    const earlier = keys.flatMap((key) => seen.get(key) ?? [])[0] ?? null
    for (const key of keys) if (!seen.has(key)) seen.set(key, row.excelRow)
    return earlier
  })
}

/** Who each row is: new, known, on this list already, or on a list of another commune. */
export async function matchRows(
  tx: Tx,
  acting: Acting,
  wanted: { listId: string; rows: KeptRow[] },
): Promise<MatchedRow[]> {
  const { areaId } = acting.officer
  const lines = (await listLines(tx, wanted.listId)).filter((line) => line.state !== 'removed')
  const lineOf = new Map(lines.map((line) => [line.person_id, line]))
  const keys = wanted.rows.map((row) => keysOf(acting, row))
  const elsewhere = await listKeysElsewhere(tx, keys.flat(), areaId)
  const personOf = await peopleOf(tx, areaId, wanted.rows)
  const earlier = repeats(wanted.rows, personOf)
  return wanted.rows.map((row, at) => {
    const there = keys[at]?.some((key) => elsewhere.has(key)) === true
    const person = personOf(row)
    const line = person === undefined ? undefined : lineOf.get(person.id)
    const sameAsRow = earlier[at] ?? null
    const doubts = liveDoubts(row, { person, line, there, sameAsRow })
    const match = there ? 'on-another-communes-list' : matchOf(person, line)
    const personId = person?.id ?? null
    return { row: { ...row, doubts: [...row.doubts, ...doubts] }, match, personId, sameAsRow }
  })
}

function matchOf(person: SamePerson | undefined, line: unknown): SettledRow['match'] {
  if (person === undefined) return 'new'
  return line === undefined ? 'known-person' : 'already-on-list'
}
