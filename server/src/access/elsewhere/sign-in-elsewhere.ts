import type { FastifyRequest } from 'fastify'
import { businessDate } from '../../platform/clock/clock.ts'
import { withContext } from '../../platform/database/database.ts'
import { Refusal } from '../../platform/http/refusals.ts'
import { systemContext } from '../audit/as-system.ts'
import { insertAuditLine, insertAuditSubjects } from '../audit/audit.queries.ts'
import type { House } from '../door/house.ts'
import { openSession } from '../sign-in/open-session.ts'
import type { Opened, Visitor } from '../sign-in/visitor.ts'
import { elsewhereRefusals } from './elsewhere.refusals.ts'
import { findLinkedUser } from './links.queries.ts'
import type { Vouched } from './provider.ts'

const IDENTITY = systemContext('SYS-IDENTITY')

const lineOf = (request: FastifyRequest, onDate: string, refusal: string | null) => ({
  onDate,
  requestId: request.id,
  action: 'GET /login/elsewhere/answer',
  outcome: refusal === null ? ('done' as const) : ('refused' as const),
  refusal,
  userId: null,
  assignmentId: null,
  duty: 'SYS-IDENTITY',
  unitId: null,
})

export async function logElsewhere(
  house: House,
  request: FastifyRequest,
  error: unknown,
): Promise<void> {
  if (!(error instanceof Refusal)) return
  await withContext(house.db, IDENTITY, async (tx) => {
    const today = await businessDate(tx, house.demo)
    await insertAuditLine(tx, lineOf(request, today, error.code))
  })
}

/** A session of the local account that an administrator has linked; none is ever made here. */
export async function openElsewhere(
  house: House,
  request: FastifyRequest,
  given: { vouched: Vouched; visitor: Visitor },
): Promise<Opened> {
  const { vouched, visitor } = given
  return await withContext(house.db, IDENTITY, async (tx) => {
    const user = await findLinkedUser(tx, vouched)
    if (user === undefined) throw elsewhereRefusals.refuse('not-linked')
    const today = await businessDate(tx, house.demo)
    const lineId = await insertAuditLine(tx, lineOf(request, today, null))
    await insertAuditSubjects(tx, lineId, [{ kind: 'user', id: user.id }])
    return await openSession(tx, {
      userId: user.id,
      today,
      visitor,
      factorProved: vouched.hasFactor,
    })
  })
}
