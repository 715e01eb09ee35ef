import type { Tx } from '../../platform/database/database.ts'
import { getDocument } from '../../platform/profile/profile.queries.ts'

/** Which agency is standing agency (Cơ quan Thường trực) of an area, and which office its bank. */
export interface Standing {
  area: string
  agency: string
  bank: string
  validFrom: string
  validTo: string | null
  source: string
}

const holdsOn = (row: Standing, on: string): boolean =>
  row.validFrom <= on && (row.validTo === null || row.validTo > on)

export async function listStanding(tx: Tx, on: string): Promise<Standing[]> {
  const all = await getDocument<Standing[]>(tx, 'standing')
  const now = all.filter((row) => holdsOn(row, on))
  // Before the plan names one, the first it will name already does the work.
  return now.length > 0 ? now : all.slice(0, 1)
}

/** The row under which this agency is the standing agency, or undefined. */
export async function findStanding(tx: Tx, agency: string, on: string) {
  const rows = await listStanding(tx, on)
  return rows.find((row) => row.agency === agency)
}
