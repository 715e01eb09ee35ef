import pg from 'pg'
import { type Config, ConfigError } from '../config.ts'
import { prepareDataDir } from '../data-dir.ts'
import type { Foundation } from '../foundation.ts'
import { databaseSentence } from './database-faults.ts'

/** Knocks once, so that a fault is told with the name of the setting that holds the address. */
async function knock(name: string, url: string, options?: string): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    ...(options === undefined ? {} : { options }),
  })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
  } catch (error) {
    const sentence = databaseSentence(error, name)
    throw sentence === null ? error : new ConfigError(sentence)
  }
}

/** A server of the administrator's own; any number of app processes may stand on it. */
export async function layExternal(config: Config, appUrl: string): Promise<Foundation> {
  prepareDataDir(config)
  await knock('DATABASE_URL', appUrl)
  const { migrateDatabaseUrl } = config
  if (migrateDatabaseUrl !== null) {
    await knock('MIGRATE_DATABASE_URL', migrateDatabaseUrl, '-c role=vb_owner')
  }
  return {
    appUrl,
    migrateUrl: migrateDatabaseUrl,
    backupUrl: config.backup.databaseUrl,
    secret: config.secret ?? '',
    place: new URL(appUrl).host,
    claimServing: async () => {},
    startOver: null,
    release: async () => {},
  }
}
