import { matchKey, tidyText } from '@vung-buoc/law'
import { findUnit, getAgencyOf } from '../../access/agencies/agencies.queries.ts'
import { listUnitsWithDuty } from '../../access/agencies/duty-units.queries.ts'
import type { DoorContext } from '../../access/door/route.ts'
import type { Duty } from '../../access/permissions/duties.ts'
import { watchRelatives } from '../../access/watch/watch.ts'
import type { Tx } from '../../platform/database/database.ts'
import { matchKeys, numberKey } from '../people/person-row.ts'
import { countKeptCases, isKeptByKeys, listKeptLike } from './kept.queries.ts'
import { restrictionRefusals } from './restrictions.refusals.ts'

type Asking = Pick<DoorContext, 'officer' | 'today'>
type Acting = Pick<DoorContext, 'officer'>

export interface WhomToAsk {
  unitName: string
  duty: Duty
}

/**
 * Whom an officer asks about a record that stands apart from him: an office and a duty, nobody's
 * name. The head of the commune's police, or, for himself, data protection.
 */
export async function whomToAsk(tx: Tx, ctx: Asking, areaId: string): Promise<WhomToAsk> {
  const { officer, today } = ctx
  if (officer.duty !== 'CA-K' || officer.areaId !== areaId) {
    const police = await getAgencyOf(tx, { id: areaId, kind: 'police', on: today })
    return { unitName: police.name, duty: 'CA-K' }
  }
  const [unitId] = await listUnitsWithDuty(tx, 'DPO')
  const unit = unitId === undefined ? undefined : await findUnit(tx, unitId)
  return { unitName: unit?.name ?? '', duty: 'DPO' }
}

/**
 * What a search for exactly one name or number says of a record that stands apart. A part of a name
 * finds nothing, so that nobody feels his way to who is restricted.
 */
export async function keptHit(
  tx: Tx,
  ctx: Asking & Pick<DoorContext, 'house' | 'requestId' | 'searchText'>,
): Promise<WhomToAsk | null> {
  const typed = tidyText(ctx.searchText)
  if (typed === '') return null
  const found = await listKeptLike(tx, { nameKey: matchKey(typed), idNumber: typed })
  const [first] = found
  if (first === undefined) return null
  await watchRelatives(
    ctx,
    found.map((row) => row.person_id),
  )
  return await whomToAsk(tx, ctx, first.area_id)
}

/** Nobody enters a second time whom he only cannot see: by number, else by name and birth date. */
export async function refuseKeptPerson(
  tx: Tx,
  { house, officer }: Acting & Pick<DoorContext, 'house'>,
  person: Parameters<typeof matchKeys>[1],
): Promise<void> {
  const { idNumber } = person
  const { secret } = house
  const keys = idNumber === null ? matchKeys(secret, person) : [numberKey(secret, idNumber)]
  if (!(await isKeptByKeys(tx, keys))) return
  throw restrictionRefusals.refuse('case-apart', { office: officer.unitName })
}

/** A list of the whole commune is opened by somebody who sees the whole commune. */
export async function refuseKeptCases(tx: Tx, { officer }: Acting): Promise<void> {
  if ((await countKeptCases(tx, officer.areaId)) === 0) return
  throw restrictionRefusals.refuse('case-apart', { office: officer.unitName })
}
