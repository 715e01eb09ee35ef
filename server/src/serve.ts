import { loadProfile } from './access/agencies/load-profile.ts'
import { readProfile } from './access/agencies/profile.ts'
import { startSealer } from './access/audit/sealer.ts'
import { buildApp } from './app.ts'
import type { Config } from './config.ts'
import { layFoundation, openHouse } from './foundation.ts'
import { tasksOf } from './jobs.ts'
import { migrate } from './platform/database/migrate.ts'
import { buildAdminServer } from './platform/http/admin-port.ts'
import { startWorker } from './platform/jobs/worker.ts'

export interface Serving {
  address: string
  places: string[]
  stop(): Promise<void>
}

const REQUESTS_PER_MINUTE = 1_200

/** Everything from an empty folder to an open door; each part is let go in reverse order. */
export async function serve(config: Config): Promise<Serving> {
  const closing: (() => Promise<unknown>)[] = []
  const stop = async () => {
    for (const close of closing.reverse()) await close()
    closing.length = 0
  }
  try {
    return { ...(await openDoors(config, closing)), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function openDoors(config: Config, closing: (() => Promise<unknown>)[]) {
  const foundation = await layFoundation(config)
  closing.push(() => foundation.release())
  if (foundation.migrateUrl !== null) await migrate(foundation.migrateUrl)
  const { house, pool } = await openHouse(config, foundation)
  closing.push(() => pool.end())
  await loadProfile(house, readProfile(config.profile))
  const app = await buildApp(house, {
    logLevel: config.logLevel,
    https: house.secureCookie,
    requestsPerMinute: REQUESTS_PER_MINUTE,
    dataDir: config.dataDir,
    demo: null,
  })
  closing.push(() => app.close())
  const admin = buildAdminServer(house.db)
  closing.push(() => admin.close())
  const sealer = startSealer(house)
  closing.push(() => sealer.stop())
  const worker = await startWorker(pool, tasksOf(house))
  closing.push(() => worker.stop())
  await admin.listen({ port: config.adminPort, host: '127.0.0.1' })
  const address = await app.listen({ port: config.port, host: config.host })
  return { address, places: [foundation.place] }
}
