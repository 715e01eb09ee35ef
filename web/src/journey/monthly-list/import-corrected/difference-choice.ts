import type { ImportDifference, SettleDifference } from '@vung-buoc/server/contract'
import type { Wire } from '../../../platform/wire.ts'

type Difference = Wire<typeof ImportDifference>
type Decision = Wire<typeof SettleDifference>
export type Side = 'file' | 'here'
/** '9.amount' → the side that counts. */
export type Sides = Readonly<Record<string, Side>>

export const sideKey = (excelRow: number, field: string): string => `${excelRow}.${field}`

/** What changed in the sheet alone is proposed; what changed on both sides is nobody's guess. */
export function proposedSides({ changed }: Difference): Sides {
  return Object.fromEntries(
    changed.flatMap(({ excelRow, cells }) =>
      cells
        .filter(({ kind }) => kind === 'file-only')
        .map(({ field }) => [sideKey(excelRow, field), 'file' as const]),
    ),
  )
}

export const openConflicts = ({ changed }: Difference, sides: Sides): number =>
  changed
    .flatMap(({ excelRow, cells }) => cells.map(({ field }) => sideKey(excelRow, field)))
    .filter((key) => sides[key] === undefined).length

interface Chosen {
  sides: Sides
  added: ReadonlySet<number>
  skip: ReadonlySet<number>
}

export function decisionOf({ changed }: Difference, { sides, added, skip }: Chosen): Decision {
  const cells = changed.flatMap(({ excelRow, cells: all }) =>
    all.flatMap(({ field }) => {
      const take = sides[sideKey(excelRow, field)]
      return take === undefined ? [] : [{ excelRow, field, take }]
    }),
  )
  return { cells, added: [...added], skip: [...skip] }
}

/** Everything stays as it is here. */
export function nothingTaken({ changed }: Difference): Decision {
  const cells = changed.flatMap(({ excelRow, cells: all }) =>
    all.map(({ field }) => ({ excelRow, field, take: 'here' as const })),
  )
  return { cells, added: [], skip: [] }
}
