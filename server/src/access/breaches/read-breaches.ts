import type { Tx } from '../../platform/database/database.ts'
import { platformRefusals } from '../../platform/http/platform.refusals.ts'
import { termsOn } from '../data-protection/privacy-terms.ts'
import type { DoorContext } from '../door/route.ts'
import { toneOfHours } from './breach-clock.ts'
import { type BreachRow, findBreach, listBreaches, listBreachSteps } from './breaches.queries.ts'
import type { BreachCard, Breaches, BreachPage } from './breaches.schema.ts'

export function cardOf(row: BreachRow): BreachCard {
  const isSettled = row.notified_at !== null || row.closed_at !== null
  const hoursLeft = isSettled ? null : row.hours_left
  return {
    id: row.id,
    kind: row.kind as BreachCard['kind'],
    foundAt: row.found_at.toISOString(),
    notifyBy: row.notify_by.toISOString(),
    notifiedAt: row.notified_at?.toISOString() ?? null,
    closedAt: row.closed_at?.toISOString() ?? null,
    hoursLeft,
    tone: toneOfHours(hoursLeft),
    people: row.people,
    dataKinds: row.data_kinds as BreachCard['dataKinds'],
  }
}

/** Sổ sự cố: open ones first. */
export async function readBreaches(
  tx: Tx,
  { today }: Pick<DoorContext, 'today'>,
): Promise<Breaches> {
  const { breachNoticeHours: term } = await termsOn(tx, today)
  return {
    breaches: (await listBreaches(tx)).map(cardOf),
    term: { hours: term.value, source: term.source },
  }
}

/** One incident with all that was done about it. */
export async function readBreach(tx: Tx, id: string): Promise<BreachPage> {
  const row = await findBreach(tx, id)
  if (row === undefined) throw platformRefusals.refuse('not-found')
  const steps = await listBreachSteps(tx, id)
  return {
    ...cardOf(row),
    says: row.says,
    steps: steps.map((step) => ({
      id: step.id,
      kind: step.kind as BreachPage['steps'][number]['kind'],
      at: step.at.toISOString(),
      says: step.says,
      documentNumber: step.document_number,
      byName: step.by_name,
      writtenAt: step.written_at.toISOString(),
    })),
    version: row.version,
  }
}
