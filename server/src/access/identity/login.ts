import { systemContext } from '../audit/as-system.ts'
import { createHmac } from 'node:crypto'
import { type PlainDate } from '@vung-buoc/law'
import { businessDate } from '../../platform/clock/clock.ts'
import { type Tx, withContext } from '../../platform/database/database.ts'
import { Refusal } from '../../platform/http/refusals.ts'
import { clearHits, countHit, readHits } from '../../platform/http/rate-limit.queries.ts'
import { accessRefusals } from '../access.refusals.ts'
import { insertAuditLine, insertAuditSubjects } from '../audit/audit.queries.ts'
import type { House } from '../door/house.ts'
import { findUserByName, insertSession, listAssignments } from './identity.queries.ts'
import { passwordMatches } from './password.ts'
import { hashToken, newToken } from './token.ts'

const TRIES = 10
const WINDOW_SECONDS = 15 * 60
/** Tries are counted by the minute, so that the quarter of an hour slides instead of starting anew. */
const SLICE_SECONDS = 60
/** A session ends after ten hours whatever happens: one working day. */
export const SESSION_HOURS = 10

const IDENTITY = systemContext('SYS-IDENTITY')

export interface Attempt {
  userName: string
  password: string
  address: string
  requestId: string
}

/** A counter's name is a keyed hash: the table tells nobody who tried. */
const bucketOf = (house: House, what: string): string =>
  createHmac('sha256', house.secret).update(`login:${what}`).digest('base64url')

function bucketsOf(house: House, attempt: Attempt): string[] {
  const name = attempt.userName.normalize('NFC').trim().toLowerCase()
  return [bucketOf(house, `name:${name}:${attempt.address}`), bucketOf(house, `name:${name}`)]
}

/**
 * Counts this try before its password is looked at: a hundred tries sent at once are a hundred.
 * A success clears the count; a try while locked adds nothing, since the refusal takes it back.
 */
async function countTry(tx: Tx, buckets: string[]): Promise<void> {
  for (const bucket of buckets) {
    await countHit(tx, bucket, SLICE_SECONDS)
    const { hits, seconds_left } = await readHits(tx, bucket, WINDOW_SECONDS)
    if (hits > TRIES) {
      const minutes = Math.max(1, Math.ceil(seconds_left / 60))
      throw accessRefusals.refuse('locked', { minutes })
    }
  }
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

/** A refused try has its line, in a transaction of its own, about the account it was aimed at. */
async function logRefusal(house: House, attempt: Attempt, refusal: string): Promise<void> {
  await withContext(house.db, IDENTITY, async (tx) => {
    const today = await businessDate(tx, house.demo)
    const lineId = await insertAuditLine(tx, auditLine(attempt, today, refusal))
    const user = await findUserByName(tx, attempt.userName)
    const subjects = user === undefined ? [] : [{ kind: 'user', id: user.id }]
    await insertAuditSubjects(tx, lineId, subjects)
  })
}

/** Opens a session and answers its token. Unknown and known names cost the same time. */
export async function login(house: House, attempt: Attempt): Promise<string> {
  try {
    return await openSession(house, attempt)
  } catch (error) {
    if (error instanceof Refusal) await logRefusal(house, attempt, error.code)
    throw error
  }
}

async function openSession(house: House, attempt: Attempt): Promise<string> {
  const buckets = bucketsOf(house, attempt)
  const user = await withContext(house.db, IDENTITY, async (tx) => {
    await countTry(tx, buckets)
    return await findUserByName(tx, attempt.userName)
  })
  const matches = await passwordMatches(user?.password_hash, attempt.password)
  if (user === undefined || !matches || user.disabled_at !== null) {
    throw accessRefusals.refuse('wrong-password')
  }
  const token = newToken()
  await withContext(house.db, IDENTITY, async (tx) => {
    const today = await businessDate(tx, house.demo)
    for (const bucket of buckets) await clearHits(tx, bucket)
    const lineId = await insertAuditLine(tx, auditLine(attempt, today, null))
    await insertAuditSubjects(tx, lineId, [{ kind: 'user', id: user.id }])
    const [first] = await listAssignments(tx, user.id, today)
    await insertSession(tx, {
      tokenHash: hashToken(token),
      userId: user.id,
      assignmentId: first?.id ?? null,
      hours: SESSION_HOURS,
    })
  })
  return token
}
