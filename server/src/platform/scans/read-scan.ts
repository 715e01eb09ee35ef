import path from 'node:path'
import { createRequire } from 'node:module'
import { readApart } from '../spreadsheets/read-apart.ts'
import type { UnreadableCode } from '../spreadsheets/problems.ts'
import { programFolder, type ReadingProgram } from '../spreadsheets/start-reading-process.ts'
import { turnQueue } from '../spreadsheets/turn-queue.ts'
import { scanLimits } from './limits.ts'
import type { ScannedPage } from './scan-pages.ts'
import type { ScanProblem } from './scan-problems.ts'

const { resolve } = createRequire(import.meta.url)
const folderOf = (name: string): string => path.dirname(resolve(`${name}/package.json`))

/** The picture library is machine code of its own kind per system, beside its entry. */
const PROGRAM: ReadingProgram = {
  file: new URL('scan-process.ts', import.meta.url),
  reads: [
    programFolder,
    import.meta.dirname,
    path.dirname(folderOf('@napi-rs/canvas')),
    folderOf('pdfjs-dist'),
    path.resolve(resolve('zxing-wasm/reader/zxing_reader.wasm'), '../../..'),
  ],
  machineCode: true,
  heapMegabytes: 384,
}

/** Beside the queue of workbooks: a pile of scans holds up nobody's list. */
const queue = turnQueue({ places: 1, waiting: 10, waitMs: 90_000 })

export interface ReadPage extends Omit<ScannedPage, 'jpeg'> {
  jpeg: Buffer
}

export type ScanReading = { ok: true; pages: ReadPage[] } | { ok: false; problem: ScanProblem }

const SAME: Partial<Record<UnreadableCode, ScanProblem>> = {
  'file-too-big': 'too-big',
  'too-slow': 'too-slow',
  'too-much-memory': 'too-big',
  'too-much-text': 'too-big',
  busy: 'busy',
}

type Found = { pages: ScannedPage[] } | { problem: ScanProblem }

/**
 * Reads scans and photographs in a process of its own: every page comes back as a plain picture
 * made anew, with what its QR codes say. A file that cannot be read gives its reason, no page.
 */
export async function readScan(body: Uint8Array): Promise<ScanReading> {
  const { fileBytes, timeMs, memoryBytes } = scanLimits
  const limits = { fileBytes, timeMs, memoryBytes }
  const reading = await readApart<Found>(PROGRAM, body, { limits, queue })
  if (!reading.ok) {
    const { code } = reading.problem
    return { ok: false, problem: SAME[code as UnreadableCode] ?? 'damaged' }
  }
  if ('problem' in reading.found) return { ok: false, problem: reading.found.problem }
  const pages = reading.found.pages.map(({ jpeg, ...page }) => ({
    ...page,
    jpeg: Buffer.from(jpeg, 'base64'),
  }))
  return { ok: true, pages }
}
