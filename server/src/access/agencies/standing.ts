import type { Tx } from '../../platform/database/database.ts'
import { getDocument } from '../../platform/profile/profile.queries.ts'
import { listCommunes } from './agencies.queries.ts'

/** Which agency is standing agency (Cơ quan Thường trực) of an area, and which office its bank. */
export interface Standing {
  area: string
  agency: string
  bank: string
  /** How its outgoing letters begin and end: the agency above it, and who signs. */
  above: string
  head: string
  /** How the bank's own papers begin. */
  bankAbove?: string
  validFrom: string
  validTo: string | null
  source: string
}

const holdsOn = (row: Standing, on: string): boolean =>
  row.validFrom <= on && (row.validTo === null || row.validTo > on)

/** Before the plan named any, those it will name first already do the work. */
const isBefore = (rows: Standing[], on: string): boolean => rows.every((row) => row.validFrom > on)

export async function listStanding(tx: Tx, on: string): Promise<Standing[]> {
  const all = await getDocument<Standing[]>(tx, 'standing')
  return isBefore(all, on) ? all : all.filter((row) => holdsOn(row, on))
}

/** The row under which this agency is the standing agency, or undefined. */
export async function findStanding(tx: Tx, agency: string, on: string) {
  const rows = await listStanding(tx, on)
  return rows.find((row) => row.agency === agency)
}

/** The standing agency over each commune, by commune. */
export async function standingByCommune(tx: Tx, on: string): Promise<Map<string, Standing>> {
  const over = new Map<string, Standing>()
  for (const row of await listStanding(tx, on)) {
    for (const commune of await listCommunes(tx, row.area, on)) over.set(commune.id, row)
  }
  return over
}
