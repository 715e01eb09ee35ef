import path from 'node:path'
import type pg from 'pg'
import type { House } from './access/door/house.ts'
import { openPost } from './platform/notifications/post.ts'
import { openFileStore } from './platform/files/file-store.ts'
import { type Config, ConfigError } from './config.ts'
import { layEmbedded } from './start/embedded.ts'
import { layExternal } from './start/external.ts'
import { loadSigner } from './signing-key.ts'
import { readGateFacts } from './platform/database/database.queries.ts'
import { openAside, openDb, openPool } from './platform/database/database.ts'
import { refusalOf } from './platform/database/gate.ts'
import { migrate } from './platform/database/migrate.ts'
import { listRunMigrations } from './platform/database/schema-version.queries.ts'
import { refuseNewer, refuseOlder } from './platform/database/schema-version.ts'

/** The database under the house, its addresses, and how to let go of it. */
export interface Foundation {
  appUrl: string
  migrateUrl: string | null
  /** A role with REPLICATION, to copy the whole cluster; null where none was named. */
  backupUrl: string | null
  secret: string
  /** Where the database lies: a folder, or the server's name. */
  place: string
  /** Throws when another process already serves on an embedded database. */
  claimServing(): Promise<void>
  /** Drops the database and begins anew; null where the database is not ours to drop. */
  startOver: (() => Promise<void>) | null
  release(): Promise<void>
}

/** Who lays the foundation, as others who share an embedded database will see him. */
export interface Tenant {
  name: string
}

/** The embedded cluster, or the server that DATABASE_URL names. */
export async function layFoundation(config: Config, tenant: Tenant): Promise<Foundation> {
  return config.databaseUrl === null
    ? await layEmbedded(config, tenant)
    : await layExternal(config, config.databaseUrl)
}

export interface Standing {
  house: House
  pool: pg.Pool
  /** Lets go of every connection of the house. */
  close(): Promise<void>
}

async function bringUpToDate(foundation: Foundation, pool: pg.Pool): Promise<void> {
  if (foundation.migrateUrl !== null) {
    await migrate(foundation.migrateUrl)
    return
  }
  const run = await listRunMigrations(pool)
  refuseNewer(run)
  refuseOlder(run)
}

async function closeHouse(house: House, pool: pg.Pool): Promise<void> {
  house.post?.close()
  await house.aside.destroy()
  await pool.end()
}

/** Opens the app's pool and refuses to go on as superuser, owner, or past the policies. */
export async function openHouse(config: Config, foundation: Foundation): Promise<Standing> {
  const pool = openPool(foundation.appUrl)
  try {
    const db = openDb(pool)
    const refusal = refusalOf(await readGateFacts(db))
    if (refusal !== null) throw new ConfigError(refusal)
    await bringUpToDate(foundation, pool)
    const house: House = {
      db,
      aside: openAside(foundation.appUrl),
      files: openFileStore(path.join(config.dataDir, 'files')),
      demo: config.demo,
      secret: foundation.secret,
      signer: loadSigner(config.dataDir),
      post: config.smtp === null ? null : openPost(config.smtp.url, config.smtp.from),
      signingRoots: config.signingRoots,
      publicUrl: config.publicUrl,
      address: `http://${config.host}:${config.port}`,
      idleMinutes: config.sessionIdleMinutes,
      proof: config.proof,
      elsewhere: config.elsewhere,
      secureCookie: config.publicUrl?.startsWith('https:') === true,
    }
    return { house, pool, close: () => closeHouse(house, pool) }
  } catch (error) {
    await pool.end()
    throw error
  }
}
