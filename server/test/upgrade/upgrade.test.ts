import type { FastifyInstance } from 'fastify'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { heldProfile, loadProfile } from '../../src/access/agencies/load-profile.ts'
import { wasDumped } from '../../src/access/audit/counter.ts'
import { verifyAudit } from '../../src/access/audit/verify.ts'
import { buildApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { layFoundation, openHouse, type Standing } from '../../src/foundation.ts'
import { readLocality } from '../../src/locality.ts'
import { MIGRATIONS } from '../../src/platform/database/schema-version.ts'
import { runProgram } from '../start/child-program.ts'
import { oldHouse } from './old-house.ts'

const OLDEST = '0004'
const old = oldHouse(OLDEST)
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'vung-buoc-upgrade-'))
afterAll(() => fs.rmSync(dataDir, { recursive: true, force: true }))

const settings = () => ({
  DATABASE_URL: old.url('vb_app'),
  MIGRATE_DATABASE_URL: old.url('vb_migrate'),
  VB_SECRET: 'Qm4t8vXr2Lb9ZkWn6Hs3PdYg7JcFe1Tu',
  DATA_DIR: dataDir,
})

const ownMigrations = (): string[] =>
  fs
    .readdirSync(MIGRATIONS)
    .map((name) => path.basename(name, '.sql'))
    .toSorted()
const ranMigrations = async (): Promise<string[]> =>
  (await old.ask<{ name: string }>('select name from migrations.schema_migration')).map(
    ({ name }) => name,
  )

async function waitUntil(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 50))
}

/** Holds a table that a later step changes, so that the upgrade stands in the middle of its work. */
async function whileStuck(work: () => Promise<void>): Promise<void> {
  const holder = new pg.Client({ connectionString: old.url('postgres') })
  await holder.connect()
  await holder.query('begin; lock table access.session in access exclusive mode')
  try {
    await work()
  } finally {
    await holder.query('rollback')
    await holder.end()
  }
}

const isWaiting = async (): Promise<boolean> => {
  const rows = await old.ask(`select from pg_stat_activity where wait_event_type = 'Lock'
    and usename = 'vb_migrate' and datname = current_database()`)
  return rows.length > 0
}

const lastLines = () => (old.kept.tables['access.audit_line']?.rows ?? []) as { txid: string }[]

let standing: Standing
let app: FastifyInstance

describe(`a house of version ${OLDEST} with months of work in it`, () => {
  it('is left as it was when the upgrade is killed in the middle', async () => {
    await whileStuck(async () => {
      const program = runProgram(['server/src/cli.ts', 'migrate'], settings())
      await waitUntil(isWaiting)
      program.child.kill('SIGKILL')
      await program.ended
    })
    await waitUntil(async () => !(await isWaiting()))
    expect(await ranMigrations()).toEqual(old.kept.migrations)
  })

  it('comes up to the present version when it is opened next', async () => {
    const config = readConfig(settings())
    standing = await openHouse(config, await layFoundation(config, { name: 'upgrade test' }))
    expect((await ranMigrations()).toSorted()).toEqual(ownMigrations())
  })

  it('has lost no row on the way', async () => {
    const counts: Record<string, number> = {}
    const kept: Record<string, number> = {}
    for (const [name, { rows }] of Object.entries(old.kept.tables)) {
      if (GROWS.has(name)) continue
      kept[name] = rows.length
      const [row] = await old.ask<{ n: string }>(`select count(*) as n from ${name}`)
      counts[name] = Number(row?.n)
    }
    expect(counts).toEqual(kept)
    expect(kept['registers.person']).toBeGreaterThan(100)
  })

  it('still has the audit it had, whole', async () => {
    const found = await verifyAudit(standing.house)
    expect(found).toMatchObject({ broken: [], headTroubles: [] })
    expect(found.sealed).toBe(old.kept.tables['access.audit_seal']?.rows.length)
  })

  it('shows that it was put back as a dump: such a house would not be served', async () => {
    const [counter] = await old.ask<{ now: string }>('select pg_current_xact_id() as now')
    const last = Math.max(...lastLines().map(({ txid }) => Number(txid)))
    expect(await wasDumped(standing.house.db)).toBe(Number(counter?.now) < last)
  })

  it('takes up the profile of the new version', async () => {
    const { profile } = readConfig(settings())
    await loadProfile(standing.house, readLocality(profile))
    expect(await heldProfile(standing.house)).toBe(profile)
  })
})

/** Where bringing up and loading the profile add rows of their own. */
const GROWS = new Set(['access.audit_line', 'access.audit_subject', 'platform.profile_document'])

/** What an officer of that time opens on the first morning. */
const MORNING: [userName: string, addresses: string[]][] = [
  ['lap.anninh', ['/desk', '/people', '/lists', '/funnel', '/notices']],
  ['ubnd.anninh', ['/desk', '/people', '/lists']],
  ['thuongtruc', ['/desk', '/lists', '/hand-overs']],
  ['tindung', ['/desk', '/lists', '/hand-overs']],
]

describe('the first morning on the new version', () => {
  beforeAll(async () => {
    const more = { logLevel: 'silent', https: false, requestsPerMinute: 1_000, demo: null } as const
    app = await buildApp(standing.house, { ...more, dataDir })
  })
  afterAll(async () => {
    await app.close()
    await standing.close()
  })

  it.each(MORNING)('%s signs in with the old password and finds the work', async (name, asked) => {
    const signedIn = await app.inject({
      method: 'POST',
      url: '/api/v1/login',
      payload: { userName: name, password: 'vungbuoc-mau-2024' },
    })
    expect(signedIn.statusCode).toBe(200)
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? ''
    for (const url of asked) {
      const answer = await app.inject({ url: `/api/v1${url}`, headers: { cookie } })
      expect([url, answer.statusCode]).toEqual([url, 200])
    }
    const lists = await app.inject({ url: '/api/v1/lists', headers: { cookie } })
    expect(JSON.stringify(lists.json())).toContain('2024-04')
  })
})
