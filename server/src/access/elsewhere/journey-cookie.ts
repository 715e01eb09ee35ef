import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { House } from '../door/house.ts'
import { seal, unseal } from '../second-factor/sealed-secret.ts'
import { elsewhereRefusals } from './elsewhere.refusals.ts'
import type { Journey } from './provider.ts'

const Kept = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  until: z.number(),
})
const OWNER = 'elsewhere'

export const journeyCookie = (house: House): string =>
  house.secureCookie ? '__Host-vb-di-duong' : 'vb-di-duong'

/** Sealed, so that the browser can neither read nor make one up. */
export const sealJourney = (house: House, journey: Journey): string =>
  seal(house.secret, OWNER, Buffer.from(JSON.stringify(journey))).toString('base64url')

/** Lax: the way back begins at another site, which a strict cookie would not survive. */
export function keepJourney(house: House, reply: FastifyReply, journey: Journey): void {
  void reply.setCookie(journeyCookie(house), sealJourney(house, journey), {
    path: '/',
    httpOnly: true,
    secure: house.secureCookie,
    sameSite: 'lax',
    maxAge: 600,
  })
}

/** The journey this browser began, once; none, a torn one or one too old is a "no". */
export function takeJourney(house: House, request: FastifyRequest, reply: FastifyReply): Journey {
  const sealed = request.cookies[journeyCookie(house)] ?? ''
  void reply.clearCookie(journeyCookie(house), { path: '/', secure: house.secureCookie })
  try {
    const plain = unseal(house.secret, OWNER, Buffer.from(sealed, 'base64url'))
    const journey = Kept.parse(JSON.parse(plain.toString('utf8')))
    if (journey.until > Date.now()) return journey
  } catch {
    // Told to nobody which of the two it was.
  }
  throw elsewhereRefusals.refuse('answer-wrong')
}
