import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { withContext } from '../../platform/database/database.ts'
import { accessRefusals } from '../access.refusals.ts'
import { insertAuditLine } from '../audit/audit.queries.ts'
import type { House } from '../door/house.ts'
import type { SignedIn } from '../door/officer.ts'
import { changePassword } from './change-password.ts'
import { endSession, listAssignments, setActingAssignment } from './identity.queries.ts'
import { ActAs, ChangePassword, Login, Me } from './identity.schema.ts'
import { login, SESSION_HOURS } from './login.ts'
import { me } from './me.ts'
import { cookieName, signedIn } from './signed-in.ts'

const Done = z.strictObject({})

/** Why these routes stand outside the door: they make, show or end the session itself. */
const SESSION = { open: 'they make, show or end the session that the door asks for' }

function setCookie(house: House, reply: FastifyReply, token: string): void {
  void reply.setCookie(cookieName(house), token, {
    path: '/',
    httpOnly: true,
    secure: house.secureCookie,
    sameSite: 'strict',
    maxAge: SESSION_HOURS * 3600,
  })
}

/** A write of the session itself, under an audit line of the officer. */
async function writeSession(
  house: House,
  who: SignedIn,
  work: { action: string; requestId: string; run: (tx: SessionTx) => Promise<void> },
): Promise<void> {
  const context = { userId: who.userId, duty: 'SELF', units: [] }
  await withContext(house.db, context, async (tx) => {
    await insertAuditLine(tx, {
      onDate: who.today,
      requestId: work.requestId,
      action: work.action,
      outcome: 'done',
      refusal: null,
      userId: who.userId,
      assignmentId: who.officer?.assignmentId ?? null,
      duty: who.officer?.duty ?? null,
      unitId: who.officer?.unitId ?? null,
    })
    await work.run(tx)
  })
}
type SessionTx = Parameters<Parameters<typeof withContext>[2]>[0]

async function actAs(house: House, request: FastifyRequest, assignmentId: string): Promise<Me> {
  const who = await signedIn(house, request)
  await writeSession(house, who, {
    action: 'POST /me/acting',
    requestId: request.id,
    run: async (tx) => {
      const mine = await listAssignments(tx, who.userId, who.today)
      if (!mine.some((row) => row.id === assignmentId)) {
        throw accessRefusals.refuse('not-your-assignment')
      }
      await setActingAssignment(tx, who.sessionId, assignmentId)
    },
  })
  return await me(house, await signedIn(house, request))
}

async function logout(house: House, request: FastifyRequest): Promise<void> {
  const who = await signedIn(house, request)
  await writeSession(house, who, {
    action: 'POST /logout',
    requestId: request.id,
    run: (tx) => endSession(tx, who.sessionId),
  })
}

export function registerIdentity(app: FastifyInstance, house: House): void {
  app.post<{ Body: Login }>(
    '/api/v1/login',
    { config: SESSION, schema: { summary: 'Sign in', body: Login, response: { 200: Me } } },
    async (request, reply) => {
      const { userName, password } = request.body
      const attempt = { userName, password, address: request.ip, requestId: request.id }
      const token = await login(house, attempt)
      setCookie(house, reply, token)
      request.cookies[cookieName(house)] = token
      return await me(house, await signedIn(house, request))
    },
  )
  app.post(
    '/api/v1/logout',
    { config: SESSION, schema: { summary: 'Sign out', response: { 200: Done } } },
    async (request, reply) => {
      await logout(house, request)
      void reply.clearCookie(cookieName(house), { path: '/' })
      return {}
    },
  )
  app.get(
    '/api/v1/me',
    { config: SESSION, schema: { summary: 'Who is signed in', response: { 200: Me } } },
    async (request) => await me(house, await signedIn(house, request)),
  )
  app.post<{ Body: z.infer<typeof ActAs> }>(
    '/api/v1/me/acting',
    {
      config: SESSION,
      schema: { summary: 'Act under a duty', body: ActAs, response: { 200: Me } },
    },
    async (request) => await actAs(house, request, request.body.assignmentId),
  )
  app.post<{ Body: z.infer<typeof ChangePassword> }>(
    '/api/v1/me/password',
    {
      config: SESSION,
      schema: { summary: 'Change the password', body: ChangePassword, response: { 200: Done } },
    },
    async (request) => {
      const who = await signedIn(house, request)
      await writeSession(house, who, {
        action: 'POST /me/password',
        requestId: request.id,
        run: (tx) => changePassword(tx, who, request.body),
      })
      return {}
    },
  )
}
