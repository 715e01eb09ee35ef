import type { Tx } from '../../../platform/database/database.ts'
import type { DoorContext } from '../../door/route.ts'
import { listAreas, listKinds, listTree, type TreeRow } from './units.queries.ts'
import type { AdministeredUnit, UnitsPage } from './units.schema.ts'

type Reading = Pick<DoorContext, 'officer' | 'units' | 'today'>

function stateOf(row: TreeRow, today: string): AdministeredUnit['state'] {
  if (row.valid_to !== null && row.valid_to <= today) return 'ended'
  return row.valid_from > today ? 'not-yet' : 'in-force'
}

/** The rows as a tree is read: each unit followed by those below it. */
function inTreeOrder(rows: TreeRow[]): { row: TreeRow; depth: number }[] {
  const known = new Set(rows.map((row) => row.id))
  const below = (parent: string | null, depth: number): { row: TreeRow; depth: number }[] =>
    rows
      .filter((row) =>
        parent === null ? !known.has(row.parent_id ?? '') : row.parent_id === parent,
      )
      .flatMap((row) => [{ row, depth }, ...below(row.id, depth + 1)])
  return below(null, 0)
}

/** The units in reach as a tree with dates, and what a new one may be. */
export async function readUnits(tx: Tx, ctx: Reading): Promise<UnitsPage> {
  const { units, today, officer } = ctx
  const rows = inTreeOrder(await listTree(tx, units))
  const kinds = await listKinds(tx)
  return {
    units: rows.map(({ row, depth }) => ({
      id: row.id,
      name: row.name,
      agencyKind: row.agency_kind,
      areaName: row.area_name,
      depth,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      decision: row.decision,
      state: stateOf(row, today),
      successors: row.successors,
      mayEnd: row.valid_to === null && row.id !== officer.unitId,
    })),
    areas: await listAreas(tx, units, today),
    kinds: kinds.map(({ level, kind }) => ({ level, kind })),
  }
}
