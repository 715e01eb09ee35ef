import { systemContext } from '../audit/as-system.ts'
import type { FastifyRequest } from 'fastify'
import { withContext } from '../../platform/database/database.ts'
import { businessDate } from '../../platform/clock/clock.ts'
import { accessRefusals } from '../access.refusals.ts'
import type { House } from '../door/house.ts'
import type { Officer, SignedIn } from '../door/officer.ts'
import { isDuty } from '../permissions/duties.ts'
import { findSession, type SessionRow, touchSession } from './identity.queries.ts'
import { hashToken } from './token.ts'

export const cookieName = (house: House): string =>
  house.secureCookie ? '__Host-vung-buoc' : 'vung-buoc'

/** A session seen within the last minute needs no write. */
const TOUCH_AFTER_SECONDS = 60

function officerOf(row: SessionRow): Officer | null {
  const { assignment_id, duty, unit_id, unit_name, area_id } = row
  if (assignment_id === null || unit_id === null || duty === null || !isDuty(duty)) return null
  return {
    userId: row.user_id,
    userName: row.user_name,
    displayName: row.display_name,
    sessionId: row.session_id,
    assignmentId: assignment_id,
    duty,
    unitId: unit_id,
    unitName: unit_name ?? unit_id,
    areaId: area_id ?? unit_id,
    subtree: row.subtree ?? [unit_id],
  }
}

const mustEnrol = (house: House, row: SessionRow): boolean =>
  house.proof.required && row.strong_duty && !row.has_factor && !row.factor_proved

/** Who this request comes from; throws when nobody is signed in. */
export async function signedIn(house: House, request: FastifyRequest): Promise<SignedIn> {
  const who = await sessionHolder(house, request)
  if (who.awaitsFactor) throw accessRefusals.refuse('not-signed-in')
  return who
}

/** The same, also for a session whose second factor is still to come. */
export async function sessionHolder(house: House, request: FastifyRequest): Promise<SignedIn> {
  const token = request.cookies[cookieName(house)]
  if (token === undefined) throw accessRefusals.refuse('not-signed-in')
  const context = systemContext('SYS-IDENTITY')
  return await withContext(house.db, context, async (tx) => {
    const today = await businessDate(tx, house.demo)
    const limits = { today, idleMinutes: house.idleMinutes }
    const row = await findSession(tx, hashToken(token), limits)
    if (row === undefined) throw accessRefusals.refuse('not-signed-in')
    if (row.idle_seconds > TOUCH_AFTER_SECONDS) await touchSession(tx, row.session_id)
    return {
      userId: row.user_id,
      userName: row.user_name,
      displayName: row.display_name,
      sessionId: row.session_id,
      mustChangePassword: row.must_change_password,
      hasFactor: row.has_factor,
      mustEnrol: mustEnrol(house, row),
      awaitsFactor: row.awaits_factor,
      proofSeconds: row.proof_seconds,
      today,
      officer: officerOf(row),
    }
  })
}
