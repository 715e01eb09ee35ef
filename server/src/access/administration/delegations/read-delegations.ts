import type { Tx } from '../../../platform/database/database.ts'
import type { DoorContext } from '../../door/route.ts'
import { administrationRefusals } from '../administration.refusals.ts'
import { dutyName } from '../officers/read-officers.ts'
import { isDelegable } from './delegate-duty.ts'
import {
  type DelegationRow,
  getOwnAssignment,
  listColleagues,
  listDelegations,
} from './delegations.queries.ts'
import type { Delegation, DelegationsPage } from './delegations.schema.ts'

type Reading = Pick<DoorContext, 'officer' | 'today'>

function stateOf(row: DelegationRow, today: string): Delegation['state'] {
  if (row.valid_to <= today || row.valid_to === row.valid_from) return 'ended'
  return row.valid_from > today ? 'not-yet' : 'held'
}

function delegationOf(row: DelegationRow, { officer, today }: Reading): Delegation {
  const state = stateOf(row, today)
  const isMine = row.delegated_by === officer.userId
  return {
    id: row.id,
    dutyName: dutyName(row.duty),
    unitName: row.unit_name,
    fromName: row.from_name ?? '',
    toName: row.to_name ?? '',
    isMine,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    decisionNumber: row.decision_number,
    authority: row.authority,
    state,
    mayEnd: isMine && state !== 'ended',
  }
}

/** The title in whose name a delegate signs: the last line of the holder's own. */
const titleOf = (authority: readonly string[]): string => authority.at(-1) ?? ''

/** What the acting officer can pass on, to whom, and what he passed on or was given. */
export async function readDelegations(tx: Tx, ctx: Reading): Promise<DelegationsPage> {
  const { officer } = ctx
  const own = await getOwnAssignment(tx, officer.assignmentId)
  const colleagues = isDelegable(own) ? await listColleagues(tx, officer.unitId) : []
  return {
    dutyName: dutyName(own.duty),
    unitName: officer.unitName,
    refusal: isDelegable(own) ? null : administrationRefusals.refuse('not-delegable').says,
    validTo: own.valid_to,
    holderTitle: titleOf(own.authority),
    colleagues: colleagues.map((row) => ({ id: row.user_id, name: row.display_name })),
    delegations: (await listDelegations(tx, officer.userId)).map((row) => delegationOf(row, ctx)),
  }
}
