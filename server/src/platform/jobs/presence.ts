import { Logger, makeWorkerUtils } from 'graphile-worker'
import type pg from 'pg'
import { holdPresence, listDeadWorkers } from './presence.queries.ts'

const SWEEP_MS = 60_000
const quiet = new Logger(() => () => {})

/** The library's own way: jobs of these workers are free again, and come at once. */
export async function unlockWorkers(pool: pg.Pool, workerIds: string[]): Promise<void> {
  if (workerIds.length === 0) return
  const tools = await makeWorkerUtils({ pgPool: pool, logger: quiet })
  try {
    await tools.forceUnlockWorkers(workerIds)
  } finally {
    await tools.release()
  }
}

/**
 * Says in the database that a worker is alive, and each minute frees what dead ones had in hand:
 * the library alone would leave the jobs of a killed process locked for four hours.
 */
export class Presence {
  private readonly pool: pg.Pool
  private client: pg.PoolClient | null = null
  private heldFor = ''
  private workerId = ''
  private timer: NodeJS.Timeout | undefined
  private sweeping: Promise<void> = Promise.resolve()

  constructor(pool: pg.Pool) {
    this.pool = pool
  }

  async begin(workerId: string): Promise<void> {
    this.workerId = workerId
    clearInterval(this.timer)
    this.timer = setInterval(() => {
      this.sweeping = this.sweep()
    }, SWEEP_MS)
    this.timer.unref()
    this.sweeping = this.sweep()
    await this.sweeping
  }

  async end(): Promise<void> {
    clearInterval(this.timer)
    await this.sweeping
    this.leave(this.client)
  }

  /** A database that does not answer now is asked again in a minute. */
  private async sweep(): Promise<void> {
    try {
      await this.announce()
      await unlockWorkers(this.pool, await listDeadWorkers(this.pool))
    } catch {
      this.leave(this.client)
    }
  }

  private async announce(): Promise<void> {
    if (this.client !== null && this.heldFor === this.workerId) return
    const client = this.client ?? (await this.pool.connect())
    client.once('end', () => this.leave(client))
    this.client = client
    await holdPresence(client, this.workerId)
    this.heldFor = this.workerId
  }

  /** The connection is closed and not given back: the lock goes with it. */
  private leave(client: pg.PoolClient | null): void {
    if (client === null || client !== this.client) return
    this.client = null
    client.release(true)
  }
}
