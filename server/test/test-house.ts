import type { FastifyInstance } from 'fastify'
import { randomUUID } from 'node:crypto'
import os from 'node:os'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import type { House } from '../src/access/door/house.ts'
import { setBusinessDate } from '../src/access/demo-clock/set-business-date.ts'
import { type AppOptions, buildApp } from '../src/app.ts'
import { openAside, openDb, openPool } from '../src/platform/database/database.ts'
import { openFileStore } from '../src/platform/files/file-store.ts'
import { type DiskSpace, DiskWatch } from '../src/platform/disk/disk-watch.ts'
import { newKey, signerOf } from '../src/platform/signing/signing.ts'
import { TEST_FILES, TEST_SECRET } from './test-cluster.ts'

/** A private database and a whole app on it, for one test file. App and tests are vb_app. */
export interface TestHouse {
  house: House
  app: FastifyInstance
  pool: pg.Pool
  databaseUrl: (role: 'vb_app' | 'vb_migrate' | 'postgres') => string
  today: (date: string) => Promise<void>
  /** The disk as the app sees it: a test may fill it. */
  disk: DiskSpace
}

const PASSWORD = { vb_app: 'app', vb_migrate: 'migrate', postgres: 'test' } as const

async function asSuperuser(port: number, ...statements: string[]): Promise<void> {
  const url = `postgres://postgres:test@127.0.0.1:${port}/postgres`
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  try {
    for (const statement of statements) await admin.query(statement)
  } finally {
    await admin.end()
  }
}

/** Call at the top of a test file; the parts are there once its tests run. */
export function testHouse(demo: AppOptions['demo'] = null): TestHouse {
  const parts = {} as TestHouse
  const name = `t_${randomUUID().replaceAll('-', '')}`
  const port = inject('databasePort')
  parts.databaseUrl = (role) => `postgres://${role}:${PASSWORD[role]}@127.0.0.1:${port}/${name}`
  parts.disk = { free: 50e9, total: 100e9 }
  parts.today = (date) => setBusinessDate(parts.house, date)
  beforeAll(async () => {
    // A clone has the template's content but not its owner and grants (db/roles.sql).
    await asSuperuser(
      port,
      `create database ${name} owner vb_owner template template_vb strategy file_copy`,
      `revoke all on database ${name} from public`,
      `grant connect on database ${name} to vb_migrate, vb_app`,
    )
    parts.pool = openPool(parts.databaseUrl('vb_app'), 8)
    parts.house = {
      db: openDb(parts.pool),
      aside: openAside(parts.databaseUrl('vb_app')),
      files: openFileStore(TEST_FILES),
      demo: true,
      secret: TEST_SECRET,
      signer: signerOf(newKey(randomUUID())),
      post: null,
      signingRoots: [],
      publicUrl: null,
      address: 'http://127.0.0.1:8610',
      idleMinutes: 15,
      proof: { required: false, minutes: 10 },
      elsewhere: null,
      secureCookie: false,
    }
    parts.app = await buildApp(parts.house, {
      logLevel: 'silent',
      https: false,
      requestsPerMinute: 1_000_000,
      dataDir: os.tmpdir(),
      disk: new DiskWatch({
        places: ['/'],
        leastFreeMb: 1_000,
        measure: () => parts.disk,
        oftenMs: 0,
      }),
      demo,
    })
    if (process.env['TEST_DEBUG'] !== undefined) {
      parts.app.addHook('onError', (_request, _reply, error, done) => {
        process.stderr.write(`${error.stack ?? error.message}\n`)
        done()
      })
    }
    await parts.app.ready()
  })
  afterAll(async () => {
    await parts.app.close()
    await parts.pool.end()
    await asSuperuser(port, `drop database ${name} with (force)`)
  })
  return parts
}
