import type { DoorContext } from '../../access/door/route.ts'
import type { Tx } from '../../platform/database/database.ts'
import { platformRefusals } from '../../platform/http/platform.refusals.ts'
import { findPerson } from '../people/people.queries.ts'
import { fullNameOf } from '../people/person-view.ts'
import { listReadings, opensReadings, type ReadingRow } from './readings.queries.ts'
import type { Readings, ReadingView } from './readings.schema.ts'

const PAGE = 50

type Reading = Pick<DoorContext, 'may' | 'sees'>

/** The name where the duty sees people; whoever does not knows the code alone. */
async function nameOf(tx: Tx, id: string, ctx: Reading): Promise<string | undefined> {
  const person = ctx.may('people.read') ? await findPerson(tx, id) : undefined
  return person === undefined ? undefined : fullNameOf(person)
}

/** The sheet of one person as far as asked; that it was opened stands in the same log. */
export async function openReadings(
  tx: Tx,
  ctx: Reading,
  { id, before, most }: { id: string; before: number | undefined; most: number },
) {
  if (!(await opensReadings(tx, id))) throw platformRefusals.refuse('not-found')
  ctx.sees([id])
  const rows = await listReadings(tx, { personId: id, before, most: most + 1 })
  return {
    fullName: await nameOf(tx, id, ctx),
    rows: rows.slice(0, most),
    hasMore: rows.length > most,
  }
}

const viewOf = (row: ReadingRow, withName: boolean): ReadingView => ({
  id: row.id,
  at: row.at.toISOString(),
  unitName: row.unit_name,
  duty: row.duty,
  purpose: row.purpose,
  isFile: row.is_file,
  isEmergency: row.is_emergency,
  ...(withName ? { officerName: row.officer_name } : {}),
})

/** Ai đã xem: offices and duties; the names of officers only for the data-protection officer. */
export async function readReadings(
  tx: Tx,
  ctx: DoorContext<{ id: string }, { before?: number | undefined }, never>,
): Promise<Readings> {
  const asked = { id: ctx.params.id, before: ctx.query.before, most: PAGE }
  const { fullName, rows, hasMore } = await openReadings(tx, ctx, asked)
  return {
    ...(fullName === undefined ? {} : { fullName }),
    readings: rows.map((row) => viewOf(row, ctx.may('audit.read'))),
    next: hasMore ? (rows.at(-1)?.id ?? null) : null,
  }
}
