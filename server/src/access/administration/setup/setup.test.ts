import { randomInt } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rowsPastPolicies } from '../../../../test/as-role.ts'
import { signIn } from '../../../../test/factories/users.ts'
import { testHouse } from '../../../../test/test-house.ts'
import { buildApp } from '../../../app.ts'
import { OtherProfileError } from '../../agencies/load-profile.ts'
import type { House } from '../../door/house.ts'
import { oneTimePassword } from '../officers/one-time-password.ts'
import { newSetupCode } from './setup-code.ts'
import type { SetupChoices } from './setup.schema.ts'

const test = testHouse()
let house: House
let app: FastifyInstance
const loaded: string[] = []
/** Another locality came in from the command line. */
let elsewhere = false

const SETTINGS = { logLevel: 'silent', https: false, requestsPerMinute: 1_000_000 } as const

beforeAll(async () => {
  house = { ...test.house, demo: false }
  app = await buildApp(house, {
    ...SETTINGS,
    dataDir: '/tmp',
    demo: null,
    localities: {
      only: 'chau-thanh-2024',
      load: (name) => {
        if (elsewhere) throw new OtherProfileError(name, 'can-tho-2025')
        loaded.push(name)
        return Promise.resolve()
      },
    },
  })
  await app.ready()
})
afterAll(() => app.close())

async function post(path: string, payload: object) {
  const answer = await app.inject({ method: 'POST', url: `/api/v1/setup${path}`, payload })
  return {
    status: answer.statusCode,
    json: answer.json<Partial<SetupChoices> & { code?: string }>(),
  }
}
const look = async () => (await app.inject({ method: 'GET', url: '/api/v1/setup' })).statusCode

const entry = (code: string, fields: object = {}) => ({
  code,
  profile: 'chau-thanh-2024',
  unitId: 'ubnd-chau-thanh',
  decisionNumber: '01/QĐ-UBND',
  first: { userName: 'quan.tri.1', displayName: 'Quản Trị Một', password: 'một mật khẩu dài' },
  second: {
    userName: 'quan.tri.2',
    displayName: 'Quản Trị Hai',
    oneTimePassword: oneTimePassword(randomInt),
  },
  ...fields,
})

describe('the first set-up', () => {
  it('asks for the code of the server’s screen; only the newest counts', async () => {
    expect(await look()).toBe(200)
    const old = (await newSetupCode(house)) ?? ''
    const code = (await newSetupCode(house)) ?? ''
    expect(code).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/)
    for (const wrong of [old, 'abcd-efgh-jkmn-pqrs']) {
      expect(await post('/code', { code: wrong })).toMatchObject({
        status: 403,
        json: { code: 'setup.wrong-code' },
      })
    }
    const typed = code.toUpperCase().replaceAll('-', ' ')
    const { json } = await post('/code', { code: typed })
    expect(json.localities?.map(({ name }) => name)).toEqual(['chau-thanh-2024'])
    expect(json.localities?.[0]?.units.map(({ id }) => id)).toContain('ubnd-chau-thanh')
    const kept = await rowsPastPolicies<{ text: string }>(
      test,
      `select encode(code_hash, 'escape') as text from access.setup_code`,
    )
    expect(kept).toHaveLength(1)
    expect(kept[0]?.text).not.toContain(code)
  })

  it('refuses what is wrong, and then nobody has an account', async () => {
    const code = (await newSetupCode(house)) ?? ''
    const weak = { ...entry(code).first, password: 'ngắn' }
    const published = { ...entry(code).first, password: 'vungbuoc-mau-2024' }
    const twin = { ...entry(code).second, userName: 'QUAN.TRI.1' }
    const cases: [object, number, string][] = [
      [{ profile: 'can-tho-2025' }, 409, 'setup.other-locality'],
      [{ unitId: 'ca-an-ninh' }, 422, 'setup.unknown-unit'],
      [{ second: twin }, 422, 'setup.same-name'],
      [{ first: weak }, 422, 'access.weak-password'],
      [{ first: published }, 422, 'access.weak-password'],
      [{ code: 'abcd-efgh-jkmn-pqrs' }, 403, 'setup.wrong-code'],
    ]
    for (const [change, status, refusal] of cases) {
      await rowsPastPolicies(test, 'delete from platform.rate_count returning bucket')
      expect(await post('', entry(code, change))).toMatchObject({ status, json: { code: refusal } })
    }
    elsewhere = true
    expect(await post('', entry(code))).toMatchObject({
      status: 409,
      json: { code: 'setup.other-locality' },
    })
    elsewhere = false
    expect(await rowsPastPolicies(test, 'select id from access.user_account')).toEqual([])
    expect(loaded).toEqual([])
  })

  it('counts tries before it looks at the code', async () => {
    await rowsPastPolicies(test, 'delete from platform.rate_count returning bucket')
    const code = (await newSetupCode(house)) ?? ''
    for (let n = 0; n < 10; n += 1) await post('/code', { code: 'sai' })
    expect(await post('/code', { code })).toMatchObject({
      status: 429,
      json: { code: 'setup.locked' },
    })
    await rowsPastPolicies(test, 'delete from platform.rate_count returning bucket')
  })

  it('makes two administrators, once: two at the same moment are one, and then it is gone', async () => {
    const code = (await newSetupCode(house)) ?? ''
    const body = entry(code)
    const both = await Promise.all([post('', body), post('', body)])
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1)
    const held = await rowsPastPolicies(
      test,
      `select u.user_name, u.must_change_password, a.duty, a.unit_id, a.decision_number
        from access.user_account u join access.assignment a on a.user_id = u.id
        order by u.user_name`,
    )
    const post1 = { duty: 'QT', unit_id: 'ubnd-chau-thanh', decision_number: '01/QĐ-UBND' }
    expect(held).toEqual([
      { user_name: 'quan.tri.1', must_change_password: false, ...post1 },
      { user_name: 'quan.tri.2', must_change_password: true, ...post1 },
    ])
    expect(loaded).toContain('chau-thanh-2024')
    expect((await signIn(app, 'quan.tri.1', body.first.password)).status).toBe(200)
    const second = await signIn(app, 'quan.tri.2', body.second.oneTimePassword)
    expect(second.json).toMatchObject({ mustChangePassword: true })
    expect(await look()).toBe(404)
    expect(await post('', body)).toMatchObject({ status: 404, json: { code: 'setup.over' } })
    expect(await post('/code', { code })).toMatchObject({ status: 404 })
    expect(await newSetupCode(house)).toBeNull()
    expect(await rowsPastPolicies(test, 'select one from access.setup_code')).toEqual([])
  })

  it('is not there in a demo, nor where the server offers none', async () => {
    const options = { ...SETTINGS, dataDir: '/tmp', demo: null }
    const localities = { only: null, load: () => Promise.resolve() }
    for (const [one, more] of [
      [test.house, { localities }],
      [house, {}],
    ] as const) {
      const other = await buildApp(one, { ...options, ...more })
      const answer = await other.inject({ method: 'GET', url: '/api/v1/setup' })
      expect(answer.statusCode).toBe(404)
      await other.close()
    }
  })
})
