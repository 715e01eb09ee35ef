import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { loadProfile } from '../src/access/agencies/load-profile.ts'
import { readProfile } from '../src/access/agencies/profile.ts'
import type { House } from '../src/access/door/house.ts'
import { openAside, openDb, openPool } from '../src/platform/database/database.ts'
import { openFileStore } from '../src/platform/files/file-store.ts'
import { newKey, signerOf } from '../src/platform/signing/signing.ts'
import { startCluster } from '../src/platform/database/embedded/cluster.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { prepareDatabase } from '../src/platform/database/roles.ts'

/** Passwords of a cluster that lives only as long as the tests. */
const PASSWORDS = { app: 'app', migrate: 'migrate' }
const FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '200',
}

function memoryFolder(): string {
  try {
    const shm = fs.statfsSync('/dev/shm')
    if (shm.bavail * shm.bsize > 2e9) return '/dev/shm'
  } catch {
    // Not Linux: the temporary folder does.
  }
  return os.tmpdir()
}

/** Papers of a template's demo: every clone reads them here. */
export const TEST_FILES = path.join(os.tmpdir(), `vung-buoc-test-files-${process.pid}`)

/** What every test house shares, so that a template filled by one is read by the others. */
export const TEST_SECRET = 's'.repeat(32)

async function fillTemplate(appUrl: string, fill: (house: House) => Promise<void>): Promise<void> {
  const pool = openPool(appUrl, 4)
  const house = {
    db: openDb(pool),
    aside: openAside(appUrl),
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
  await loadProfile(house, readProfile('chau-thanh-2024'))
  await fill(house)
  await house.aside.destroy()
  await pool.end()
}

export interface TestCluster {
  port: number
  stop(): Promise<void>
}

/** A real PostgreSQL with one migrated and filled template that every test file clones. */
export async function startTestCluster(
  fill: (house: House) => Promise<void>,
): Promise<TestCluster> {
  const folder = path.join(memoryFolder(), `vung-buoc-test-${randomUUID()}`)
  const cluster = await startCluster({
    folder: path.join(folder, 'pg'),
    password: 'test',
    settings: FAST,
  })
  await prepareDatabase(cluster.superuserUrl, 'template_vb', PASSWORDS)
  await migrate(`postgres://vb_migrate:migrate@127.0.0.1:${cluster.port}/template_vb`)
  await fillTemplate(`postgres://vb_app:app@127.0.0.1:${cluster.port}/template_vb`, fill)
  const admin = new pg.Client({ connectionString: cluster.superuserUrl('postgres') })
  await admin.connect()
  await admin.query('alter database template_vb with is_template true allow_connections false')
  await admin.end()
  return {
    port: cluster.port,
    stop: async () => {
      await cluster.stop()
      fs.rmSync(folder, { recursive: true, force: true })
      fs.rmSync(TEST_FILES, { recursive: true, force: true })
    },
  }
}
