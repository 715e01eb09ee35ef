import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { loadProfile } from '../server/src/access/agencies/load-profile.ts'
import { readProfile } from '../server/src/access/agencies/profile.ts'
import { setBusinessDate } from '../server/src/access/demo-clock/set-business-date.ts'
import type { House } from '../server/src/access/door/house.ts'
import { buildApp } from '../server/src/app.ts'
import { openAside, openDb, openPool } from '../server/src/platform/database/database.ts'
import { openFileStore } from '../server/src/platform/files/file-store.ts'
import { newKey, signerOf } from '../server/src/platform/signing/signing.ts'
import { startCluster } from '../server/src/platform/database/embedded/cluster.ts'
import { migrate } from '../server/src/platform/database/migrate.ts'
import { prepareDatabase } from '../server/src/platform/database/roles.ts'
import type { TestHouse } from '../server/test/test-house.ts'

/** A whole house with production settings (fsync on) that measures itself and is then removed. */
export interface BenchHouse extends Pick<TestHouse, 'house' | 'app' | 'pool'> {
  superuser: pg.Client
  /** As the application, to this database. */
  appUrl: string
  /** The doors of another house at the same database. */
  another(house: House): Promise<TestHouse['app']>
  close(): Promise<void>
}

export async function benchHouse(): Promise<BenchHouse> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vung-buoc-bench-'))
  fs.chmodSync(folder, 0o755)
  const cluster = await startCluster({ folder: path.join(folder, 'pg'), password: 'bench' })
  await prepareDatabase(cluster.superuserUrl, 'vb', { app: 'app', migrate: 'migrate' })
  await migrate(`postgres://vb_migrate:migrate@127.0.0.1:${cluster.port}/vb`)
  const appUrl = `postgres://vb_app:app@127.0.0.1:${cluster.port}/vb`
  const pool = openPool(appUrl, 10)
  const house: House = {
    db: openDb(pool),
    aside: openAside(appUrl),
    files: openFileStore(path.join(folder, 'files')),
    demo: true,
    secret: 'b'.repeat(32),
    signer: signerOf(newKey(randomUUID())),
    post: null,
    signingRoots: [],
    publicUrl: null,
    address: 'http://127.0.0.1:8610',
    idleMinutes: 60,
    proof: { required: false, minutes: 10 },
    elsewhere: null,
    secureCookie: false,
  }
  await loadProfile(house, readProfile('chau-thanh-2024'))
  await setBusinessDate(house, '2024-05-20')
  const settings = { logLevel: 'silent' as const, https: false, requestsPerMinute: 1e9 }
  const another = (of: House) => buildApp(of, { ...settings, dataDir: folder, demo: null })
  const app = await another(house)
  const superuser = new pg.Client({ connectionString: cluster.superuserUrl('vb') })
  await superuser.connect()
  const close = async () => {
    await app.close()
    await pool.end()
    await superuser.end()
    await cluster.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
  return { house, app, pool, superuser, appUrl, another, close }
}
