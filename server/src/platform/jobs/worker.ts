import { Logger, run, type Runner, type TaskList } from 'graphile-worker'
import type pg from 'pg'

const quiet = new Logger(() => () => {})

/** Runs the queue's tasks in this process; any number of processes share the one queue. */
export async function startWorker(pool: pg.Pool, taskList: TaskList): Promise<Runner> {
  return await run({
    pgPool: pool,
    taskList,
    concurrency: 2,
    noHandleSignals: true,
    logger: quiet,
    crontab: '* * * * * clock-tick',
  })
}
