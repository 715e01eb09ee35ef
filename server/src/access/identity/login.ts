import { type PlainDate } from '@vung-buoc/law'
import { businessDate } from '../../platform/clock/clock.ts'
import { type Tx, withContext } from '../../platform/database/database.ts'
import { Refusal } from '../../platform/http/refusals.ts'
import { accessRefusals } from '../access.refusals.ts'
import { systemContext } from '../audit/as-system.ts'
import { insertAuditLine, insertAuditSubjects } from '../audit/audit.queries.ts'
import type { House } from '../door/house.ts'
import { isKnownDevice, rememberDevice } from '../sign-in/devices.queries.ts'
import { countTry, forgiveTries, type Limit, limitsOf } from '../sign-in/limits.ts'
import { openSession } from '../sign-in/open-session.ts'
import type { Opened, Visitor } from '../sign-in/visitor.ts'
import { findUserByName, ONE_TIME_DAYS } from './identity.queries.ts'
import { passwordMatches } from './password.ts'
import { hashToken } from './token.ts'

const IDENTITY = systemContext('SYS-IDENTITY')

export interface Attempt extends Visitor {
  userName: string
  password: string
  requestId: string
}

function auditLine(attempt: Attempt, onDate: PlainDate, refusal: string | null) {
  return {
    onDate,
    requestId: attempt.requestId,
    action: 'POST /login',
    outcome: refusal === null ? ('done' as const) : ('refused' as const),
    refusal,
    userId: null,
    assignmentId: null,
    duty: 'SYS-IDENTITY',
    unitId: null,
  }
}

/** What a try is about that was aimed at nobody: as much to write as for somebody. */
const NOBODY = { kind: 'nobody', id: '00000000-0000-0000-0000-000000000000' }

/**
 * A refused try has its line, in a transaction of its own, about the account it was aimed at. One
 * statement less for a name that does not exist could be measured from outside.
 */
async function logRefusal(house: House, attempt: Attempt, refusal: string): Promise<void> {
  await withContext(house.db, IDENTITY, async (tx) => {
    const today = await businessDate(tx, house.demo)
    const lineId = await insertAuditLine(tx, auditLine(attempt, today, refusal))
    const user = await findUserByName(tx, attempt.userName)
    const subject = user === undefined ? NOBODY : { kind: 'user', id: user.id }
    await insertAuditSubjects(tx, lineId, [subject])
  })
}

/** Opens a session and answers its token. Unknown and known names cost the same time. */
export async function login(house: House, attempt: Attempt): Promise<Opened> {
  try {
    return await checkAndOpen(house, attempt)
  } catch (error) {
    if (error instanceof Refusal) await logRefusal(house, attempt, error.code)
    throw error
  }
}

async function limitsFor(tx: Tx, attempt: Attempt): Promise<Limit[]> {
  const foldedName = attempt.userName.normalize('NFC').trim().toLowerCase()
  const { deviceToken, address } = attempt
  const known =
    deviceToken !== null && (await isKnownDevice(tx, foldedName, hashToken(deviceToken)))
  return limitsOf({ foldedName, address, knownDevice: known ? deviceToken : null })
}

/** Known or not, disabled or not: the same questions, the same one hash, the same answer. */
async function checkPassword(house: House, attempt: Attempt) {
  const { user, limits } = await withContext(house.db, IDENTITY, async (tx) => {
    const limits = await limitsFor(tx, attempt)
    await countTry(tx, house, limits)
    return { limits, user: await findUserByName(tx, attempt.userName) }
  })
  const matches = await passwordMatches(user?.password_hash, attempt.password)
  if (user === undefined || !matches || user.disabled_at !== null) {
    throw accessRefusals.refuse('wrong-password')
  }
  if (user.one_time_over) throw accessRefusals.refuse('one-time-over', { days: ONE_TIME_DAYS })
  return { userId: user.id, limits }
}

async function checkAndOpen(house: House, attempt: Attempt): Promise<Opened> {
  const { userId, limits } = await checkPassword(house, attempt)
  return await withContext(house.db, IDENTITY, async (tx) => {
    const today = await businessDate(tx, house.demo)
    await forgiveTries(tx, house, limits)
    const lineId = await insertAuditLine(tx, auditLine(attempt, today, null))
    await insertAuditSubjects(tx, lineId, [{ kind: 'user', id: userId }])
    const opened = await openSession(tx, { userId, today, visitor: attempt, factorProved: false })
    // A password alone makes no device known to a user who has more than a password.
    if (!opened.awaitsFactor && attempt.deviceToken !== null) {
      await rememberDevice(tx, userId, hashToken(attempt.deviceToken))
    }
    return opened
  })
}
