import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** A program that reads foreign files, and the places of ours it is made of. */
export type ReadingProgram = {
  file: URL
  reads: readonly string[]
  /** A library of machine code: without this, node loads none. */
  machineCode?: boolean
  /** What it may hold of JavaScript; when nothing is said, as much as a full workbook needs. */
  heapMegabytes?: number
}

/** The readers of cells themselves. */
export const programFolder = fileURLToPath(new URL('.', import.meta.url))

const LIBRARY = path.dirname(createRequire(import.meta.url).resolve('hucre/xlsx'))
const LAW = path.dirname(createRequire(import.meta.url).resolve('@vung-buoc/law'))
const SERVER = path.resolve(programFolder, '../../..')
/** Steps behind our own: about half the share of a process beside it, and still read to the end. */
const NICENESS = 4
const LAST = os.constants.priority.PRIORITY_LOW
/**
 * What a full file of 20,000 rows needs, and some more: the engine clears up only when it must,
 * so that a generous heap is filled with rubbish until the watch on memory ends the process.
 */
const WORKBOOK_MEGABYTES = 160
const YOUNG_MEGABYTES = 8

/**
 * The engine clears up and compiles in the one thread that reads. With helpers beside it a file
 * would keep both cores of a small server busy, and whoever asks something meanwhile would wait.
 */
const ONE_THREAD = '--single-threaded'

/**
 * Starts the process that touches foreign bytes: it has an empty environment, so no secret,
 * and may read its own program and nothing else; it may write no file and start no process.
 */
export function startReadingProcess({
  file,
  reads,
  machineCode = false,
  heapMegabytes = WORKBOOK_MEGABYTES,
}: ReadingProgram): ChildProcess {
  const program = [...reads, path.dirname(LIBRARY), LAW, ...packageFiles()]
  const options = [
    ONE_THREAD,
    `--max-semi-space-size=${YOUNG_MEGABYTES}`,
    `--max-old-space-size=${heapMegabytes}`,
    '--permission',
    ...(machineCode ? ['--allow-addons'] : []),
    ...program.map((place) => `--allow-fs-read=${place}`),
  ]
  const child = spawn(process.execPath, [...options, fileURLToPath(file)], {
    env: {},
    cwd: os.tmpdir(),
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  letOthersGoFirst(child)
  return child
}

/** Who waits for a file can wait a little; who asks something short meanwhile should not. */
function letOthersGoFirst({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) os.setPriority(pid, Math.min(LAST, os.getPriority() + NICENESS))
  } catch {
    // It has ended already, or the system has no priorities: then it simply runs as it is.
  }
}

/** Node looks at these to tell modules from scripts, and to find the law. */
function packageFiles(): string[] {
  const house = path.dirname(SERVER)
  return [
    path.join(SERVER, 'package.json'),
    path.join(house, 'package.json'),
    path.join(house, 'law', 'package.json'),
    path.join(house, 'node_modules', '@vung-buoc'),
  ]
}
