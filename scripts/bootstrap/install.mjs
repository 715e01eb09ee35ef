import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'

const STAMP = 'node_modules/.install-stamp'
// Not `npm ci`: it fails where the registry lacks a platform's build (docs/decisions).
const WORDS = ['install', '--no-save', '--no-audit', '--no-fund', '--include=dev']
WORDS.push('--include=optional', '--loglevel=error')

/** The lock file and the machine decide what is installed; package.json alone does not. */
function wantedStamp() {
  const hash = createHash('sha256').update(readFileSync('package-lock.json'))
  return hash.update(`${process.platform}-${process.arch}`).digest('hex')
}

/** A nested npm must not believe it is part of the outer run, nor skip the build tools. */
function cleanEnvironment() {
  const kept = Object.entries(process.env).filter(
    ([name]) => name !== 'NODE_ENV' && !/^npm_(lifecycle|package)_/i.test(name),
  )
  return Object.fromEntries(kept)
}

function runNpm() {
  // Standard output stays free for the command's own answer: npm talks on standard error.
  const options = { stdio: ['ignore', 2, 2], env: cleanEnvironment() }
  const npm = process.env.npm_execpath
  if (npm !== undefined && /npm-cli\.[cm]?js$/.test(npm)) {
    return spawnSync(process.execPath, [npm, ...WORDS], options)
  }
  return spawnSync('npm', WORDS, { ...options, shell: process.platform === 'win32' })
}

/** Installs the packages unless exactly these are there; answers the exit code. */
export async function ensureInstalled() {
  const wanted = wantedStamp()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return 0
  process.stderr.write('Đang cài các gói (lần đầu mất chừng một phút)…\n')
  const { status } = runNpm()
  if (status === 0) {
    writeFileSync(STAMP, wanted)
    return 0
  }
  const place = path.resolve('node_modules')
  process.stderr.write(
    `Chưa cài được các gói vào ${place}. Cần mạng tới kho gói npm và quyền ghi.\n`,
  )
  return status ?? 1
}
