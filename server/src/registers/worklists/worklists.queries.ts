import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'
import type { Wanted } from '../people/find-people.queries.ts'

type Bounds = Pick<Wanted, 'home' | 'metBefore' | 'closingFrom' | 'closingBefore'>

/** The asker's worklists counted together; one with nobody on it has no entry. Names nobody. */
export async function countWorklists(tx: Tx, bounds: Bounds): Promise<Map<string, number>> {
  const { home, metBefore, closingFrom, closingBefore } = bounds
  const { rows } = await sql<{ view: string; total: number }>`
    select view, total from registers.worklist_counts(${home}, ${metBefore}::date,
      ${closingFrom}::date, ${closingBefore}::date)`.execute(tx)
  return new Map(rows.map(({ view, total }) => [view, total]))
}
