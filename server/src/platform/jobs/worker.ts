import { EventEmitter } from 'node:events'
import { Logger, run, type Runner, type TaskList } from 'graphile-worker'
import type pg from 'pg'
import { Presence, unlockWorkers } from './presence.ts'

const quiet = new Logger(() => () => {})
const RETRY_MS = 500
/**
 * With -1, the default, nobody awaits the word that a task has failed or is done: when the database
 * has fallen meanwhile, that is an unhandled rejection, and the whole server ends (0.18.0).
 */
const AWAITED = { completeJobBatchDelay: 0, failJobBatchDelay: 0 }

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

export interface Worker {
  stop(): Promise<void>
}

/**
 * Runs the queue's tasks in this process; any number of processes share the one queue. When the
 * database falls while a task is at work, the library's runner ends for good: it is begun anew as
 * soon as the database answers again.
 */
export async function startWorker(pool: pg.Pool, taskList: TaskList): Promise<Worker> {
  const shift = new Shift(pool, taskList)
  await shift.begin()
  return shift
}

class Shift implements Worker {
  private readonly pool: pg.Pool
  private readonly taskList: TaskList
  private readonly events = new EventEmitter()
  private readonly presence: Presence
  private poolId = ''
  private runner: Runner | null = null
  private isOver = false
  private watching: Promise<void> = Promise.resolve()

  constructor(pool: pg.Pool, taskList: TaskList) {
    this.pool = pool
    this.taskList = taskList
    this.presence = new Presence(pool)
    this.events.on('pool:create', ({ workerPool }: { workerPool: { id: string } }) => {
      this.poolId = workerPool.id
    })
  }

  async begin(): Promise<void> {
    this.runner = await run({
      pgPool: this.pool,
      taskList: this.taskList,
      concurrency: 2,
      noHandleSignals: true,
      logger: quiet,
      events: this.events,
      preset: { worker: AWAITED },
      crontab: '* * * * * clock-tick',
    })
    // Told to stop while it was being begun anew: nobody else would stop this one.
    if (this.isOver) return await this.runner.stop()
    this.watching = this.watch(this.runner)
    await this.presence.begin(this.poolId)
  }

  async stop(): Promise<void> {
    this.isOver = true
    await this.runner?.stop().catch(() => {})
    await this.watching
    await this.presence.end()
  }

  private async watch(runner: Runner): Promise<void> {
    await runner.promise.catch(() => {})
    while (!this.isOver) {
      try {
        // What the fallen runner had in hand would otherwise stay locked.
        await unlockWorkers(this.pool, [this.poolId])
        return await this.begin()
      } catch {
        await sleep(RETRY_MS)
      }
    }
  }
}
