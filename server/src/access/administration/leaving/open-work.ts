import type { PlainDate } from '@vung-buoc/law'
import { type Tx, withContext } from '../../../platform/database/database.ts'
import type { DeskContributor, DeskPart } from '../../desk/desk.ts'
import type { House } from '../../door/house.ts'
import type { Officer } from '../../door/officer.ts'
import type { DoorContext } from '../../door/route.ts'
import { type Duty, isDuty } from '../../permissions/duties.ts'
import { findGrant } from '../../permissions/policy.ts'
import type { OpenWork } from './leaving.schema.ts'
import { getPlace, type Place } from './leaving.queries.ts'

/** A duty at a unit, whoever holds it: what waits there is the same for all of them. */
export interface Desk {
  userId: string
  duty: string
  unitId: string
}

/** As in the statistics: counts below it are not told to who may not see the people. */
const FEWEST_TOLD = 5

interface Asked {
  house: House
  today: PlainDate
  contributors: readonly DeskContributor[]
}

const officerAt = (desk: Desk, duty: Duty, place: Place): Officer => ({
  userId: desk.userId,
  userName: '',
  displayName: '',
  sessionId: '',
  assignmentId: '',
  duty,
  unitId: desk.unitId,
  unitName: place.name,
  areaId: place.areaId,
  subtree: place.subtree,
})

function contextOf(house: House, officer: Officer, today: PlainDate): DoorContext {
  const scope = findGrant('desk.read', officer.duty)?.scope
  return {
    house,
    officer,
    units: scope === 'subtree' ? officer.subtree : [officer.unitId],
    today,
    requestId: 'open-work',
    params: {},
    query: {},
    searchText: '',
    body: {},
    expectedVersion: 0,
    touched: () => undefined,
    sees: () => undefined,
    may: (permission) => findGrant(permission, officer.duty) !== undefined,
  }
}

function countsOf(parts: DeskPart[]): OpenWork[] {
  const tasks = new Map<string, number>()
  for (const { code } of parts.flatMap((part) => part.tasks)) {
    tasks.set(code, (tasks.get(code) ?? 0) + 1)
  }
  // Of one to four people somebody could tell who they are.
  const vague = (value: number | 'few' | null) =>
    typeof value === 'number' && value > 0 && value < FEWEST_TOLD ? 'few' : value
  const numbers = parts.flatMap((part) => part.numbers).filter(({ tone }) => tone !== 'calm')
  return [
    ...[...tasks].map(([code, count]) => ({ kind: 'task' as const, code, count })),
    ...numbers.map(({ code, value }) => ({ kind: 'number' as const, code, count: vague(value) })),
  ]
}

/**
 * What waits at a duty, asked of its own desk under its own rights. The administrator has none of
 * them: codes and counts leave this function, and nothing that a person could be known by.
 */
export async function openWorkAt(
  tx: Tx,
  { house, today, contributors }: Asked,
  desk: Desk,
): Promise<OpenWork[]> {
  const { duty } = desk
  if (!isDuty(duty) || duty === 'QT') return []
  const place = await getPlace(tx, desk.unitId, today)
  const ctx = contextOf(house, officerAt(desk, duty, place), today)
  const theirs = { userId: desk.userId, duty, units: ctx.units }
  return await withContext(house.aside, theirs, async (aside) => {
    const parts: DeskPart[] = []
    for (const contribute of contributors) parts.push(await contribute(aside, ctx))
    return countsOf(parts)
  })
}
