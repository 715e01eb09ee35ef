import fs from 'node:fs'
import { Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asOfficer } from '../as-officer.ts'
import { asRole, rowsPastPolicies } from '../as-role.ts'
import { buildApp } from '../../src/app.ts'
import { buildAdminServer } from '../../src/platform/http/admin-port.ts'
import { aPerson } from '../factories/people.ts'
import { signIn } from '../factories/users.ts'
import { aWorld, SECRET, secretPerson, type World } from '../rights-matrix/world.ts'
import { TEST_FILES } from '../test-cluster.ts'
import { testHouse } from '../test-house.ts'
import { sealAll } from '../under-line.ts'

/** The planted name as stored and as searched, its number and its certificate. */
const CANARY = [
  SECRET.fullName,
  'ta kim bi mat',
  'Bí Mật',
  SECRET.idNumber,
  SECRET.certificateNumber,
]

/** The only tables that may hold a person: the registers, the list as it was signed, what was read. */
const MAY_HOLD = [
  'journey.list_version',
  'journey.withdrawal_version',
  'registers.person',
  'registers.release_record',
  'registers.search_token',
]

const holds = (text: string): string[] =>
  CANARY.filter((word) => text.toLowerCase().includes(word.toLowerCase()))

describe('the planted person, after a whole walk', () => {
  const test = testHouse()
  let world: World
  const log: string[] = []
  const urls: string[] = []
  const refusals: string[] = []
  const fileNames: string[] = []

  beforeAll(async () => {
    const stream = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        log.push(chunk.toString())
        done()
      },
    })
    const quiet = test.app
    const app = await buildApp(test.house, {
      logLevel: 'debug',
      https: false,
      requestsPerMinute: 1_000_000,
      dataDir: TEST_FILES,
      demo: null,
      log: stream,
    })
    app.addHook('onRequest', (request, _reply, done) => {
      urls.push(decodeURIComponent(request.url))
      done()
    })
    app.addHook('onSend', async (_request, reply, payload) => {
      if (reply.statusCode >= 400) refusals.push(String(payload))
      fileNames.push(String(reply.getHeader('content-disposition') ?? ''))
      return await Promise.resolve(payload)
    })
    await app.ready()
    test.app = app
    world = await aWorld(test, 'an-ninh')
    await goWrong()
    await sealAll(test)
    test.app = quiet
    await app.close()
  }, 600_000)

  afterAll(() => {
    process.stdout.write(
      `canary: ${log.length} log lines, ${urls.length} addresses, ${refusals.length} refusals\n`,
    )
  })

  /** Every way to be refused with the name in hand. */
  async function goWrong(): Promise<void> {
    const police = await asOfficer(test, { duty: 'CA-L', unit: 'ca-an-ninh' })
    const neighbour = await asOfficer(test, { duty: 'CA-L', unit: 'ca-phu-tam' })
    const person = secretPerson()
    const page = `/people/${world.ids['person']}`
    await police.get('/people', { search: SECRET.fullName })
    await police.post('/people', person)
    await police.post('/people', { ...person, birthDate: SECRET.fullName })
    await police.post('/people', { ...person, [SECRET.fullName]: 1 })
    await neighbour.post('/people', person)
    await neighbour.get(page)
    await police.put(page, aPerson(), { version: 99 })
    await police.get(`/people/${SECRET.idNumber}`)
    await police.get(`/people?after=${SECRET.idNumber}`)
    await police.upload(`/lists/${world.ids['draft']}/imports`, Buffer.from(SECRET.fullName))
    await signIn(test.app, SECRET.fullName, SECRET.idNumber)
    for (const path of ['mau-01.pdf', 'mau-01.docx', 'mau-01.xlsx']) {
      await police.get(`/lists/${world.ids['list']}/${path}`)
    }
  }

  it('stands in no line of the log', () => {
    expect(log.length).toBeGreaterThan(50)
    expect(log.flatMap(holds)).toEqual([])
  })

  it('stands in no address that the house itself makes, and in no name of a file', () => {
    const typed = [`/api/v1/people/${SECRET.idNumber}`, `/api/v1/people?after=${SECRET.idNumber}`]
    expect(urls.filter((url) => !typed.includes(url)).flatMap(holds)).toEqual([])
    expect(fileNames.filter((name) => name !== '').length).toBeGreaterThan(2)
    expect(fileNames.flatMap(holds)).toEqual([])
    expect(fs.readdirSync(TEST_FILES).flatMap(holds)).toEqual([])
  })

  it('is not said back by any refusal', () => {
    expect(refusals.length).toBeGreaterThan(8)
    expect(refusals.flatMap(holds)).toEqual([])
  })

  it('stands in no metric', async () => {
    const unsent = () => Promise.resolve({ waiting: 0, given_up: 0 })
    const admin = buildAdminServer(test.house.db, unsent)
    const { body } = await admin.inject({ url: '/metrics' })
    await admin.close()
    expect(body).toContain('vb_http_request_seconds')
    expect(holds(body)).toEqual([])
  })

  it('stands in no table but the few that are written down: no audit, no notice, no mail, no job', async () => {
    const tables = await rowsPastPolicies<{ name: string }>(
      test,
      `select n.nspname || '.' || c.relname as name from pg_class c
        join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p')
        and n.nspname in ('access', 'registers', 'journey', 'platform', 'graphile_worker')`,
    )
    const found: string[] = []
    for (const { name } of tables) {
      const [row] = await rowsPastPolicies<{ holds: boolean }>(
        test,
        `select exists (select from ${name} t, unnest($1::text[]) w
          where t::text ilike '%' || w || '%') as holds`,
        [CANARY],
      )
      if (row?.holds === true) found.push(name)
    }
    expect(found.sort()).toEqual(MAY_HOLD)
  })

  it('stands in no line of the database server’s own log, whatever failed there', async () => {
    const failing = asRole(test, 'vb_app', (client) =>
      client.query('select $1::int', [SECRET.fullName]),
    )
    await expect(failing).rejects.toThrow('invalid input syntax')
    const [read] = await rowsPastPolicies<{ log: string }>(
      test,
      `select pg_read_file(current_setting('data_directory') || '/server.log') as log`,
    )
    expect(read?.log.length).toBeGreaterThan(100)
    expect(holds(read?.log ?? '')).toEqual([])
  })
})
