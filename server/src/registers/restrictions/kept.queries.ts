import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'

export interface KeptRow {
  person_id: string
  area_id: string
}

/** People of exactly this name or number whom the unit sees and the acting officer does not. */
export async function listKeptLike(
  tx: Tx,
  wanted: { nameKey: string; idNumber: string },
): Promise<KeptRow[]> {
  const { rows } = await sql<KeptRow>`
    select person_id, area_id from registers.kept_like(${wanted.nameKey}, ${wanted.idNumber})`.execute(
    tx,
  )
  return rows
}

export async function isKeptByKeys(tx: Tx, keys: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ kept: boolean }>`
    select registers.is_kept_by_keys(${keys}) as kept`.execute(tx)
  return rows[0]?.kept === true
}

/** Open cases of a commune that stand apart from the acting officer. */
export async function countKeptCases(tx: Tx, areaId: string): Promise<number> {
  const { rows } = await sql<{ kept: number }>`
    select registers.kept_open_cases(${areaId}) as kept`.execute(tx)
  return rows[0]?.kept ?? 0
}

/** Whom the acting officer is kept from: to leave them out of what was signed before. */
export async function keptFromMe(tx: Tx): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select unnest(registers.kept_from_me()) as id`.execute(tx)
  return new Set(rows.map((row) => row.id))
}
