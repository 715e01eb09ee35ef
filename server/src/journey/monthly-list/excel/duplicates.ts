import { matchKey } from '@vung-buoc/law'
import type { PreviewRow } from './preview.schema.ts'

type Earlier = { row: PreviewRow; code: 'duplicate-of-row' | 'maybe-duplicate-of-row' }

/** Marks each row that repeats an earlier one: same number, same name and birth, or nearly so. */
export function markDuplicates(rows: readonly PreviewRow[], nameCells: readonly string[]): void {
  const byNumber = new Map<string, PreviewRow>()
  const byBirth = new Map<string, PreviewRow[]>()
  for (const [index, row] of rows.entries()) {
    const sameBirth = byBirth.get(row.dateOfBirth ?? '') ?? []
    const earlier = findEarlier(row, byNumber, sameBirth)
    if (earlier) markRow(row, earlier, nameCells[index] ?? '')
    if (row.idNumber !== null && !byNumber.has(row.idNumber)) byNumber.set(row.idNumber, row)
    if (row.dateOfBirth !== null) byBirth.set(row.dateOfBirth, [...sameBirth, row])
  }
}

function findEarlier(
  row: PreviewRow,
  byNumber: ReadonlyMap<string, PreviewRow>,
  sameBirth: readonly PreviewRow[],
): Earlier | null {
  const sameNumber = row.idNumber === null ? undefined : byNumber.get(row.idNumber)
  if (sameNumber) return { row: sameNumber, code: 'duplicate-of-row' }
  const name = matchKey(row.fullName)
  if (name === '') return null
  const sameName = sameBirth.find(({ fullName }) => matchKey(fullName) === name)
  if (sameName) return { row: sameName, code: certainty(row, sameName) }
  const isWholeDay = (row.dateOfBirth ?? '').length === 10
  const near = isWholeDay && sameBirth.find(({ fullName }) => isNear(matchKey(fullName), name))
  return near ? { row: near, code: 'maybe-duplicate-of-row' } : null
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
