import { randomInt, randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { asOfficer, type TestOfficer } from '../../../../test/as-officer.ts'
import { rowsPastPolicies, tamper } from '../../../../test/as-role.ts'
import { done } from '../../../../test/factories/lists.ts'
import { aUser, signIn } from '../../../../test/factories/users.ts'
import { refused } from '../../../../test/factories/walks.ts'
import { testHouse } from '../../../../test/test-house.ts'
import { oneTimePassword } from './one-time-password.ts'
import type { OfficerPage, OfficersPage } from './officers.schema.ts'

const test = testHouse()

const administrator = (unit = 'ubnd-chau-thanh') => asOfficer(test, { duty: 'QT', unit })
const secret = () => oneTimePassword(randomInt)

const newcomer = (fields: object = {}) => ({
  userName: `moi.${randomUUID().slice(0, 8)}`,
  displayName: 'Lý Thị Mới',
  unitId: 'ca-an-hiep',
  oneTimePassword: secret(),
  ...fields,
})

const lineOf = async (admin: TestOfficer, id: string) =>
  (await done(admin.get<OfficersPage>('/administration/officers'))).officers.find(
    (officer) => officer.id === id,
  )
const pageOf = (admin: TestOfficer, id: string) =>
  done(admin.get<OfficerPage>(`/administration/officers/${id}`))

async function added(admin: TestOfficer, fields: object = {}) {
  const body = newcomer(fields)
  const { id } = await done(admin.post<{ id: string }>('/administration/officers', body))
  return { ...body, id }
}

describe('an officer is added', () => {
  it('without any duty, with a password for one time, and is led to change it', async () => {
    const admin = await administrator()
    const officer = await added(admin, { displayName: 'Trần Văn Đúng' })
    expect(await lineOf(admin, officer.id)).toMatchObject({
      displayName: 'Trần Văn Đúng',
      unitName: 'Công an xã An Hiệp',
      state: 'waiting',
      lastSignedInOn: null,
      duties: [],
    })
    const session = await signIn(test.app, officer.userName, officer.oneTimePassword)
    expect(session).toMatchObject({ status: 200, json: { mustChangePassword: true, acting: null } })
    const page = await pageOf(admin, officer.id)
    expect(page.lastSignedInOn).toMatch(/^20/)
    expect(page).toMatchObject({ addedByName: 'Cán bộ QT', duties: [] })
  })

  it('with a password that ends after three days; a new one opens the account again', async () => {
    const admin = await administrator()
    const [officer, bystander] = [await added(admin), await added(admin)]
    await tamper(
      test,
      `update access.user_account set one_time_until = now() - interval '1 second'
        where id = '${officer.id}'`,
    )
    expect(await signIn(test.app, officer.userName, officer.oneTimePassword)).toMatchObject({
      status: 401,
      json: { code: 'access.one-time-over' },
    })
    const guessed = await signIn(test.app, officer.userName, secret())
    expect(guessed.json).toMatchObject({ code: 'access.wrong-password' })
    expect(await lineOf(admin, officer.id)).toMatchObject({ state: 'lapsed' })
    expect(await lineOf(admin, bystander.id)).toMatchObject({ state: 'waiting' })
    const given = secret()
    await done(
      admin.post(`/administration/officers/${officer.id}/password`, { oneTimePassword: given }),
    )
    expect(await lineOf(admin, officer.id)).toMatchObject({ state: 'waiting' })
    expect((await signIn(test.app, officer.userName, given)).status).toBe(200)
  })

  it('and no answer, kept answer or audit line holds the password', async () => {
    const admin = await administrator()
    const officer = await added(admin)
    const [kept] = await rowsPastPolicies<{ text: string }>(
      test,
      `select coalesce(string_agg(k::text, ' '), '') || (select string_agg(s::text || l::text, ' ')
        from access.audit_line l join access.audit_subject s on s.line_id = l.id) as text
        from platform.idempotency_key k`,
    )
    expect(kept?.text).toContain(officer.id)
    expect(kept?.text).not.toContain(officer.oneTimePassword)
    expect(kept?.text).not.toContain(officer.displayName)
  })

  it('not with a name that is taken, at a unit out of reach, or with a password one chose', async () => {
    const admin = await administrator()
    const { userName } = await added(admin)
    const cases: [object, number, string][] = [
      [{ userName: userName.toUpperCase() }, 409, 'access.user-name-taken'],
      [{ unitId: 'khong-co' }, 404, 'administration.not-your-unit'],
      [{ oneTimePassword: 'mat-khau-de-nho-lam' }, 400, 'platform.invalid'],
      [{ userName: 'có dấu cách' }, 400, 'platform.invalid'],
      [{ duty: 'QT' }, 400, 'platform.invalid'],
    ]
    for (const [change, status, code] of cases) {
      const no = await refused(admin.post('/administration/officers', newcomer(change)))
      expect(no).toMatchObject({ status, code })
    }
    const commune = await administrator('ca-an-ninh')
    const beside = await refused(commune.post('/administration/officers', newcomer()))
    expect(beside).toMatchObject({ status: 404, code: 'administration.not-your-unit' })
  })
})

describe('an administrator keeps the accounts of his reach', () => {
  it('of a people’s committee: every agency of its area; of an agency: what lies below it', async () => {
    const above = await administrator()
    const police = await administrator('ca-chau-thanh')
    const commune = await administrator('ubnd-an-hiep')
    const units = async (admin: TestOfficer) =>
      (await done(admin.get<OfficersPage>('/administration/officers'))).units.map(({ id }) => id)
    expect(await units(above)).toEqual(
      expect.arrayContaining([
        'ubnd-chau-thanh',
        'nhcsxh-chau-thanh',
        'ca-an-ninh',
        'ubnd-an-ninh',
      ]),
    )
    expect(await units(police)).toEqual(expect.arrayContaining(['ca-chau-thanh', 'ca-an-ninh']))
    expect(await units(police)).not.toContain('ubnd-an-ninh')
    expect((await units(commune)).toSorted()).toEqual(['ca-an-hiep', 'ubnd-an-hiep'])
  })

  it('disables at once: the session dies, and only an administrator opens the account again', async () => {
    const admin = await administrator()
    const user = await asOfficer(test, { duty: 'CA-L', unit: 'ca-an-hiep' })
    const bystander = await asOfficer(test, { duty: 'CA-L', unit: 'ca-an-hiep' })
    const url = `/administration/officers/${user.userId}`
    expect(await refused(admin.post(`${url}/enable`, {}))).toMatchObject({
      code: 'administration.wrong-state',
    })
    await done(admin.post(`${url}/disable`, {}))
    expect((await user.get('/desk')).status).toBe(401)
    expect((await bystander.get('/desk')).status).toBe(200)
    expect(await lineOf(admin, user.userId)).toMatchObject({ state: 'disabled' })
    expect(await pageOf(admin, user.userId)).toMatchObject({ actions: ['enable'] })
    for (const what of ['disable', 'password'] as const) {
      const body = what === 'disable' ? {} : { oneTimePassword: secret() }
      const no = await refused(admin.post(`${url}/${what}`, body))
      expect(no).toMatchObject({ status: 409, code: 'administration.wrong-state' })
    }
    await done(admin.post(`${url}/enable`, {}))
    expect(await lineOf(admin, user.userId)).toMatchObject({ state: 'active' })
    expect((await user.get('/desk')).status).toBe(401)
  })

  it('resets a password: the old one and all sessions are over, the new one must be changed', async () => {
    const admin = await administrator()
    const user = await aUser(test, [{ duty: 'CA-L', unit: 'ca-an-hiep' }])
    const bystander = await aUser(test, [{ duty: 'CA-L', unit: 'ca-an-hiep' }])
    const before = await signIn(test.app, user.userName)
    const given = secret()
    const url = `/administration/officers/${user.id}/password`
    await done(admin.post(url, { oneTimePassword: given }))
    const me = { method: 'GET', url: '/api/v1/me', headers: { cookie: before.cookie } } as const
    expect((await test.app.inject(me)).statusCode).toBe(401)
    expect((await signIn(test.app, user.userName)).status).toBe(401)
    const after = await signIn(test.app, user.userName, given)
    expect(after.json).toMatchObject({ mustChangePassword: true })
    expect((await signIn(test.app, bystander.userName)).status).toBe(200)
  })

  it('takes away a lost second factor with all sessions, and nothing of another officer', async () => {
    const admin = await administrator()
    const [user, bystander] = [await aUser(test), await aUser(test)]
    for (const { id } of [user, bystander]) {
      await tamper(
        test,
        `insert into access.totp (user_id, sealed_secret, confirmed_at)
          values ('${id}', 'x', now())`,
      )
    }
    const url = `/administration/officers/${user.id}/second-factor`
    await done(admin.post(url, {}))
    const left = await rowsPastPolicies(test, 'select user_id from access.totp')
    expect(left).toEqual([{ user_id: bystander.id }])
    const session = await signIn(test.app, user.userName)
    expect(session.status).toBe(200)
    await done(admin.post(url, {}))
    const me = { method: 'GET', url: '/api/v1/me', headers: { cookie: session.cookie } } as const
    expect((await test.app.inject(me)).statusCode).toBe(401)
    await done(admin.post(`/administration/officers/${user.id}/disable`, {}))
    expect(await refused(admin.post(url, {}))).toMatchObject({
      code: 'administration.wrong-state',
    })
  })

  it('not his own, not another administrator’s password, nobody’s who has power elsewhere', async () => {
    const admin = await administrator()
    const second = await administrator()
    const commune = await administrator('ubnd-an-hiep')
    const wide = await asOfficer(test, {
      duty: 'UB-X',
      unit: 'ubnd-an-hiep',
      also: { duty: 'UB-L', unit: 'ubnd-chau-thanh' },
    })
    const cases: [TestOfficer, TestOfficer, string, number, string][] = [
      [admin, admin, 'disable', 409, 'administration.not-yourself'],
      [admin, admin, 'password', 409, 'administration.not-yourself'],
      [admin, second, 'password', 409, 'administration.administrator-at-console'],
      [admin, second, 'second-factor', 409, 'administration.administrator-at-console'],
      [commune, wide, 'password', 409, 'administration.beyond-reach'],
      [commune, wide, 'disable', 409, 'administration.beyond-reach'],
      [commune, admin, 'disable', 404, 'platform.not-found'],
    ]
    for (const [who, whom, what, status, code] of cases) {
      const body = what === 'password' ? { oneTimePassword: secret() } : {}
      const url = `/administration/officers/${whom.userId}/${what}`
      expect(await refused(who.post(url, body))).toMatchObject({ status, code })
    }
    expect(await pageOf(admin, second.userId)).toMatchObject({
      actions: ['propose', 'disable', 'leave'],
    })
    expect(await pageOf(commune, wide.userId)).toMatchObject({ actions: ['propose'] })
    expect((await commune.get(`/administration/officers/${admin.userId}`)).status).toBe(404)
    expect((await wide.get('/desk')).status).toBe(200)
  })
})
