import type { DoorContext } from '../door/route.ts'
import type { Tx } from '../../platform/database/database.ts'
import { fingerprintOf } from '../../platform/signing/signing.ts'
import { listUnits } from '../agencies/agencies.queries.ts'
import { listStanding } from '../agencies/standing.ts'
import { listPartners, type PartnerRow } from './partners.queries.ts'
import type { Partner, PartnersPage, PartnerState } from './partners.schema.ts'

type Reading = Pick<DoorContext, 'house' | 'officer' | 'today' | 'may'>

/** Whether a key counts on a day: approved, in its dates, not withdrawn. */
export function partnerStateOn(row: PartnerRow, today: string): PartnerState {
  if (row.ended_on !== null) return 'ended'
  if (row.valid_to !== null && row.valid_to <= today) return 'expired'
  if (row.approved_on === null) return 'proposed'
  return row.valid_from > today ? 'not-yet' : 'trusted'
}

function actionsOn(row: PartnerRow, state: PartnerState, ctx: Reading): Partner['actions'] {
  if (!ctx.may('partner.approve') || row.unit_id !== ctx.officer.unitId) return []
  if (state === 'proposed') {
    return row.proposed_by === ctx.officer.userId ? ['end'] : ['approve', 'end']
  }
  return state === 'trusted' || state === 'not-yet' ? ['end'] : []
}

function partnerOf(row: PartnerRow, ctx: Reading): Partner {
  const state = partnerStateOn(row, ctx.today)
  return {
    id: row.id,
    partnerUnitName: row.partner_unit_name,
    name: row.name,
    fingerprint: fingerprintOf(row.public_key),
    validFrom: row.valid_from,
    validTo: row.valid_to,
    decisionNumber: row.decision_number,
    proposedByName: row.proposed_by_name ?? '',
    proposedOn: row.proposed_on,
    approvedByName: row.approved_by_name,
    approvedOn: row.approved_on,
    endedOn: row.ended_on,
    state,
    version: row.version,
    actions: actionsOn(row, state, ctx),
  }
}

/** The units with which this one exchanges lists: the bank of a standing agency, and back. */
export async function counterpartsOf(tx: Tx, unitId: string, today: string): Promise<string[]> {
  const rows = await listStanding(tx, today)
  return [
    ...new Set([
      ...rows.filter((row) => row.agency === unitId).map((row) => row.bank),
      ...rows.filter((row) => row.bank === unitId).map((row) => row.agency),
    ]),
  ]
}

export async function readPartners(tx: Tx, ctx: Reading): Promise<PartnersPage> {
  const { officer, house, today } = ctx
  const wanted = await counterpartsOf(tx, officer.unitId, today)
  const units = await listUnits(tx, today)
  const { publicKey } = house.signer
  const counterparts = units
    .filter((unit) => wanted.includes(unit.id))
    .map(({ id, name }) => ({ id, name }))
  return {
    own: { unitName: officer.unitName, publicKey, fingerprint: fingerprintOf(publicKey) },
    partners: (await listPartners(tx)).map((row) => partnerOf(row, ctx)),
    counterparts,
    mayPropose: ctx.may('partner.propose') && counterparts.length > 0,
  }
}
