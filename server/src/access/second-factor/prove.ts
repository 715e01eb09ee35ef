import type { FastifyRequest } from 'fastify'
import { type Tx, withContext } from '../../platform/database/database.ts'
import { accessRefusals } from '../access.refusals.ts'
import type { House } from '../door/house.ts'
import type { SignedIn } from '../door/officer.ts'
import { getUser, renewSession } from '../identity/identity.queries.ts'
import { beforeOwnWork, doOwnWork, selfContext } from '../identity/own-work.ts'
import { passwordMatches } from '../identity/password.ts'
import { hashToken, newToken } from '../identity/token.ts'
import { deviceOf } from '../sign-in/cookies.ts'
import { rememberDevice } from '../sign-in/devices.queries.ts'
import { countTry, forgiveTries, proofLimits } from '../sign-in/limits.ts'
import { SESSION_HOURS } from '../sign-in/session-hours.ts'
import { needSite, passkeyAnswers } from './passkeys.ts'
import { hashRecoveryCode } from './recovery-codes.ts'
import type { Proof } from './second-factor.schema.ts'
import { lockTotp, setLastStep, useRecoveryCode } from './second-factor.queries.ts'
import { stepOfCode } from './totp.ts'

interface Proving {
  house: House
  who: SignedIn
  request: FastifyRequest
}

/** A code of the app, accepted once. */
async function acceptsCode(tx: Tx, { house, who }: Proving, code: string): Promise<boolean> {
  const { userId } = who
  const row = await lockTotp(tx, userId)
  if (row === undefined || row.sealed_secret === null) return false
  const of = { userId, sealed: row.sealed_secret, lastStep: row.last_step }
  const step = stepOfCode(house, of, code)
  if (step !== null) await setLastStep(tx, userId, step)
  return step !== null
}

/** A password was looked at before the transaction: no connection waits for a hash. */
async function accepts(tx: Tx, proving: Proving, proof: Proof): Promise<boolean> {
  const { house, who, request } = proving
  if (proof.way === 'totp') return await acceptsCode(tx, proving, proof.code)
  if (proof.way === 'recovery') {
    return await useRecoveryCode(tx, who.userId, hashRecoveryCode(house, who.userId, proof.code))
  }
  if (proof.way === 'passkey') {
    const given = { site: needSite(house, request), answer: proof.answer }
    return await passkeyAnswers(tx, who, given)
  }
  return true
}

/** A password proves only who has nothing better. */
async function checkPassword({ house, who }: Proving, password: string): Promise<void> {
  if (who.hasFactor) throw accessRefusals.refuse('proof-wrong')
  const user = await withContext(house.db, selfContext(who.userId), (tx) => getUser(tx, who.userId))
  const matches = await passwordMatches(user.password_hash, password)
  if (!matches) throw accessRefusals.refuse('proof-wrong')
}

/**
 * Proves anew that it is he: the second step of signing in, and the step-up before strong acts.
 * Answers the session's new token; the old one is dead from now on.
 */
export async function prove(proving: Proving, proof: Proof): Promise<string> {
  const { house, who, request } = proving
  const work = { house, who, action: 'POST /me/proof', requestId: request.id }
  const limits = proofLimits(who.userId)
  await beforeOwnWork(work, async () => {
    await withContext(house.db, selfContext(who.userId), (tx) => countTry(tx, house, limits))
    if (proof.way === 'password') await checkPassword(proving, proof.password)
  })
  return await doOwnWork(work, async (tx) => {
    const accepted = await accepts(tx, proving, proof)
    if (!accepted) throw accessRefusals.refuse('proof-wrong')
    await forgiveTries(tx, house, limits)
    const device = deviceOf(house, request)
    if (device !== null) await rememberDevice(tx, who.userId, hashToken(device))
    return await giveNewToken(tx, who, proof.way !== 'password')
  })
}

export async function giveNewToken(tx: Tx, who: SignedIn, byFactor: boolean): Promise<string> {
  const token = newToken()
  await renewSession(tx, {
    id: who.sessionId,
    tokenHash: hashToken(token),
    byFactor,
    hours: SESSION_HOURS,
  })
  return token
}
