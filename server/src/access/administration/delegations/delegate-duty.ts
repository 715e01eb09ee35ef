import { formatDate } from '@vung-buoc/law'
import type { Tx } from '../../../platform/database/database.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import type { Written } from '../../../platform/http/schemas.ts'
import type { DoorContext } from '../../door/route.ts'
import { readAuthority } from '../../identity/authority.ts'
import { administrationRefusals } from '../administration.refusals.ts'
import { endAssignments, getVersion } from '../duties/duties.queries.ts'
import {
  getOwnAssignment,
  insertDelegation,
  listColleagues,
  lockDelegation,
} from './delegations.queries.ts'
import type { DelegateDuty } from './delegations.schema.ts'

type Acting = Pick<DoorContext, 'officer' | 'today' | 'touched'>
type Own = Awaited<ReturnType<typeof getOwnAssignment>>

/**
 * Why the duty of an assignment cannot be passed on: administration never, and what one was
 * delegated not again (Decree 30/2020/NĐ-CP, Article 13, paragraph 3).
 */
export const isDelegable = (own: Own): boolean => own.duty !== 'QT' && own.delegated_from === null

function checkDates(acting: Acting, own: Own, body: DelegateDuty): void {
  if (body.validFrom < acting.today) {
    throw administrationRefusals.refuse('date-passed', { today: formatDate(acting.today) })
  }
  if (body.validTo <= body.validFrom) throw administrationRefusals.refuse('dates-backwards')
  const past = own.valid_to !== null && body.validTo > own.valid_to
  if (past) throw administrationRefusals.refuse('outside-own-dates')
}

/** 'TUQ. TRƯỞNG CÔNG AN' above the delegate's own title: Decree 30/2020/NĐ-CP, Annex I. */
function authorityOf({ holderTitle, ownTitle }: DelegateDuty): string[] {
  const lines = readAuthority(`TUQ. ${holderTitle} / ${ownTitle}`)
  if (lines === null) throw administrationRefusals.refuse('bad-authority')
  return lines
}

/**
 * Ủy quyền: the holder passes on, for some days, the duty he acts under. Nobody has to approve it:
 * he gives no more than he holds, in writing, to a colleague, and it ends by itself.
 */
export async function delegateDuty(tx: Tx, acting: Acting, body: DelegateDuty): Promise<Written> {
  const { officer } = acting
  const own = await getOwnAssignment(tx, officer.assignmentId)
  if (!isDelegable(own)) throw administrationRefusals.refuse('not-delegable')
  checkDates(acting, own, body)
  const authority = authorityOf(body)
  const colleagues = await listColleagues(tx, officer.unitId)
  if (!colleagues.some((one) => one.user_id === body.userId)) {
    throw administrationRefusals.refuse('not-a-colleague')
  }
  const id = await insertDelegation(tx, {
    from: own.id,
    by: officer.userId,
    userId: body.userId,
    duty: own.duty,
    unitId: own.unit_id,
    validFrom: body.validFrom,
    validTo: body.validTo,
    decisionNumber: body.decisionNumber,
    authority,
  })
  acting.touched('assignment', id)
  acting.touched('user', body.userId)
  return { id, version: 1 }
}

/** Thôi ủy quyền, from this moment: by whoever gave it. */
export async function endDelegation(tx: Tx, acting: Acting, id: string): Promise<Written> {
  const { officer, today } = acting
  const delegation = await lockDelegation(tx, id, officer.userId)
  if (delegation === undefined) throw platformRefusals.refuse('not-found')
  const isOver = delegation.valid_to !== null && delegation.valid_to <= today
  if (isOver || delegation.valid_to === delegation.valid_from) {
    throw administrationRefusals.refuse('wrong-state')
  }
  await endAssignments(tx, [id], { by: officer.userId, on: today, today })
  acting.touched('assignment', id)
  acting.touched('user', delegation.user_id)
  return { id, version: await getVersion(tx, id) }
}
