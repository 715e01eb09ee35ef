import type { LookAlikeReason } from './duplicates.schema.ts'

/** What two records are compared by. `nameKey`: without marks and case. */
export interface Likeness {
  id: string
  nameKey: string
  /** Whole date; null when only the year, or nothing, is known. */
  birthDate: string | null
  birthYear: number | null
  idNumber: string | null
}

/** At most one letter put in, left out or changed. */
export function isOneEditApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  // From here on the rest has to be equal; read backwards without copying, since most pairs differ.
  const rest = short.length === long.length ? at + 1 : at
  let back = 1
  while (back <= short.length - rest && short.at(-back) === long.at(-back)) back += 1
  return back > short.length - rest
}

const swapped = (date: string): string =>
  `${date.slice(0, 4)}-${date.slice(8, 10)}-${date.slice(5, 7)}`

function birthReason(a: Likeness, b: Likeness): LookAlikeReason | null {
  if (a.birthYear === null || b.birthYear === null) return 'birth-unknown'
  if (a.birthDate === null || b.birthDate === null) {
    return a.birthYear === b.birthYear ? 'same-year' : null
  }
  if (a.birthDate === b.birthDate) return 'same-birth'
  return swapped(a.birthDate) === b.birthDate ? 'day-and-month-swapped' : null
}

function numberReason(a: Likeness, b: Likeness): LookAlikeReason | 'two-people' | null {
  if (a.idNumber === null || b.idNumber === null) return null
  if (a.idNumber === b.idNumber) return 'same-number'
  return isOneEditApart(a.idNumber, b.idNumber) ? 'number-one-digit' : 'two-people'
}

function nameReason(a: Likeness, b: Likeness): LookAlikeReason | null {
  if (a.nameKey === b.nameKey) return 'same-name'
  return isOneEditApart(a.nameKey, b.nameKey) ? 'near-name' : null
}

/**
 * Why two records may be one person; empty when they are not alike. Two quite different numbers
 * are two people, whatever their names.
 */
export function lookAlike(a: Likeness, b: Likeness): LookAlikeReason[] {
  const number = numberReason(a, b)
  if (number === 'two-people') return []
  const name = nameReason(a, b)
  const birth = birthReason(a, b)
  if (number === 'same-number') return [number]
  if (name === null || birth === null) return []
  const isVague = birth === 'same-year' || birth === 'birth-unknown'
  if (name === 'near-name' && isVague) return []
  return number === null ? [name, birth] : [number, name, birth]
}

/** The same for a day and for that day with day and month swapped. */
const dayKey = (date: string): string => (date < swapped(date) ? date : swapped(date))

/** What two records must share to look alike at all: the number, the whole name, or the day. */
function groupsOf({ idNumber, nameKey, birthDate }: Likeness): string[] {
  return [
    `name:${nameKey}`,
    ...(idNumber === null ? [] : [`number:${idNumber}`]),
    ...(birthDate === null ? [] : [`day:${dayKey(birthDate)}`]),
  ]
}

/** Each pair of records that look alike, once; only those that share something are compared. */
export function pairsAlike<Row extends Likeness>(rows: readonly Row[]): [Row, Row][] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    for (const key of groupsOf(row)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [row])
      else group.push(row)
    }
  }
  const pairs = new Map<string, [Row, Row]>()
  for (const group of groups.values()) {
    for (const [at, a] of group.entries()) {
      for (const b of group.slice(at + 1)) {
        const pair: [Row, Row] = a.id < b.id ? [a, b] : [b, a]
        if (lookAlike(a, b).length > 0) pairs.set(`${pair[0].id} ${pair[1].id}`, pair)
      }
    }
  }
  return [...pairs.values()]
}
