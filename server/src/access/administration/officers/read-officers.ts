import type { Tx } from '../../../platform/database/database.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import type { DoorContext } from '../../door/route.ts'
import { DUTIES, type Duty, isDuty } from '../../permissions/duties.ts'
import {
  countWaiting,
  type DutyRow,
  findOfficer,
  listDutiesOf,
  listHeld,
  listOfficers,
  listReach,
  type OfficerRow,
  type ReachRow,
} from './officers.queries.ts'
import type { AccountState, OfficerDuty, OfficerPage, OfficersPage } from './officers.schema.ts'

type Reading = Pick<DoorContext, 'officer' | 'units' | 'today'>

export const dutyName = (duty: string): string => (isDuty(duty) ? DUTIES[duty] : duty)

/** Duties that no kind of agency owns: anybody's unit may be where they are held. */
export const ANYWHERE: readonly Duty[] = ['DPO', 'QT']

/** What may be given at a unit: its own duties, and those that sit anywhere. */
export const dutiesAt = (unit: Pick<ReachRow, 'duties'>): string[] => [...unit.duties, ...ANYWHERE]

function stateOf(row: OfficerRow): AccountState {
  if (row.is_disabled) return 'disabled'
  if (row.one_time_over) return 'lapsed'
  return row.must_change_password ? 'waiting' : 'active'
}

const accountOf = (row: OfficerRow) => ({
  id: row.id,
  userName: row.user_name,
  displayName: row.display_name,
  unitId: row.unit_id,
  unitName: row.unit_name,
  state: stateOf(row),
  lastSignedInOn: row.last_signed_in_on,
})

export async function readOfficers(tx: Tx, { units, today }: Reading): Promise<OfficersPage> {
  const held = await listHeld(tx, today)
  const officers = (await listOfficers(tx, units)).map((row) => ({
    ...accountOf(row),
    duties: held
      .filter((one) => one.user_id === row.id)
      .map(({ duty, unit_name }) => ({ duty, dutyName: dutyName(duty), unitName: unit_name })),
  }))
  const reach = await listReach(tx, units, today)
  return { officers, units: reach.map(({ id, name }) => ({ id, name })) }
}

const hasEnded = (row: DutyRow, today: string) => row.valid_to !== null && row.valid_to <= today

function dutyState(row: DutyRow, today: string): OfficerDuty['state'] {
  if (hasEnded(row, today)) return 'ended'
  return row.valid_from > today ? 'not-yet' : 'held'
}

const dutyOf = (row: DutyRow, { units, today, officer }: Reading, userId: string): OfficerDuty => ({
  id: row.id,
  duty: row.duty,
  dutyName: dutyName(row.duty),
  unitId: row.unit_id,
  unitName: row.unit_name,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  decisionNumber: row.decision_number,
  authority: row.authority,
  state: dutyState(row, today),
  approvedByName: row.approved_by_name,
  delegatedByName: row.delegated_by_name,
  endedByName: row.ended_by_name,
  endedOn: row.ended_on,
  mayEnd: !hasEnded(row, today) && units.includes(row.unit_id) && userId !== officer.userId,
})

function actionsOn(row: OfficerRow, duties: OfficerDuty[], ctx: Reading): OfficerPage['actions'] {
  if (row.id === ctx.officer.userId) return []
  const open = duties.filter((duty) => duty.state !== 'ended')
  const within = open.every((duty) => ctx.units.includes(duty.unitId))
  if (row.is_disabled) return within ? ['enable'] : []
  const administers = open.some((duty) => duty.duty === 'QT')
  const keeps: OfficerPage['actions'] = administers ? ['disable'] : ['reset', 'disable']
  return within ? ['propose', ...keeps, 'leave'] : ['propose']
}

/** One account with all the duties its officer ever had. */
export async function readOfficer(tx: Tx, ctx: Reading, id: string): Promise<OfficerPage> {
  const row = await findOfficer(tx, id, ctx.units)
  if (row === undefined) throw platformRefusals.refuse('not-found')
  const duties = (await listDutiesOf(tx, id)).map((duty) => dutyOf(duty, ctx, id))
  const reach = await listReach(tx, ctx.units, ctx.today)
  return {
    ...accountOf(row),
    addedByName: row.added_by_name,
    addedOn: row.added_on,
    duties,
    waiting: await countWaiting(tx, id),
    units: reach.map((unit) => ({ id: unit.id, name: unit.name, duties: dutiesAt(unit) })),
    actions: actionsOn(row, duties, ctx),
  }
}
