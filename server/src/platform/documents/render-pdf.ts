import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Paper } from './official-paper.ts'
import { printableText, turnTexts } from './printable-text.ts'
import { printedHead } from './printed-head.ts'
import { qrSvg } from './qr-picture.ts'
import type { Job } from './typesetting.ts'

const PROGRAM = new URL('./typesetting-worker.ts', import.meta.url)
const OFFICIAL = new URL('./official.typ', import.meta.url)

interface Waiting {
  resolve: (bytes: Uint8Array) => void
  reject: (error: Error) => void
}

const waiting = new Map<number, Waiting>()
let worker: Worker | undefined
let lastId = 0

/**
 * One thread sets all papers, in turn, so that a long table holds up nobody else's request. It
 * keeps the process alive only while somebody waits for a paper.
 */
function theWorker(): Worker {
  if (worker !== undefined) return worker
  const started = new Worker(PROGRAM)
  started.on('message', ({ id, bytes, fault }: Answer) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0) started.unref()
    if (bytes === undefined) asked?.reject(new Error(`paper not set: ${fault}`))
    else asked?.resolve(bytes)
  })
  started.on('error', giveUp)
  started.on('exit', (code) => giveUp(new Error(`the setting of papers ended with ${code}`)))
  worker = started
  return started
}

interface Answer {
  id: number
  bytes?: Uint8Array
  fault?: string
}

/** Whoever waits is told; the next paper starts a new thread. */
function giveUp(error: unknown): void {
  worker = undefined
  const asked = [...waiting.values()]
  waiting.clear()
  for (const { reject } of asked) reject(error instanceof Error ? error : new Error(String(error)))
}

function set(job: Job): Promise<Uint8Array> {
  const setting = theWorker()
  setting.ref()
  const id = ++lastId
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    setting.postMessage({ id, job })
  })
}

/**
 * A Typst template filled with data, as PDF/A-2b. Data reaches the template as JSON under
 * `sys.inputs.data` and is never read as markup; `made` is the date that the document bears,
 * so that the same data gives the same bytes. Throws when the template cannot be set: a bug.
 */
export async function renderPdf(template: URL, data: object, made: string): Promise<Uint8Array> {
  const [year = 0, month = 0, day = 0] = made.split('-').map(Number)
  const filled = { ...turnTexts(data, printableText), made: { year, month, day } }
  const madeAt = Date.UTC(year, month - 1, day) / 1000
  return await set({ template: fileURLToPath(template), json: JSON.stringify(filled), madeAt })
}

/** An official paper as PDF/A, on the business date `today` while it bears no date of its own. */
export async function printPaper(paper: Paper, today: string): Promise<Uint8Array> {
  const url = paper.head.qr?.url ?? null
  const code = url === null ? null : await qrSvg(url)
  const printed = { ...paper, head: printedHead(paper.head), qrSvg: code }
  return await renderPdf(OFFICIAL, printed, paper.head.date ?? today)
}
