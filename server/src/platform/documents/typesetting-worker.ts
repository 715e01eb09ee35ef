import { parentPort } from 'node:worker_threads'
import { type Job, typeset } from './typesetting.ts'

function answer(job: Job): { bytes: Uint8Array } | { fault: string } {
  try {
    return { bytes: typeset(job) }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}

/** Sets one document after the other, beside the thread that answers the officers. */
parentPort?.on('message', ({ id, job }: { id: number; job: Job }) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage({ id, ...answer(job) })
})
