import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { asOfficer } from '../../../test/as-officer.ts'
import { rowsPastPolicies } from '../../../test/as-role.ts'
import { aUser, type Duties, PASSWORD, signIn } from '../../../test/factories/users.ts'
import { testHouse } from '../../../test/test-house.ts'
import { withContext } from '../../platform/database/database.ts'
import { insertAuditLine } from '../audit/audit.queries.ts'
import { deleteEndedSessions } from '../sessions/sessions.queries.ts'
import type { Me } from './identity.schema.ts'
import { sql } from 'kysely'

const test = testHouse()
const IDENTITY = { userId: null, duty: 'SYS-IDENTITY', units: [] }

/** A user signed in with his password, who talks to the app with his cookie. */
async function someone(duties?: Duties[]) {
  const user = await aUser(test, duties)
  const { cookie, json } = await signIn(test.app, user.userName)
  const ask = async (method: 'GET' | 'POST', url: string, payload?: object) => {
    const response = await test.app.inject({
      method,
      url: `/api/v1${url}`,
      headers: { cookie },
      ...(payload === undefined ? {} : { payload }),
    })
    return { status: response.statusCode, json: response.json<Me & { code: string }>(), response }
  }
  return { ...user, cookie, me: json as unknown as Me, ask }
}

const setSession = (userId: string, change: string) =>
  withContext(test.house.db, IDENTITY, (tx) =>
    sql`update access.session set ${sql.raw(change)} where user_id = ${userId}`.execute(tx),
  )

describe('a session', () => {
  it('ends after fifteen idle minutes, and lives on while it is used', async () => {
    const officer = await someone()
    await setSession(officer.id, `last_seen_at = now() - interval '14 minutes 50 seconds'`)
    expect((await officer.ask('GET', '/me')).status).toBe(200)
    const [seen] = await rowsPastPolicies(
      test,
      `select last_seen_at > now() - interval '1 minute' as fresh from access.session
        where user_id = $1`,
      [officer.id],
    )
    expect(seen).toEqual({ fresh: true })
    await setSession(officer.id, `last_seen_at = now() - interval '15 minutes 1 second'`)
    const late = await officer.ask('GET', '/me')
    expect(late).toMatchObject({ status: 401, json: { code: 'access.not-signed-in' } })
  })

  it('ends after ten hours however busy it is', async () => {
    const officer = await someone()
    const [ends] = await rowsPastPolicies(
      test,
      `select expires_at - created_at = interval '10 hours' as ten from access.session
        where user_id = $1`,
      [officer.id],
    )
    expect(ends).toEqual({ ten: true })
    await setSession(officer.id, `expires_at = now() - interval '1 second'`)
    expect((await officer.ask('GET', '/me')).status).toBe(401)
  })

  it('is dead on the server once signed out: a copied cookie opens nothing', async () => {
    const officer = await someone()
    const out = await officer.ask('POST', '/logout')
    expect(out.status).toBe(200)
    expect(out.response.cookies[0]).toMatchObject({ name: 'vung-buoc', value: '' })
    expect((await officer.ask('GET', '/me')).status).toBe(401)
    expect((await officer.ask('GET', '/desk')).status).toBe(401)
    expect((await officer.ask('POST', '/logout')).status).toBe(401)
  })

  it('is swept away thirty days after its end, and not before', async () => {
    const [old, young, live] = [await someone(), await someone(), await someone()]
    await setSession(old.id, `ended_at = now() - interval '31 days'`)
    await setSession(young.id, `ended_at = now() - interval '29 days'`)
    const jobs = { userId: null, duty: 'SYS-JOBS', units: [] }
    await withContext(test.house.db, jobs, deleteEndedSessions)
    const left = await rowsPastPolicies<{ user_id: string }>(
      test,
      'select user_id from access.session where user_id = any($1)',
      [[old.id, young.id, live.id]],
    )
    expect(left.map((row) => row.user_id).sort()).toEqual([young.id, live.id].sort())
  })
})

describe('a duty with dates', () => {
  beforeEach(() => test.today('2024-05-20'))

  it('that has ended lets nobody act, and the officer reads why', async () => {
    const officer = await someone([{ duty: 'CA-L', unit: 'ca-an-ninh', to: '2024-05-20' }])
    expect(officer.me).toMatchObject({ acting: null, assignments: [], permissions: [] })
    const desk = await officer.ask('GET', '/desk')
    expect(desk).toMatchObject({ status: 403, json: { code: 'access.no-duty' } })
  })

  it('ends in the middle of a session, on the business date and not before', async () => {
    const officer = await someone([{ duty: 'CA-L', unit: 'ca-an-ninh', to: '2024-05-21' }])
    expect((await officer.ask('GET', '/desk')).status).toBe(200)
    await test.today('2024-05-21')
    expect((await officer.ask('GET', '/desk')).status).toBe(403)
    expect((await officer.ask('GET', '/me')).json.acting).toBeNull()
  })

  it('that begins tomorrow does not count today', async () => {
    const officer = await someone([{ duty: 'CA-K', unit: 'ca-an-ninh', from: '2024-05-21' }])
    expect(officer.me.assignments).toEqual([])
    expect((await officer.ask('GET', '/desk')).status).toBe(403)
    const [later] = officer.assignmentIds
    const act = await officer.ask('POST', '/me/acting', { assignmentId: later })
    expect(act).toMatchObject({ status: 403, json: { code: 'access.not-your-assignment' } })
    await test.today('2024-05-21')
    expect((await officer.ask('POST', '/me/acting', { assignmentId: later })).status).toBe(200)
    expect((await officer.ask('GET', '/desk')).status).toBe(200)
  })

  it('that ended leaves the others: one acts under the next one', async () => {
    const officer = await someone([
      { duty: 'CA-L', unit: 'ca-an-ninh', to: '2024-05-21' },
      { duty: 'CA-L', unit: 'ca-phu-tam', from: '2024-02-01' },
    ])
    expect(officer.me.acting?.unitId).toBe('ca-an-ninh')
    await test.today('2024-05-21')
    const now = await officer.ask('GET', '/me')
    expect(now.json.assignments.map((row) => row.unitId)).toEqual(['ca-phu-tam'])
    const [, other] = officer.assignmentIds
    const acting = await officer.ask('POST', '/me/acting', { assignmentId: other })
    expect(acting.json.acting?.unitId).toBe('ca-phu-tam')
  })

  it("of a colleague is never one's own, nor is one that does not exist", async () => {
    const [officer, colleague] = [await someone(), await someone()]
    for (const assignmentId of [...colleague.assignmentIds, randomUUID()]) {
      const act = await officer.ask('POST', '/me/acting', { assignmentId })
      expect(act).toMatchObject({ status: 403, json: { code: 'access.not-your-assignment' } })
    }
    expect((await officer.ask('GET', '/me')).json.acting?.id).toBe(officer.assignmentIds[0])
    const [line] = await rowsPastPolicies(
      test,
      `select action, outcome, refusal from access.audit_line where user_id = $1
        order by id desc limit 1`,
      [officer.id],
    )
    expect(line).toEqual({
      action: 'POST /me/acting',
      outcome: 'refused',
      refusal: 'access.not-your-assignment',
    })
  })

  it('gives exactly the rights of that duty, not of all the duties one holds', async () => {
    const officer = await someone([
      { duty: 'UB-X', unit: 'ubnd-an-ninh' },
      { duty: 'CA-L', unit: 'ca-an-ninh', from: '2024-02-01' },
    ])
    expect(officer.me.permissions).toContain('monthly-list.confirm')
    expect(officer.me.permissions).not.toContain('monthly-list.draft')
  })

  it('cannot be held twice for the same days', async () => {
    const duty = { duty: 'CA-L', unit: 'ca-an-ninh' } as const
    await expect(aUser(test, [duty, { ...duty, from: '2024-03-01' }])).rejects.toMatchObject({
      code: '23P01',
    })
  })
})

describe('changing the password', () => {
  const NEXT = 'mật khẩu mới của tôi'

  it('ends every other session of the user and keeps this one', async () => {
    const officer = await someone()
    const elsewhere = await signIn(test.app, officer.userName)
    const bystander = await asOfficer(test, { duty: 'CA-L', unit: 'ca-an-ninh' })
    const changed = await officer.ask('POST', '/me/password', { current: PASSWORD, next: NEXT })
    expect(changed.status).toBe(200)
    expect((await officer.ask('GET', '/me')).status).toBe(200)
    const headers = { cookie: elsewhere.cookie }
    const other = await test.app.inject({ method: 'GET', url: '/api/v1/me', headers })
    expect(other.statusCode).toBe(401)
    expect((await bystander.get('/me')).status).toBe(200)
    expect((await signIn(test.app, officer.userName)).status).toBe(401)
    expect((await signIn(test.app, officer.userName, NEXT.normalize('NFD'))).status).toBe(200)
  })

  it.each([
    ['too short a one', { current: PASSWORD, next: 'ngắn' }, 422, 'access.weak-password'],
    [
      'one short but for its marks',
      { current: PASSWORD, next: 'ế'.normalize('NFD').repeat(4) },
      422,
      'access.weak-password',
    ],
    [
      'the same again',
      { current: PASSWORD, next: PASSWORD.normalize('NFD') },
      422,
      'access.weak-password',
    ],
    [
      'anything under a wrong current one',
      { current: 'sai', next: NEXT },
      401,
      'access.wrong-password',
    ],
  ])('refuses %s, logs it, and changes nothing', async (_case, body, status, code) => {
    const officer = await someone()
    const answer = await officer.ask('POST', '/me/password', body)
    expect(answer).toMatchObject({ status, json: { code } })
    const [line] = await rowsPastPolicies(
      test,
      `select outcome, refusal from access.audit_line where user_id = $1
        and action = 'POST /me/password'`,
      [officer.id],
    )
    expect(line).toEqual({ outcome: 'refused', refusal: code })
    expect((await signIn(test.app, officer.userName)).status).toBe(200)
  })
})

describe('a one-time password', () => {
  it('opens nothing but its own change; after that the work goes on in the same session', async () => {
    const officer = await someone()
    await withContext(test.house.db, IDENTITY, async (tx) => {
      await insertAuditLine(tx, {
        onDate: '2024-05-20',
        requestId: 'test',
        action: 'test reset',
        outcome: 'done',
        refusal: null,
        userId: null,
        assignmentId: null,
        duty: 'SYS-IDENTITY',
        unitId: null,
      })
      await sql`update access.user_account set must_change_password = true,
        one_time_until = now() + interval '1 day' where id = ${officer.id}`.execute(tx)
    })
    const stopped = await officer.ask('GET', '/desk')
    expect(stopped).toMatchObject({ status: 403, json: { code: 'access.password-must-change' } })
    expect((await officer.ask('GET', '/me')).json.mustChangePassword).toBe(true)
    const change = { current: PASSWORD, next: 'mật khẩu mới của tôi 9' }
    expect((await officer.ask('POST', '/me/password', change)).status).toBe(200)
    expect((await officer.ask('GET', '/desk')).status).toBe(200)
  })
})
