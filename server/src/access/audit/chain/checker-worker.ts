import { parentPort } from 'node:worker_threads'
import { type Asked, checkStretch } from './check-stretch.ts'

/** Checks one stretch after the other, beside the thread that fetches the next. */
parentPort?.on('message', ({ stretch, place, wanted }: Asked) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(checkStretch(stretch, place, wanted))
})
