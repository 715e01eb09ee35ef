import { Secret, TOTP } from 'otpauth'
import type { House } from '../door/house.ts'
import { seal, unseal } from './sealed-secret.ts'

const PERIOD_SECONDS = 30
/** A phone may be half a minute fast or slow. */
const DRIFT_STEPS = 1
const SECRET_BYTES = 20

/** What is typed or photographed into an authenticator app. */
export interface OfferedTotp {
  sealed: Buffer
  secret: string
  uri: string
}

const totpOf = (secret: Secret, label = '') =>
  new TOTP({ issuer: 'Vững Bước', issuerInLabel: false, label, secret, period: PERIOD_SECONDS })

export function newTotp(house: House, who: { userId: string; userName: string }): OfferedTotp {
  const secret = new Secret({ size: SECRET_BYTES })
  return {
    sealed: seal(house.secret, who.userId, Buffer.from(secret.bytes)),
    secret: secret.base32,
    uri: totpOf(secret, who.userName).toString(),
  }
}

/**
 * The half minute a code belongs to, when it is right and later than `lastStep`; else null. The
 * caller keeps the step: a code read over a shoulder opens nothing a second time.
 */
export function stepOfCode(
  house: House,
  of: { userId: string; sealed: Buffer; lastStep: number },
  code: string,
): number | null {
  const bytes = unseal(house.secret, of.userId, of.sealed)
  const totp = totpOf(new Secret({ buffer: Uint8Array.from(bytes).buffer }))
  // Codes live in real time, not on the business date.
  const now = Date.now()
  const drift = totp.validate({ token: code, timestamp: now, window: DRIFT_STEPS })
  if (drift === null) return null
  const step = Math.floor(now / 1_000 / PERIOD_SECONDS) + drift
  return step > of.lastStep ? step : null
}
