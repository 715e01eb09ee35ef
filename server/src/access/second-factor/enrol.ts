import type { Tx } from '../../platform/database/database.ts'
import { qrSvg } from '../../platform/documents/qr-picture.ts'
import { platformRefusals } from '../../platform/http/platform.refusals.ts'
import { accessRefusals } from '../access.refusals.ts'
import type { House } from '../door/house.ts'
import type { SignedIn } from '../door/officer.ts'
import { endSessionsOf } from '../identity/identity.queries.ts'
import { deletePasskey, renamePasskey } from './passkeys.queries.ts'
import { registerPasskey, type Site } from './passkeys.ts'
import { giveNewToken } from './prove.ts'
import { hashRecoveryCode, newRecoveryCodes } from './recovery-codes.ts'
import {
  confirmTotp,
  deleteRecoveryCodes,
  deleteTotp,
  getFactors,
  lockTotp,
  offerTotp,
  replaceRecoveryCodes,
} from './second-factor.queries.ts'
import { secondFactorRefusals } from './second-factor.refusals.ts'
import type { PasskeyAnswer, TotpOffer } from './second-factor.schema.ts'
import { newTotp, stepOfCode } from './totp.ts'

export interface Enrolling {
  house: House
  who: SignedIn
}

/** After a factor was set up: the session's new token, and recovery codes with the first one. */
export interface SetUp {
  token: string
  recoveryCodes: string[] | null
}

/** Cài ứng dụng: offers a secret; what was in force stays so until a code of the new one comes. */
export async function offerApp(tx: Tx, { house, who }: Enrolling): Promise<TotpOffer> {
  const { sealed, secret, uri } = newTotp(house, who)
  await offerTotp(tx, who.userId, sealed)
  return { secret, uri, qr: await qrSvg(uri) }
}

export async function confirmApp(tx: Tx, enrolling: Enrolling, code: string): Promise<SetUp> {
  const { house, who } = enrolling
  const row = await lockTotp(tx, who.userId)
  const sealed = row?.offered_secret ?? null
  if (sealed === null) throw secondFactorRefusals.refuse('no-offer')
  const step = stepOfCode(house, { userId: who.userId, sealed, lastStep: 0 }, code)
  if (step === null) throw accessRefusals.refuse('proof-wrong')
  await confirmTotp(tx, who.userId, step)
  return await settle(tx, enrolling)
}

export async function addPasskey(
  tx: Tx,
  enrolling: Enrolling,
  given: { site: Site; name: string; answer: PasskeyAnswer },
): Promise<SetUp> {
  await registerPasskey(tx, enrolling.who, given)
  return await settle(tx, enrolling)
}

/** With the first factor come recovery codes, and sessions opened by password alone are over. */
async function settle(tx: Tx, enrolling: Enrolling): Promise<SetUp> {
  const { who } = enrolling
  const token = await giveNewToken(tx, who, true)
  if (who.hasFactor) return { token, recoveryCodes: null }
  await endSessionsOf(tx, who.userId, who.sessionId)
  return { token, recoveryCodes: await renewRecoveryCodes(tx, enrolling) }
}

/** The ten before are void. */
export async function renewRecoveryCodes(tx: Tx, { house, who }: Enrolling): Promise<string[]> {
  const codes = newRecoveryCodes()
  const hashes = codes.map((code) => hashRecoveryCode(house, who.userId, code))
  await replaceRecoveryCodes(tx, who.userId, hashes)
  return codes
}

export async function removeApp(tx: Tx, { who }: Enrolling): Promise<void> {
  await deleteTotp(tx, who.userId)
  await dropCodesWithoutFactor(tx, who)
}

export async function removePasskey(tx: Tx, { who }: Enrolling, id: string): Promise<void> {
  const removed = await deletePasskey(tx, who.userId, id)
  if (!removed) throw platformRefusals.refuse('not-found')
  await dropCodesWithoutFactor(tx, who)
}

export async function namePasskey(
  tx: Tx,
  { who }: Enrolling,
  passkey: { id: string; name: string },
): Promise<void> {
  const renamed = await renamePasskey(tx, { userId: who.userId, ...passkey })
  if (!renamed) throw platformRefusals.refuse('not-found')
}

/** Recovery codes stand in for a factor; without one they would open what no longer is there. */
async function dropCodesWithoutFactor(tx: Tx, who: SignedIn): Promise<void> {
  const { totp_since, passkeys } = await getFactors(tx, who.userId)
  if (totp_since === null && passkeys === 0) await deleteRecoveryCodes(tx, who.userId)
}
