import type { PasskeyOptions } from '@vung-buoc/server/contract'
import { writeApi } from '../../platform/api.ts'

/** The device said no, or the officer pressed cancel: nothing was sent to the server. */
export class PasskeyGap extends Error {
  constructor() {
    super('no passkey')
    this.name = 'PasskeyGap'
  }
}

const asked = (path: string): Promise<PasskeyOptions> =>
  writeApi<PasskeyOptions>({ path }, crypto.randomUUID())

async function orGap<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch {
    throw new PasskeyGap()
  }
}

/** Lets the device make a new key; answers what is to be sent. */
export async function makePasskey(): Promise<unknown> {
  const optionsJSON = await asked('/me/second-factor/passkeys/options')
  const { startRegistration } = await import('@simplewebauthn/browser')
  return await orGap(() => startRegistration({ optionsJSON: optionsJSON as never }))
}

/** Lets the device sign with a key it has. */
export async function signWithPasskey(): Promise<unknown> {
  const optionsJSON = await asked('/me/proof/passkey')
  const { startAuthentication } = await import('@simplewebauthn/browser')
  return await orGap(() => startAuthentication({ optionsJSON }))
}
