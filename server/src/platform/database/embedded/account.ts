import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/** The operating-system account the database runs under: PostgreSQL refuses uid 0. */
export interface Account {
  uid: number
  gid: number
}

function findAccount(name: string): Account | undefined {
  const line = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((entry) => entry.split(':'))
    .find((fields) => fields[0] === name)
  return line === undefined ? undefined : { uid: Number(line[2]), gid: Number(line[3]) }
}

const USERADD = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin']

/** Null for a normal user, who runs the database himself. */
export function databaseAccount(): Account | null {
  if (process.getuid?.() !== 0) return null
  const existing = findAccount('postgres')
  if (existing !== undefined) return existing
  try {
    execFileSync('useradd', [...USERADD, 'postgres'], { stdio: 'pipe' })
  } catch {
    // A read-only /etc or no useradd: nobody is always there.
  }
  const account = findAccount('postgres') ?? findAccount('nobody')
  if (account === undefined) throw new Error('no account to run the database under')
  return account
}

function mayEnter(folder: string, account: Account): boolean {
  const stat = fs.statSync(folder)
  if (stat.uid === account.uid) return (stat.mode & 0o100) !== 0
  if (stat.gid === account.gid) return (stat.mode & 0o010) !== 0
  return (stat.mode & 0o001) !== 0
}

/** Whether the account can walk from the root down to this folder. */
export function isReachable(folder: string, account: Account): boolean {
  let at = path.resolve(folder)
  for (;;) {
    if (!mayEnter(at, account)) return false
    const parent = path.dirname(at)
    if (parent === at) return true
    at = parent
  }
}
