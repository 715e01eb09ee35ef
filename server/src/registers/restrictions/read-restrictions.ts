import type { DoorContext } from '../../access/door/route.ts'
import { DUTIES, isDuty } from '../../access/permissions/duties.ts'
import type { Tx } from '../../platform/database/database.ts'
import { platformRefusals } from '../../platform/http/platform.refusals.ts'
import { opensReadings } from '../readings/readings.queries.ts'
import { relativeOf } from './own-relatives.ts'
import { listRelatives } from './relatives.queries.ts'
import {
  listOfficersNear,
  listRestrictions,
  type NearRow,
  type RestrictionRow,
} from './restrictions.queries.ts'
import type { PersonRestrictions, Restriction, Restrictions } from './restrictions.schema.ts'

type Reading = Pick<DoorContext, 'officer' | 'today' | 'sees'>

function stateOf(row: RestrictionRow, today: string): Restriction['state'] {
  if (row.lifted_on !== null) return 'lifted'
  if (row.to_on !== null && row.to_on <= today) return 'over'
  return row.from_on > today ? 'not-yet' : 'in-force'
}

function restrictionOf(
  row: RestrictionRow,
  { officer, today }: Omit<Reading, 'sees'>,
): Restriction {
  const state = stateOf(row, today)
  return {
    id: row.id,
    personId: row.person_id,
    kind: row.kind,
    officers: row.officer_names,
    reason: row.reason as Restriction['reason'],
    fromOn: row.from_on,
    toOn: row.to_on,
    state,
    placedByName: row.placed_by_name ?? '',
    placedUnitName: row.placed_unit_name,
    placedOn: row.placed_on,
    liftedByName: row.lifted_by_name,
    liftedOn: row.lifted_on,
    liftReason: row.lift_reason as Restriction['liftReason'],
    mayLift: ['in-force', 'not-yet'].includes(state) && row.placed_by !== officer.userId,
  }
}

const workOf = ({ duty, unit_name: unit }: NearRow): string =>
  `${isDuty(duty) ? DUTIES[duty] : duty}, ${unit}`

/** One officer with everything he does near the person. */
function nearOfficers(rows: readonly NearRow[]): PersonRestrictions['officers'] {
  const byOfficer = Map.groupBy(rows, (row) => row.user_id)
  return [...byOfficer].map(([id, own]) => ({
    id,
    name: own[0]?.display_name ?? '',
    work: own.map(workOf),
  }))
}

/** Hạn chế người xem of one record, and the officers whom a new one can name. */
export async function readPersonRestrictions(
  tx: Tx,
  ctx: Reading & { params: { id: string } },
): Promise<PersonRestrictions> {
  const { id } = ctx.params
  if (!(await opensReadings(tx, id))) throw platformRefusals.refuse('not-found')
  ctx.sees([id])
  return {
    restrictions: (await listRestrictions(tx, id)).map((row) => restrictionOf(row, ctx)),
    officers: nearOfficers(await listOfficersNear(tx, id)),
  }
}

/** All restrictions and declared relatives, for the desk of data protection: codes, no names. */
export async function readRestrictions(tx: Tx, ctx: Omit<Reading, 'sees'>): Promise<Restrictions> {
  const rows = await listRestrictions(tx)
  return {
    restrictions: rows.map((row) => restrictionOf(row, ctx)),
    relatives: (await listRelatives(tx)).map((row) => relativeOf(row, ctx.officer)),
  }
}
