import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/**
 * `npm run bench` runs every *.bench.ts of this folder, `npm run bench -- NAME` those whose name
 * holds NAME. Each is a program of its own: figures do not warm each other up.
 */
const wanted = process.argv[2] ?? ''
const benches = fs
  .readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.bench.ts') && name.includes(wanted))
  .sort()

for (const name of benches) {
  process.stdout.write(`\n── ${name.replace('.bench.ts', '')}\n`)
  const { status } = spawnSync(process.execPath, [path.join(import.meta.dirname, name)], {
    stdio: 'inherit',
  })
  if (status !== 0) process.exitCode = 1
}
if (benches.length === 0) {
  process.stdout.write(`no bench ${wanted === '' ? 'yet' : `named like “${wanted}”`}\n`)
  process.exitCode = wanted === '' ? 0 : 2
}
