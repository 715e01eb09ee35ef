import type { ChildProcess } from 'node:child_process'
import { spreadsheetLimits } from './limits.ts'
import type { SpreadsheetLimits } from './limits.ts'
import { watchGrowth } from './process-memory.ts'
import { problemOf } from './problems.ts'
import type { UnreadableCode } from './problems.ts'
import { startReadingProcess } from './start-reading-process.ts'
import { turnQueue } from './turn-queue.ts'
import type { WorkbookReading } from './workbook.ts'

const READY = 'ready\n'
/** Well above what the limits on rows and text allow. */
const ANSWER_BYTES = 64 * 1024 * 1024

const queue = turnQueue({ places: 2, waiting: 20, waitMs: 60_000 })

/**
 * Reads a foreign Excel file in a process of its own, under limits. Always answers with a
 * value: a hostile file costs its own process, never the server.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  limits: Partial<SpreadsheetLimits> = {},
): Promise<WorkbookReading> {
  const all = { ...spreadsheetLimits, ...limits }
  if (bytes.length > all.fileBytes) return refused('file-too-big')
  const reading = await queue.run(() => readInOwnProcess(bytes, all))
  return reading ?? refused('busy')
}

function refused(code: UnreadableCode): WorkbookReading {
  return { ok: false, problem: problemOf(code) }
}

async function readInOwnProcess(
  bytes: Uint8Array,
  limits: SpreadsheetLimits,
): Promise<WorkbookReading> {
  const child = startReadingProcess(limits)
  let ended: UnreadableCode | null = null
  const end = (code: UnreadableCode) => {
    ended ??= code
    child.kill('SIGKILL')
  }
  const timer = setTimeout(() => end('too-slow'), limits.timeMs)
  let stopWatching = () => {}
  const ready = () => {
    const tooMuch = () => end('too-much-memory')
    const sendFile = () => child.stdin?.end(bytes)
    stopWatching = watchGrowth(child.pid ?? 0, limits.memoryBytes, { weighed: sendFile, tooMuch })
  }
  try {
    const answer = await answerOf(child, { ready, tooLong: () => end('too-much-text') })
    return ended ? refused(ended) : readAnswer(answer)
  } finally {
    clearTimeout(timer)
    stopWatching()
    child.kill('SIGKILL')
  }
}

type Reactions = { ready: () => void; tooLong: () => void }

/** Everything the process said after "ready", once it is gone. */
async function answerOf(child: ChildProcess, { ready, tooLong }: Reactions): Promise<string> {
  return await new Promise((resolve) => {
    const chunks: Buffer[] = []
    let length = 0
    child.stdout?.once('data', ready)
    child.stdout?.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > ANSWER_BYTES) tooLong()
      else chunks.push(chunk)
    })
    child.stdin?.on('error', () => {}) // the process ended before it took the whole file
    child.on('error', () => resolve(''))
    child.on('close', () => resolve(Buffer.concat(chunks).toString('utf8')))
  })
}

/** No whole answer means that the process fell: out of heap, or broken by the file. */
function readAnswer(answer: string): WorkbookReading {
  if (!answer.startsWith(READY)) return refused('damaged')
  const json = answer.slice(READY.length)
  if (json === '') return refused('too-much-memory')
  try {
    return JSON.parse(json) as WorkbookReading
  } catch {
    return refused('damaged') // it fell while it was answering
  }
}
