import { randomUUID } from 'node:crypto'
import { listUnitsWithDuty } from '../../access/agencies/duty-units.queries.ts'
import type { DoorContext } from '../../access/door/route.ts'
import type { Tx } from '../../platform/database/database.ts'
import { platformRefusals } from '../../platform/http/platform.refusals.ts'
import type { Written } from '../../platform/http/schemas.ts'
import { notify } from '../../platform/notifications/notify.ts'
import { opensReadings } from '../readings/readings.queries.ts'
import {
  findRestriction,
  insertRestriction,
  liftRow,
  listOfficersNear,
  type NearRow,
} from './restrictions.queries.ts'
import { restrictionRefusals } from './restrictions.refusals.ts'
import { type LiftRestriction, type PlaceRestriction, REASONS_OF } from './restrictions.schema.ts'

type Acting = Pick<DoorContext, 'officer' | 'today' | 'touched'>

/** The desk that keeps all restrictions hears of each; who placed it himself knows. */
async function tellProtection(tx: Tx, acting: Acting, code: string): Promise<void> {
  const { officer, today } = acting
  for (const unitId of await listUnitsWithDuty(tx, 'DPO')) {
    await notify(
      tx,
      { today, officer },
      { unitId, duty: 'DPO', code, subject: officer.unitName, opens: '/bao-ve-du-lieu/han-che' },
    )
  }
}

function checkPlacing(acting: Acting, body: PlaceRestriction, near: readonly NearRow[]): void {
  if (!REASONS_OF[body.kind].includes(body.reason)) {
    throw restrictionRefusals.refuse('reason-not-of-kind')
  }
  const endsTooEarly = body.toOn !== null && body.toOn <= body.fromOn
  if (body.fromOn < acting.today || endsTooEarly) throw restrictionRefusals.refuse('dates-wrong')
  const known = new Set(near.map((row) => row.user_id))
  if (body.officers.some((id) => !known.has(id))) {
    throw restrictionRefusals.refuse('officer-not-near')
  }
}

const POLICE: readonly string[] = ['CA-L', 'CA-K']

/** A record that only people far from it could open would have nobody who works on it. */
function expectSomebodyLeft(body: PlaceRestriction, near: readonly NearRow[]): void {
  const police = near.filter((row) => POLICE.includes(row.duty) && row.is_home)
  const named = (row: NearRow) => body.officers.includes(row.user_id)
  const left = police.filter((row) => (body.kind === 'excluded' ? !named(row) : named(row)))
  if (left.length === 0) throw restrictionRefusals.refuse('nobody-left')
}

/**
 * Đặt hạn chế: holds at once, because waiting is what it protects from; lifting takes another
 * person.
 */
export async function placeRestriction(
  tx: Tx,
  acting: Acting,
  { personId, ...body }: PlaceRestriction & { personId: string },
): Promise<Written> {
  const { officer, today, touched } = acting
  if (!(await opensReadings(tx, personId))) throw platformRefusals.refuse('not-found')
  const near = await listOfficersNear(tx, personId)
  checkPlacing(acting, body, near)
  expectSomebodyLeft(body, near)
  const id = randomUUID()
  await insertRestriction(tx, {
    ...body,
    id,
    personId,
    officers: [...new Set(body.officers)],
    by: officer.userId,
    duty: officer.duty,
    unitId: officer.unitId,
    on: today,
  })
  await tellProtection(tx, acting, 'restriction-placed')
  touched('restriction', id)
  touched('person', personId)
  return { id, version: 1 }
}

/** Dỡ hạn chế: by somebody else than who placed it. */
export async function liftRestriction(
  tx: Tx,
  acting: Acting,
  { id, reason }: LiftRestriction & { id: string },
): Promise<Written> {
  const { officer, today, touched } = acting
  const found = await findRestriction(tx, id)
  if (found === undefined) throw platformRefusals.refuse('not-found')
  if (found.lifted_on !== null) throw restrictionRefusals.refuse('already-lifted')
  const version = await liftRow(tx, { id, by: officer.userId, on: today, reason })
  if (version === undefined) throw restrictionRefusals.refuse('already-lifted')
  await tellProtection(tx, acting, 'restriction-lifted')
  touched('restriction', id)
  touched('person', found.person_id)
  return { id, version }
}
