import {
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { FastifyRequest } from 'fastify'
import type { Tx } from '../../platform/database/database.ts'
import type { House } from '../door/house.ts'
import type { SignedIn } from '../door/officer.ts'
import {
  insertPasskey,
  keepChallenge,
  listPasskeys,
  lockPasskey,
  markPasskeyUsed,
  takeChallenge,
} from './passkeys.queries.ts'
import { secondFactorRefusals } from './second-factor.refusals.ts'
import type { PasskeyAnswer } from './second-factor.schema.ts'

/** The address a passkey is bound to: it answers at no other. */
export interface Site {
  origin: string
  name: string
}

const LOOPBACK = /^localhost(?::\d{1,5})?$/
const IP = /^[\d.]+$|:/

/** Null where browsers offer no passkeys: an address in figures, or one without https. */
export function siteOf(house: House, request: FastifyRequest): Site | null {
  const { host = '' } = request.headers
  if (house.publicUrl === null) {
    return LOOPBACK.test(host) ? { origin: `http://${host}`, name: 'localhost' } : null
  }
  const { origin, hostname, protocol } = new URL(house.publicUrl)
  const isSafe = protocol === 'https:' || hostname === 'localhost'
  return isSafe && !IP.test(hostname) ? { origin, name: hostname } : null
}

export function needSite(house: House, request: FastifyRequest): Site {
  const site = siteOf(house, request)
  if (site === null) throw secondFactorRefusals.refuse('passkey-place')
  return site
}

const allowed = (rows: Awaited<ReturnType<typeof listPasskeys>>) =>
  rows.map((row) => ({
    id: row.credential_id,
    transports: row.transports as AuthenticatorTransport[],
  }))

export async function offerPasskey(tx: Tx, who: SignedIn, site: Site) {
  const options = await generateRegistrationOptions({
    rpName: 'Vững Bước',
    rpID: site.name,
    userName: who.userName,
    userDisplayName: who.displayName,
    attestationType: 'none',
    excludeCredentials: allowed(await listPasskeys(tx, who.userId)),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  })
  await keepChallenge(tx, who.sessionId, options.challenge)
  return { ...options }
}

/** What the library says of an answer that is torn or forged is a "no", not a fault of ours. */
async function refusing<T>(verify: () => Promise<T>): Promise<T> {
  try {
    return await verify()
  } catch {
    throw secondFactorRefusals.refuse('passkey-refused')
  }
}

async function challengeOf(tx: Tx, who: SignedIn): Promise<string> {
  const challenge = await takeChallenge(tx, who.sessionId)
  if (challenge === null) throw secondFactorRefusals.refuse('passkey-refused')
  return challenge
}

export async function registerPasskey(
  tx: Tx,
  who: SignedIn,
  given: { site: Site; name: string; answer: PasskeyAnswer },
): Promise<void> {
  const expectedChallenge = await challengeOf(tx, who)
  const { verified, registrationInfo } = await refusing(() =>
    verifyRegistrationResponse({
      response: given.answer as RegistrationResponseJSON,
      expectedChallenge,
      expectedOrigin: given.site.origin,
      expectedRPID: given.site.name,
      // The password is the first factor; the key is the second.
      requireUserVerification: false,
    }),
  )
  if (!verified) throw secondFactorRefusals.refuse('passkey-refused')
  const { credential } = registrationInfo
  await insertPasskey(tx, {
    userId: who.userId,
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports: credential.transports ?? [],
    name: given.name,
  })
}

export async function askPasskey(tx: Tx, who: SignedIn, site: Site) {
  const options = await generateAuthenticationOptions({
    rpID: site.name,
    allowCredentials: allowed(await listPasskeys(tx, who.userId)),
    userVerification: 'preferred',
  })
  await keepChallenge(tx, who.sessionId, options.challenge)
  return { ...options }
}

/** True when one of the user's own keys has signed this session's challenge for this address. */
export async function passkeyAnswers(
  tx: Tx,
  who: SignedIn,
  given: { site: Site; answer: PasskeyAnswer },
): Promise<boolean> {
  const expectedChallenge = await challengeOf(tx, who)
  const row = await lockPasskey(tx, who.userId, given.answer.id)
  if (row === undefined) return false
  const { verified, authenticationInfo } = await refusing(() =>
    verifyAuthenticationResponse({
      response: given.answer as AuthenticationResponseJSON,
      expectedChallenge,
      expectedOrigin: given.site.origin,
      expectedRPID: given.site.name,
      requireUserVerification: false,
      credential: {
        id: row.credential_id,
        publicKey: Uint8Array.from(row.public_key),
        counter: row.counter,
      },
    }),
  )
  if (verified) await markPasskeyUsed(tx, row.id, authenticationInfo.newCounter)
  return verified
}
