import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const PACKAGE = 'exceljs@4.4.0'
const folder = fileURLToPath(new URL('../.cache/bench-exceljs/', import.meta.url))
const program = fileURLToPath(new URL('exceljs-reading.ts', import.meta.url))

interface Cost {
  ms: number
  grown: number
  cells: number
}

/**
 * What the library that offices' programs usually read Excel with needs for the same file. It is
 * no package of ours: it is fetched into a cache folder when the figures are wanted.
 */
export async function printExceljsFloor(bytes: Uint8Array): Promise<void> {
  if (!(await isThere())) {
    console.log(`  compared with: ${PACKAGE} could not be fetched from npm, so no figure`)
    return
  }
  const file = path.join(folder, 'list.xlsx')
  fs.writeFileSync(file, bytes)
  const costs: Cost[] = []
  for (let turn = 0; turn < 5; turn += 1) {
    const { stdout } = await run(process.execPath, [program, folder, file])
    costs.push(JSON.parse(stdout) as Cost)
  }
  const [middle] = costs.toSorted((a, b) => a.ms - b.ms).slice(2)
  const mib = Math.round((middle?.grown ?? 0) / 1024 / 1024)
  console.log(
    `  compared with: ${PACKAGE}, only reading ${middle?.cells} cells, no verdict: ` +
      `p50 ${middle?.ms.toFixed(0)} ms, ${mib} MiB above its start`,
  )
}

async function isThere(): Promise<boolean> {
  if (fs.existsSync(path.join(folder, 'node_modules', 'exceljs', 'package.json'))) return true
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n')
  const words = ['install', PACKAGE, '--no-save', '--no-package-lock', '--ignore-scripts']
  try {
    await run('npm', [...words, '--prefix', folder], { timeout: 120_000 })
    return true
  } catch {
    return false
  }
}
