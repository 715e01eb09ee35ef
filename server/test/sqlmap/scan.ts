import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { MarkedRequest } from './requests.ts'

/** Short: one level above the least would take hours on two processors. */
export const OPTIONS = [
  '--batch',
  '--level=1',
  '--risk=1',
  '--threads=2',
  '--technique=BEU',
  '--dbms=PostgreSQL',
  '--ignore-code=*',
  '--disable-coloring',
  '--flush-session',
  '--timeout=20',
  '--ignore-stdin',
]

/** Null where the program is not installed. */
export function sqlmapVersion(): string | null {
  const asked = spawnSync('sqlmap', ['--version'], { encoding: 'utf8' })
  return asked.error === undefined ? (asked.stdout.split('\n')[0] ?? '').trim() : null
}

/** One file, one request each, as a proxy would have written them down. */
function proxyLog(requests: readonly MarkedRequest[], host: string): string {
  const line = '='.repeat(54)
  const head = `${line}\n00:00:00  http://${host}  [127.0.0.1]\n${line}\n`
  return requests.map(({ raw }) => `${head}${raw}\n${line}\n\n\n`).join('')
}

export interface Scan {
  /** How many parameters it tried, and those it could get into. */
  tried: number
  findings: string[]
}

/** Runs sqlmap over all requests, in a folder that it may fill. */
export async function scan(
  requests: readonly MarkedRequest[],
  { host, folder }: { host: string; folder: string },
): Promise<Scan> {
  const [asked, found] = [path.join(folder, 'requests.txt'), path.join(folder, 'found.csv')]
  fs.writeFileSync(asked, proxyLog(requests, host))
  const words = ['-l', asked, ...OPTIONS, `--results-file=${found}`, `--output-dir=${folder}`]
  const child = spawn('sqlmap', words, { stdio: ['ignore', 'pipe', 'ignore'] })
  let tried = 0
  child.stdout.on('data', (chunk: Buffer) => {
    tried += chunk.toString().match(/testing if .*parameter/g)?.length ?? 0
  })
  await new Promise((resolve) => child.once('close', resolve))
  const lines = fs.existsSync(found) ? fs.readFileSync(found, 'utf8').trim().split('\n') : []
  return { tried, findings: lines.slice(1) }
}
