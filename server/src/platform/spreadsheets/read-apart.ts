import type { ChildProcess } from 'node:child_process'
import { spreadsheetLimits } from './limits.ts'
import type { SpreadsheetLimits } from './limits.ts'
import { watchGrowth } from './process-memory.ts'
import { problemOf } from './problems.ts'
import type { UnreadableCode } from './problems.ts'
import { spokenAnswer } from './spoken-answer.ts'
import { startReadingProcess } from './start-reading-process.ts'
import type { ReadingProgram } from './start-reading-process.ts'
import { type TurnQueue, turnQueue } from './turn-queue.ts'
import type { SpreadsheetProblem } from './workbook.ts'

/** Well above what the limits on rows and text allow. */
const ANSWER_BYTES = 64 * 1024 * 1024

const workbooks = turnQueue({ places: 2, waiting: 20, waitMs: 60_000 })

export type Reading<Found> = { ok: true; found: Found } | { ok: false; problem: SpreadsheetProblem }

export type Asked = {
  limits?: Partial<SpreadsheetLimits>
  /** What the program is told besides the file: it has no other source. Goes through JSON. */
  message?: unknown
  /** Where it waits its turn; with the workbooks, when nothing is said. */
  queue?: TurnQueue
}

/** Lets a program of ours look at foreign bytes in a process of its own, under limits. */
export async function readApart<Found>(
  program: ReadingProgram,
  bytes: Uint8Array,
  asked: Asked = {},
): Promise<Reading<Found>> {
  const limits = { ...spreadsheetLimits, ...asked.limits }
  if (bytes.length > limits.fileBytes) return refused('file-too-big')
  const order = framed({ limits, message: asked.message ?? null }, bytes)
  const { queue = workbooks } = asked
  const reading = await queue.run(() => readInOwnProcess<Found>(program, order, limits))
  return reading ?? refused('busy')
}

function refused(code: UnreadableCode): { ok: false; problem: SpreadsheetProblem } {
  return { ok: false, problem: problemOf(code) }
}

/** Four bytes of length, the order as JSON, the file. */
function framed(order: unknown, bytes: Uint8Array): Buffer {
  const head = Buffer.from(JSON.stringify(order))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(head.length)
  return Buffer.concat([length, head, bytes])
}

async function readInOwnProcess<Found>(
  program: ReadingProgram,
  order: Buffer,
  limits: SpreadsheetLimits,
): Promise<Reading<Found>> {
  const child = startReadingProcess(program)
  let ended: UnreadableCode | null = null
  const end = (code: UnreadableCode) => {
    ended ??= code
    child.kill('SIGKILL')
  }
  const timer = setTimeout(() => end('too-slow'), limits.timeMs)
  let stopWatching = () => {}
  const ready = () => {
    const tooMuch = () => end('too-much-memory')
    const sendFile = () => child.stdin?.end(order)
    stopWatching = watchGrowth(child.pid ?? 0, limits.memoryBytes, { weighed: sendFile, tooMuch })
  }
  try {
    const reading = await answerOf<Found>(child, { ready, tooLong: () => end('too-much-text') })
    return ended ? refused(ended) : reading
  } finally {
    clearTimeout(timer)
    stopWatching()
    child.kill('SIGKILL')
  }
}

type Reactions = { ready: () => void; tooLong: () => void }

/**
 * What the process said after "ready", once it is gone. Each line is read as it comes, so that
 * our thread is never held for long.
 */
async function answerOf<Found>(
  child: ChildProcess,
  { ready, tooLong }: Reactions,
): Promise<Reading<Found>> {
  const spoken = spokenAnswer<Found>()
  let length = 0
  return await new Promise((resolve) => {
    child.stdout?.once('data', ready)
    child.stdout?.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > ANSWER_BYTES) tooLong()
      else spoken.hear(chunk)
    })
    child.stdin?.on('error', () => {}) // the process ended before it took the whole file
    child.on('error', () => resolve(refused('damaged')))
    child.on('close', () => resolve(spoken.answer()))
  })
}
