import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'

const STAMP = 'web/dist/.stamp'
const FOLDERS = ['web', 'law/src']
const SKIPPED = new Set(['node_modules', 'dist'])

const isTest = (name) => /\.test\.tsx?$/.test(name)

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return []
    const place = path.join(folder, entry.name)
    return entry.isDirectory() ? filesUnder(place) : isTest(entry.name) ? [] : [place]
  })
}

/** The server's part of the web: the contract and what it draws in, by following the imports. */
function contractFiles(file, found = new Set()) {
  if (found.has(file) || !existsSync(file)) return found
  found.add(file)
  for (const [, name] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g)) {
    contractFiles(path.join(path.dirname(file), name), found)
  }
  return found
}

function wantedStamp() {
  const files = [...FOLDERS.flatMap(filesUnder), ...contractFiles('server/src/contract.ts')]
  const hash = createHash('sha256').update(readFileSync('package-lock.json'))
  for (const file of files.sort()) hash.update(`\0${file}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

function runVite(node) {
  const words = ['node_modules/vite/bin/vite.js', 'build', 'web', '--logLevel', 'warn']
  const plain = process.stderr.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: '0' }
  const vite = spawn(node, words, { stdio: ['ignore', 2, 2], env: { ...process.env, ...plain } })
  return new Promise((resolve) => vite.on('exit', (code) => resolve(code ?? 1)))
}

/** Builds the web unless these very sources are built; answers the exit code. */
export async function ensureWebBuilt(node) {
  const wanted = wantedStamp()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return 0
  process.stderr.write('Đang dựng giao diện…\n')
  const code = await runVite(node)
  if (code === 0) writeFileSync(STAMP, wanted)
  else process.stderr.write('Chưa dựng được giao diện (xem lỗi ở trên).\n')
  return code
}
