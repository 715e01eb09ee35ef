import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SpreadsheetLimits } from './limits.ts'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const PROGRAM = path.join(HERE, 'reading-process.ts')
const LIBRARY = path.dirname(createRequire(import.meta.url).resolve('hucre/xlsx'))
const SERVER = path.resolve(HERE, '../../..')
/** Backstop to the watch on memory, and the only one where the system does not tell memory. */
const HEAP_MEGABYTES = 384

/**
 * Starts the process that touches foreign bytes: it has an empty environment, so no secret,
 * and may read its own program and nothing else; it may write no file and start no process.
 */
export function startReadingProcess(limits: SpreadsheetLimits): ChildProcess {
  const program = [HERE, path.dirname(LIBRARY), ...packageFiles()]
  const options = [
    `--max-old-space-size=${HEAP_MEGABYTES}`,
    '--permission',
    ...program.map((place) => `--allow-fs-read=${place}`),
  ]
  return spawn(process.execPath, [...options, PROGRAM, JSON.stringify(limits)], {
    env: {},
    cwd: tmpdir(),
    stdio: ['pipe', 'pipe', 'ignore'],
  })
}

/** Node looks at these to tell modules from scripts. */
function packageFiles(): string[] {
  return [SERVER, path.dirname(SERVER)].map((folder) => path.join(folder, 'package.json'))
}
