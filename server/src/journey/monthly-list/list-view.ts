import { monthOf, type PlainDate, plainDate } from '@vung-buoc/law'
import { findStanding } from '../../access/agencies/standing.ts'
import type { DoorContext } from '../../access/door/route.ts'
import { permissionsOf } from '../../access/permissions/policy.ts'
import type { Tx } from '../../platform/database/database.ts'
import { birthOf, fullNameOf } from '../../registers/people/person-view.ts'
import { bandOf, verdictOf } from './line-verdict.ts'
import { addressOf } from './list-content.ts'
import type { LineRow } from './list-lines.queries.ts'
import type { ReturnRow, SignatureRow, VersionRow } from './list-versions.queries.ts'
import type { ListCardRow } from './monthly-list.queries.ts'
import type { ListCard, ListLine, ListState } from './monthly-list.schema.ts'
import { LIST_ACTIONS, openListActions } from './monthly-list.states.ts'

export function lineOf(
  line: LineRow,
  { today, withdrawing }: { today: PlainDate; withdrawing: ReadonlySet<string> },
): ListLine {
  return {
    id: line.id,
    position: line.position,
    personId: line.person_id,
    fullName: fullNameOf(line),
    birthDate: birthOf(line),
    sex: line.sex,
    idNumber: line.id_number,
    address: addressOf(line),
    certificateNumber: line.certificate_number,
    certificateDate: line.certificate_date,
    certificateKind: line.certificate_kind as ListLine['certificateKind'],
    completedOn: line.completed_on,
    windowBand: bandOf(line, today),
    conduct: line.conduct,
    socialEvils: line.social_evils,
    residesLocally: line.resides_locally,
    purpose: line.purpose,
    amount: line.amount,
    trainingMonths: line.training_months,
    note: line.note,
    state: line.state,
    reasons: line.reasons,
    reasonNote: line.reason_note,
    carriedOver: line.carried_from !== null,
    beingWithdrawn: line.state === 'confirmed' && withdrawing.has(line.person_id),
    version: line.version,
    verdict: verdictOf(line, today),
  }
}

/** Names of the standing agency and the bank's office over each commune. */
export type Parties = ReadonlyMap<string, { standing: string; bank: string }>

/** Who holds a list in each state. */
function holderOf(row: ListCardRow, parties: Parties): string {
  const names = parties.get(row.area_id) ?? { standing: '', bank: '' }
  const holders: Record<ListState, string> = {
    draft: row.police_name,
    'awaiting-signature': row.police_name,
    submitted: row.committee_name,
    confirmed: names.standing,
    'handed-over': names.bank,
    received: names.bank,
  }
  return holders[row.state as ListState]
}

export function cardOf(row: ListCardRow, parties: Parties): ListCard {
  const state = row.state as ListState
  return {
    id: row.id,
    month: monthOf(plainDate(row.month)),
    kind: row.supplement_number === 0 ? 'regular' : 'supplement',
    supplementNumber: row.supplement_number,
    areaId: row.area_id,
    areaName: row.area_name,
    state,
    nothingToReport: state !== 'draft' && row.going_count === 0,
    returned: row.returned,
    lineCount: row.line_count,
    confirmedCount: row.confirmed_count,
    totalAmount: row.total_amount,
    holderName: holderOf(row, parties),
    due: state === 'received' ? null : row.due,
    version: row.version,
  }
}

/**
 * The actions open to this officer on this list now. A permission of his own unit counts only on
 * a list of that unit: the district police see a commune's draft but do not sign it.
 */
export async function actionsOn(
  tx: Tx,
  ctx: Pick<DoorContext, 'officer' | 'today'>,
  list: ListCardRow,
): Promise<string[]> {
  const { officer, today } = ctx
  const parties: Record<string, boolean> = {
    'monthly-list.draft': list.police_unit_id === officer.unitId,
    'monthly-list.sign': list.police_unit_id === officer.unitId,
    'monthly-list.confirm': list.committee_unit_id === officer.unitId,
    'hand-over.prepare': (await findStanding(tx, officer.unitId, today)) !== undefined,
  }
  const open = openListActions(list.state as ListState, new Set(permissionsOf(officer.duty)))
  return open.filter((name) => parties[LIST_ACTIONS[name].permission] === true)
}

export const versionOf = (row: VersionRow) => ({
  id: row.id,
  number: row.number,
  stage: row.stage,
  contentHash: row.content_hash,
  madeByName: row.made_by_name ?? '',
  madeOn: row.made_on,
  lines: row.lines,
})

export const signatureOf = (row: SignatureRow) => ({
  role: row.role,
  byName: row.by_name ?? '',
  duty: row.duty,
  unitName: row.unit_name,
  onDate: row.signed_on,
  at: row.signed_at.toISOString(),
  contentHash: row.content_hash,
  versionNumber: row.number,
})

export const returnOf = (row: ReturnRow) => ({
  id: row.id,
  byName: row.by_name ?? '',
  unitName: row.unit_name,
  onDate: row.on_date,
  reasons: row.reasons,
  note: row.note,
})
