import {
  allowInsecureRequests,
  authorizationCodeGrant,
  AuthorizationResponseError,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import type { House } from '../door/house.ts'
import type { ElsewhereSettings } from './elsewhere-settings.ts'
import { elsewhereRefusals } from './elsewhere.refusals.ts'

/** What one sign-in must come back with; kept sealed in the browser meanwhile. */
export interface Journey {
  state: string
  nonce: string
  verifier: string
  /** Milliseconds of real time. */
  until: number
}

export interface Vouched {
  issuer: string
  subject: string
  hasFactor: boolean
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost'])
const JOURNEY_MS = 10 * 60_000

/** Fetched once and kept; a failure is not kept, so that the next sign-in asks again. */
export class Provider {
  readonly #settings: ElsewhereSettings
  #found: Promise<Configuration> | null = null

  constructor(settings: ElsewhereSettings) {
    this.#settings = settings
  }

  async #configuration(): Promise<Configuration> {
    this.#found ??= this.#discover()
    try {
      return await this.#found
    } catch {
      this.#found = null
      throw elsewhereRefusals.refuse('unreachable')
    }
  }

  #discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings
    const server = new URL(issuer)
    // Without https only where nothing leaves this machine; config.ts refuses any other.
    const execute = LOOPBACK.has(server.hostname) ? [allowInsecureRequests] : []
    return discovery(server, clientId, clientSecret, undefined, { execute, timeout: 10 })
  }

  /** Where the browser goes, and what it must come back with. */
  async begin(redirectUri: string): Promise<{ address: string; journey: Journey }> {
    const configuration = await this.#configuration()
    const verifier = randomPKCECodeVerifier()
    const [state, nonce] = [randomState(), randomNonce()]
    const address = buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: 'openid',
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    })
    const until = Date.now() + JOURNEY_MS
    return { address: address.href, journey: { state, nonce, verifier, until } }
  }

  /** Whom the service vouches for; state, nonce, PKCE, signature, audience and time are checked. */
  async finish(came: URL, journey: Journey): Promise<Vouched> {
    const configuration = await this.#configuration()
    const claims = await this.#claims(configuration, came, journey)
    const subject = claims[this.#settings.userClaim]
    if (typeof subject !== 'string' || subject === '') {
      throw elsewhereRefusals.refuse('not-linked')
    }
    return { issuer: this.#settings.issuer, subject, hasFactor: this.#vouchesFactor(claims) }
  }

  async #claims(
    configuration: Configuration,
    came: URL,
    journey: Journey,
  ): Promise<Record<string, unknown>> {
    try {
      const tokens = await authorizationCodeGrant(configuration, came, {
        pkceCodeVerifier: journey.verifier,
        expectedState: journey.state,
        expectedNonce: journey.nonce,
        idTokenExpected: true,
      })
      return tokens.claims() ?? {}
    } catch (error) {
      // Whatever is wrong with the answer, the officer begins anew; what it was stays unsaid.
      const isNo = error instanceof AuthorizationResponseError
      throw elsewhereRefusals.refuse(isNo ? 'declined' : 'answer-wrong')
    }
  }

  #vouchesFactor(claims: Record<string, unknown>): boolean {
    const { amr, acr } = claims
    const said = [acr, ...(Array.isArray(amr) ? (amr as unknown[]) : [])]
    return this.#settings.secondFactor.some((value) => said.includes(value))
  }
}

export const redirectUriOf = (house: House): string =>
  new URL('/api/v1/login/elsewhere/answer', house.publicUrl ?? house.address).href
