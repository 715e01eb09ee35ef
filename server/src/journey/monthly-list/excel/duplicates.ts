import { matchKey } from '@vung-buoc/law'
import type { PreviewRow } from './preview.schema.ts'

type Earlier = { row: PreviewRow; code: 'duplicate-of-row' | 'maybe-duplicate-of-row' }

/** Rows already seen under one key; a few are enough to find the one that is near. */
const MOST_SIMILAR = 8

type Seen = {
  byNumber: Map<string, PreviewRow>
  byNameAndBirth: Map<string, PreviewRow>
  /**
   * By birth and each way of leaving one letter out: names one letter apart share such a way. The
   * ways are numbers, since twenty texts for each of 20,000 rows weigh more than the file.
   */
  similar: Map<number, Named[]>
}

type Named = { row: PreviewRow; name: string }

/** Marks each row that repeats an earlier one: same number, same name and birth, or nearly so. */
export function markDuplicates(rows: readonly PreviewRow[], nameCells: readonly string[]): void {
  const seen: Seen = { byNumber: new Map(), byNameAndBirth: new Map(), similar: new Map() }
  for (const [index, row] of rows.entries()) {
    const name = matchKey(row.fullName)
    const earlier = findEarlier(row, name, seen)
    if (earlier) markRow(row, earlier, nameCells[index] ?? '')
    remember(row, name, seen)
  }
}

function remember(
  row: PreviewRow,
  name: string,
  { byNumber, byNameAndBirth, similar }: Seen,
): void {
  if (row.idNumber !== null && !byNumber.has(row.idNumber)) byNumber.set(row.idNumber, row)
  if (row.dateOfBirth === null || name === '') return
  const key = `${row.dateOfBirth} ${name}`
  if (!byNameAndBirth.has(key)) byNameAndBirth.set(key, row)
  if (row.dateOfBirth.length !== 10) return
  const named = { row, name }
  for (const way of waysOf(row.dateOfBirth, name)) {
    const there = similar.get(way)
    if (there === undefined) similar.set(way, [named])
    else if (there.length < MOST_SIMILAR) there.push(named)
  }
}

/** The name itself, and the name without each of its letters in turn, each with the birth. */
function waysOf(birth: string, name: string): number[] {
  const ways: number[] = []
  for (let left = -1; left < name.length; left++) ways.push(hashWithout(birth, name, left))
  return ways
}

/** FNV-1a; two ways that share a number by chance are told apart by `isNear`. */
function hashWithout(birth: string, name: string, left: number): number {
  let hash = 0x811c9dc5
  const add = (code: number) => {
    hash = Math.imul(hash ^ code, 0x01000193)
  }
  for (let at = 0; at < birth.length; at++) add(birth.charCodeAt(at))
  for (let at = 0; at < name.length; at++) if (at !== left) add(name.charCodeAt(at))
  return hash
}

function findEarlier(row: PreviewRow, name: string, seen: Seen): Earlier | null {
  const sameNumber = row.idNumber === null ? undefined : seen.byNumber.get(row.idNumber)
  if (sameNumber) return { row: sameNumber, code: 'duplicate-of-row' }
  if (name === '') return null
  const sameName = seen.byNameAndBirth.get(`${row.dateOfBirth ?? ''} ${name}`)
  if (sameName) return { row: sameName, code: certainty(row, sameName) }
  const near = findNear(row.dateOfBirth, name, seen)
  return near && { row: near.row, code: 'maybe-duplicate-of-row' }
}

function findNear(birth: string | null, name: string, { similar }: Seen): Named | null {
  if (birth?.length !== 10) return null
  for (const way of waysOf(birth, name)) {
    const near = similar
      .get(way)
      ?.find((other) => other.row.dateOfBirth === birth && isNear(other.name, name))
    if (near) return near
  }
  return null
}

/** Same name and same year of birth, but two different numbers: perhaps two people. */
function certainty(row: PreviewRow, earlier: PreviewRow): Earlier['code'] {
  const bothNumbered = row.idNumber !== null && earlier.idNumber !== null
  return bothNumbered ? 'maybe-duplicate-of-row' : 'duplicate-of-row'
}

function markRow(row: PreviewRow, earlier: Earlier, cell: string): void {
  const isSure = earlier.code === 'duplicate-of-row'
  const proposed = isSure
    ? `Trùng dòng ${earlier.row.excelRow}: bỏ dòng này`
    : `Có thể trùng dòng ${earlier.row.excelRow}: hãy đối chiếu`
  row.doubts.push({ cell, field: 'row', code: earlier.code, found: row.fullName, proposed })
}

/** One letter more, less or other: 'Sa Ruol' and 'Sa Rươn'. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  const shorter = Math.min(a.length, b.length)
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return Math.max(a.length, b.length) - start - end <= 1
}
