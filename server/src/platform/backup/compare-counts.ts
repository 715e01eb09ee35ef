import type { RowCounts } from './count-rows.queries.ts'

/**
 * Tables whose rows in the copy are not between those counted before and after it was made: people
 * go on working meanwhile. In a quiet house both counts are one, and so must be the copy's.
 */
export function differingTables(
  { before, after }: { before: RowCounts; after: RowCounts },
  copy: RowCounts,
): string[] {
  const names = new Set([...before.keys(), ...after.keys(), ...copy.keys()])
  return [...names].filter((name) => {
    const there = copy.get(name)
    const counted = [before.get(name) ?? 0, after.get(name) ?? 0]
    return there === undefined || there < Math.min(...counted) || there > Math.max(...counted)
  })
}
