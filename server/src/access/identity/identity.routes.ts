import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { accessRefusals } from '../access.refusals.ts'
import type { House } from '../door/house.ts'
import { waysToProve } from '../second-factor/ways-to-prove.ts'
import { clearSessionCookie, setDeviceCookie, setSessionCookie } from '../sign-in/cookies.ts'
import { visitorOf } from '../sign-in/visitor-of.ts'
import { changePassword, checkChange } from './change-password.ts'
import { listAssignments } from './assignments.queries.ts'
import { endSession, setActingAssignment } from './identity.queries.ts'
import { ActAs, ChangePassword, Login, LoginAnswer, Me } from './identity.schema.ts'
import { login } from './login.ts'
import { me } from './me.ts'
import { beforeOwnWork, doOwnWork } from './own-work.ts'
import { sessionHolder, signedIn } from './signed-in.ts'
import { newToken } from './token.ts'

type PasswordChange = z.infer<typeof ChangePassword>

const Done = z.strictObject({})

/** Why these routes stand outside the door: they make, show or end the session itself. */
const SESSION = { open: 'they make, show or end the session that the door asks for' }

async function signIn(house: House, request: FastifyRequest, { userName, password }: Login) {
  const visitor = visitorOf(house, request)
  const deviceToken = visitor.deviceToken ?? newToken()
  const attempt = { ...visitor, deviceToken, userName, password, requestId: request.id }
  return { ...(await login(house, attempt)), deviceToken }
}

async function renewPassword(house: House, request: FastifyRequest, change: PasswordChange) {
  const who = await signedIn(house, request)
  const work = { house, who, action: 'POST /me/password', requestId: request.id }
  const passwordHash = await beforeOwnWork(work, () => checkChange(house, who, change))
  await doOwnWork(work, (tx) => changePassword(tx, who, passwordHash))
}

async function actAs(house: House, request: FastifyRequest, assignmentId: string): Promise<Me> {
  const who = await signedIn(house, request)
  const work = { house, who, action: 'POST /me/acting', requestId: request.id }
  await doOwnWork(work, async (tx) => {
    const mine = await listAssignments(tx, who.userId, who.today)
    if (!mine.some((row) => row.id === assignmentId)) {
      throw accessRefusals.refuse('not-your-assignment')
    }
    await setActingAssignment(tx, who.sessionId, assignmentId)
  })
  return await me(house, await signedIn(house, request))
}

/** Also ends a session whose second factor was never given. */
async function logout(house: House, request: FastifyRequest): Promise<void> {
  const who = await sessionHolder(house, request)
  const work = { house, who, action: 'POST /logout', requestId: request.id }
  await doOwnWork(work, (tx) => endSession(tx, who.sessionId))
}

export function registerIdentity(app: FastifyInstance, house: House): void {
  app.post<{ Body: Login }>(
    '/api/v1/login',
    {
      config: SESSION,
      schema: { summary: 'Sign in', body: Login, response: { 200: LoginAnswer } },
    },
    async (request, reply) => {
      const { token, awaitsFactor, deviceToken } = await signIn(house, request, request.body)
      setSessionCookie(house, { request, reply }, token)
      setDeviceCookie(house, reply, deviceToken)
      const who = await sessionHolder(house, request)
      return awaitsFactor ? { secondFactor: await waysToProve(house, who) } : await me(house, who)
    },
  )
  app.post(
    '/api/v1/logout',
    { config: SESSION, schema: { summary: 'Sign out', response: { 200: Done } } },
    async (request, reply) => {
      await logout(house, request)
      clearSessionCookie(house, reply)
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
