import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Tx, withContext } from '../../platform/database/database.ts'
import { IdParams, NoBody } from '../../platform/http/schemas.ts'
import type { House } from '../door/house.ts'
import { askForProof } from '../door/proof.ts'
import { Me, SecondFactorAsked } from '../identity/identity.schema.ts'
import { me } from '../identity/me.ts'
import { doOwnWork, selfContext } from '../identity/own-work.ts'
import { sessionHolder, signedIn } from '../identity/signed-in.ts'
import { setSessionCookie } from '../sign-in/cookies.ts'
import {
  addPasskey,
  confirmApp,
  type Enrolling,
  namePasskey,
  offerApp,
  removeApp,
  removePasskey,
  renewRecoveryCodes,
  type SetUp,
} from './enrol.ts'
import { listPasskeys } from './passkeys.queries.ts'
import { askPasskey, needSite, offerPasskey, siteOf } from './passkeys.ts'
import { prove } from './prove.ts'
import { getFactors } from './second-factor.queries.ts'
import {
  Enrolled,
  NewPasskey,
  PasskeyName,
  PasskeyOptions,
  Proof,
  RecoveryCodes,
  SecondFactorView,
  TotpCode,
  TotpOffer,
} from './second-factor.schema.ts'
import { waysToProve } from './ways-to-prove.ts'

/** Why these routes stand outside the door: without them nobody comes to it. */
const PROOF = { open: 'they prove who it is that the door asks for' }
const Done = z.strictObject({})

async function view(house: House, request: FastifyRequest): Promise<SecondFactorView> {
  const who = await signedIn(house, request)
  return await withContext(house.db, selfContext(who.userId), async (tx) => {
    const { totp_since, recovery_left } = await getFactors(tx, who.userId)
    const passkeys = await listPasskeys(tx, who.userId)
    return {
      totpSince: totp_since?.toISOString() ?? null,
      recoveryLeft: recovery_left,
      passkeys: passkeys.map((row) => ({
        id: row.id,
        name: row.name,
        since: row.made_at.toISOString(),
        lastUsed: row.used_at?.toISOString() ?? null,
      })),
      passkeysWork: siteOf(house, request) !== null,
    }
  })
}

/** A change to the second factor: needs a fresh proof, and has its line in the audit. */
async function change<T>(
  house: House,
  request: FastifyRequest,
  run: (tx: Tx, enrolling: Enrolling) => Promise<T>,
): Promise<T> {
  const who = await signedIn(house, request)
  const action = `${request.method} ${request.routeOptions.url?.replace('/api/v1', '') ?? ''}`
  return await doOwnWork({ house, who, action, requestId: request.id }, async (tx) => {
    askForProof(house, who)
    return await run(tx, { house, who })
  })
}

function enrolled(
  house: House,
  exchange: { request: FastifyRequest; reply: FastifyReply },
  { token, recoveryCodes }: SetUp,
): Enrolled {
  setSessionCookie(house, exchange, token)
  return { recoveryCodes }
}

function registerProof(app: FastifyInstance, house: House): void {
  app.post<{ Body: Proof }>(
    '/api/v1/me/proof',
    {
      config: PROOF,
      schema: { summary: 'Prove anew who one is', body: Proof, response: { 200: Me } },
    },
    async (request, reply) => {
      const who = await sessionHolder(house, request)
      const token = await prove({ house, who, request }, request.body)
      setSessionCookie(house, { request, reply }, token)
      return await me(house, await signedIn(house, request))
    },
  )
  app.get(
    '/api/v1/me/proof',
    {
      config: PROOF,
      schema: { summary: 'By what he may prove himself', response: { 200: SecondFactorAsked } },
    },
    async (request) => {
      const who = await sessionHolder(house, request)
      return { secondFactor: await waysToProve(house, who) }
    },
  )
  app.post(
    '/api/v1/me/proof/passkey',
    {
      config: PROOF,
      schema: {
        summary: 'What a passkey must sign',
        body: NoBody,
        response: { 200: PasskeyOptions },
      },
    },
    async (request) => {
      const who = await sessionHolder(house, request)
      const site = needSite(house, request)
      return await withContext(house.db, selfContext(who.userId), (tx) => askPasskey(tx, who, site))
    },
  )
}

function registerApp(app: FastifyInstance, house: House): void {
  app.get(
    '/api/v1/me/second-factor',
    {
      config: PROOF,
      schema: { summary: 'What proves the officer', response: { 200: SecondFactorView } },
    },
    async (request) => await view(house, request),
  )
  app.post(
    '/api/v1/me/second-factor/app',
    {
      config: PROOF,
      schema: { summary: 'Offer a secret', body: NoBody, response: { 200: TotpOffer } },
    },
    async (request) => await change(house, request, offerApp),
  )
  app.post<{ Body: z.infer<typeof TotpCode> }>(
    '/api/v1/me/second-factor/app/confirm',
    {
      config: PROOF,
      schema: { summary: 'Confirm the app by a code', body: TotpCode, response: { 200: Enrolled } },
    },
    async (request, reply) => {
      const setUp = await change(house, request, (tx, enrolling) =>
        confirmApp(tx, enrolling, request.body.code),
      )
      return enrolled(house, { request, reply }, setUp)
    },
  )
  app.post(
    '/api/v1/me/second-factor/app/remove',
    { config: PROOF, schema: { summary: 'Remove the app', body: NoBody, response: { 200: Done } } },
    async (request) => {
      await change(house, request, removeApp)
      return {}
    },
  )
  app.post(
    '/api/v1/me/second-factor/recovery-codes',
    {
      config: PROOF,
      schema: { summary: 'New recovery codes', body: NoBody, response: { 200: RecoveryCodes } },
    },
    async (request) => ({ recoveryCodes: await change(house, request, renewRecoveryCodes) }),
  )
}

function registerPasskeys(app: FastifyInstance, house: House): void {
  app.post(
    '/api/v1/me/second-factor/passkeys/options',
    {
      config: PROOF,
      schema: { summary: 'Offer a passkey', body: NoBody, response: { 200: PasskeyOptions } },
    },
    async (request) =>
      await change(house, request, (tx, { who }) =>
        offerPasskey(tx, who, needSite(house, request)),
      ),
  )
  app.post<{ Body: z.infer<typeof NewPasskey> }>(
    '/api/v1/me/second-factor/passkeys',
    {
      config: PROOF,
      schema: { summary: 'Register a passkey', body: NewPasskey, response: { 200: Enrolled } },
    },
    async (request, reply) => {
      const setUp = await change(house, request, (tx, enrolling) =>
        addPasskey(tx, enrolling, { site: needSite(house, request), ...request.body }),
      )
      return enrolled(house, { request, reply }, setUp)
    },
  )
}

function registerPasskeyCare(app: FastifyInstance, house: House): void {
  app.post<{ Params: z.infer<typeof IdParams>; Body: z.infer<typeof PasskeyName> }>(
    '/api/v1/me/second-factor/passkeys/:id/name',
    {
      config: PROOF,
      schema: {
        summary: 'Name a passkey',
        params: IdParams,
        body: PasskeyName,
        response: { 200: Done },
      },
    },
    async (request) => {
      const passkey = { id: request.params.id, name: request.body.name }
      await change(house, request, (tx, enrolling) => namePasskey(tx, enrolling, passkey))
      return {}
    },
  )
  app.post<{ Params: z.infer<typeof IdParams> }>(
    '/api/v1/me/second-factor/passkeys/:id/remove',
    {
      config: PROOF,
      schema: {
        summary: 'Remove a passkey',
        params: IdParams,
        body: NoBody,
        response: { 200: Done },
      },
    },
    async (request) => {
      await change(house, request, (tx, enrolling) =>
        removePasskey(tx, enrolling, request.params.id),
      )
      return {}
    },
  )
}

/** Xác thực hai lớp: proving who one is, and setting up by what. */
export function registerSecondFactor(app: FastifyInstance, house: House): void {
  registerProof(app, house)
  registerApp(app, house)
  registerPasskeys(app, house)
  registerPasskeyCare(app, house)
}
