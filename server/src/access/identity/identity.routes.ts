import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Tx, withContext } from '../../platform/database/database.ts'
import { Refusal } from '../../platform/http/refusals.ts'
import { accessRefusals } from '../access.refusals.ts'
import { insertAuditLine } from '../audit/audit.queries.ts'
import type { House } from '../door/house.ts'
import type { SignedIn } from '../door/officer.ts'
import { changePassword, checkChange } from './change-password.ts'
import { endSession, listAssignments, setActingAssignment } from './identity.queries.ts'
import { ActAs, ChangePassword, Login, Me } from './identity.schema.ts'
import { login, SESSION_HOURS } from './login.ts'
import { me } from './me.ts'
import { cookieName, signedIn } from './signed-in.ts'

interface Work {
  action: string
  requestId: string
  run: (tx: Tx) => Promise<void>
}
type PasswordChange = z.infer<typeof ChangePassword>

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

function auditEntry(who: SignedIn, work: Work, refusal: string | null) {
  return {
    onDate: who.today,
    requestId: work.requestId,
    action: work.action,
    outcome: refusal === null ? ('done' as const) : ('refused' as const),
    refusal,
    userId: who.userId,
    assignmentId: who.officer?.assignmentId ?? null,
    duty: who.officer?.duty ?? null,
    unitId: who.officer?.unitId ?? null,
  }
}

/** A write of the session itself, under an audit line of the officer; a refusal has its own. */
async function writeSession(house: House, who: SignedIn, work: Work): Promise<void> {
  const context = { userId: who.userId, duty: 'SELF', units: [] }
  try {
    await withContext(house.db, context, async (tx) => {
      await insertAuditLine(tx, auditEntry(who, work, null))
      await work.run(tx)
    })
  } catch (error) {
    await logRefusal(house, who, { work, error })
    throw error
  }
}

async function logRefusal(
  house: House,
  who: SignedIn,
  { work, error }: { work: Work; error: unknown },
): Promise<void> {
  if (!(error instanceof Refusal)) return
  const context = { userId: who.userId, duty: 'SELF', units: [] }
  await withContext(house.db, context, (tx) =>
    insertAuditLine(tx, auditEntry(who, work, error.code)),
  )
}

async function renewPassword(house: House, request: FastifyRequest, change: PasswordChange) {
  const who = await signedIn(house, request)
  const work = { action: 'POST /me/password', requestId: request.id }
  let passwordHash: string
  try {
    passwordHash = await checkChange(house, who, change)
  } catch (error) {
    await logRefusal(house, who, { work: { ...work, run: async () => {} }, error })
    throw error
  }
  await writeSession(house, who, { ...work, run: (tx) => changePassword(tx, who, passwordHash) })
}

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
  app.post<{ Body: PasswordChange }>(
    '/api/v1/me/password',
    {
      config: SESSION,
      schema: { summary: 'Change the password', body: ChangePassword, response: { 200: Done } },
    },
    async (request) => {
      await renewPassword(house, request, request.body)
      return {}
    },
  )
}
