import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { loadProfile } from '../src/access/agencies/load-profile.ts'
import { readProfile } from '../src/access/agencies/profile.ts'
import { setBusinessDate } from '../src/access/demo-clock/set-business-date.ts'
import { openDb, openPool } from '../src/platform/database/database.ts'
import { startCluster } from '../src/platform/database/embedded/cluster.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { prepareDatabase } from '../src/platform/database/roles.ts'

declare module 'vitest' {
  interface ProvidedContext {
    databasePort: number
  }
}

/** Passwords of a cluster that lives only as long as the tests. */
const PASSWORDS = { app: 'app', migrate: 'migrate' }
const FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '200',
}
export const TEST_DAY = '2024-05-20'

function memoryFolder(): string {
  try {
    const shm = fs.statfsSync('/dev/shm')
    if (shm.bavail * shm.bsize > 2e9) return '/dev/shm'
  } catch {
    // Not Linux: the temporary folder does.
  }
  return os.tmpdir()
}

async function fillTemplate(appUrl: string): Promise<void> {
  const pool = openPool(appUrl, 2)
  const house = {
    db: openDb(pool),
    demo: true,
    secret: 's'.repeat(32),
    idleMinutes: 15,
    secureCookie: false,
  }
  await loadProfile(house, readProfile('chau-thanh-2024'))
  await setBusinessDate(house, TEST_DAY)
  await pool.end()
}

/** One real PostgreSQL for the run; one migrated template that every test file clones. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = path.join(memoryFolder(), `vung-buoc-test-${randomUUID()}`)
  const cluster = await startCluster({
    folder: path.join(folder, 'pg'),
    password: 'test',
    settings: FAST,
  })
  await prepareDatabase(cluster.superuserUrl, 'template_vb', PASSWORDS)
  await migrate(`postgres://vb_migrate:migrate@127.0.0.1:${cluster.port}/template_vb`)
  await fillTemplate(`postgres://vb_app:app@127.0.0.1:${cluster.port}/template_vb`)
  const admin = new pg.Client({ connectionString: cluster.superuserUrl('postgres') })
  await admin.connect()
  await admin.query('alter database template_vb with is_template true allow_connections false')
  await admin.end()
  project.provide('databasePort', cluster.port)
  return async () => {
    await cluster.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
