import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { type Asked, type Checked, checkStretch } from './check-stretch.ts'

const PROGRAM = new URL('./checker-worker.ts', import.meta.url)

/** Checks stretches, one at a time. */
export interface Checker {
  check: (asked: Asked) => Promise<Checked>
  close: () => Promise<void>
}

/** For a chain of a single stretch: a thread would take longer to start. */
export const checkerHere = (): Checker => ({
  check: ({ stretch, place, wanted }) => Promise.resolve(checkStretch(stretch, place, wanted)),
  close: () => Promise.resolve(),
})

/** In a thread of its own, so that the database and the hashes work at the same time. */
export function checkerBeside(): Checker {
  const worker = new Worker(PROGRAM)
  const check = async ({ stretch, place, wanted }: Asked) => {
    const moved = Object.values(stretch).map(({ buffer }) => buffer)
    worker.postMessage({ stretch, place, wanted }, moved)
    // An error of the thread is thrown here.
    const [checked] = (await once(worker, 'message')) as [Checked]
    return checked
  }
  return { check, close: async () => void (await worker.terminate()) }
}
