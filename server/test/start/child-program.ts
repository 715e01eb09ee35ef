import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '../../..')
/** Settings of whoever runs the tests must not reach the programs under test. */
const SETTINGS = /^(PORT|ADMIN_PORT|HOST|DATA_DIR|(MIGRATE_|BACKUP_)?DATABASE_URL|VB_.*)$/

/** A program of ours in a process of its own, as somebody would run it. */
export interface Program {
  child: ChildProcess
  said(): string
  complained(): string
  /** Resolves with the exit code. */
  ended: Promise<number | null>
  /** Resolves with what the pattern found in the output; rejects when the program ends first. */
  says(pattern: RegExp): Promise<RegExpExecArray>
}

function environment(settings: Record<string, string>): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !SETTINGS.test(name))
  const NODE_COMPILE_CACHE = path.join(ROOT, 'node_modules/.cache/compile')
  return { ...Object.fromEntries(kept), NODE_COMPILE_CACHE, VB_LOG_LEVEL: 'silent', ...settings }
}

/** Starts it and lets it run: who stops it is the caller's business. */
export function runProgram(words: string[], settings: Record<string, string>): Program {
  const child = spawn(process.execPath, words, {
    cwd: ROOT,
    env: environment(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let complained = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const says = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(said)
        if (found !== null) resolve(found)
      }
      child.stdout.on('data', look)
      look()
      void ended.then((code) => reject(new Error(`ended with ${code}: ${said}${complained}`)))
    })
  return { child, ended, says, said: () => said, complained: () => complained }
}

export async function addressOf(server: Program): Promise<string> {
  const [, address] = await server.says(/Địa chỉ\s+(http:\S+)/)
  return address ?? ''
}

/** A finished command: its exit code and what it said on either side. */
export async function runCommand(words: string[], settings: Record<string, string>) {
  const program = runProgram(['server/src/cli.ts', ...words], settings)
  const code = await program.ended
  return { code, said: program.said(), complained: program.complained() }
}

export async function isReady(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/readyz`)).status === 200
  } catch {
    return false
  }
}

/** Where root's cluster went when the folder could not be reached by the database's account. */
export function instanceFolder(dataDir: string): string | null {
  const file = path.join(dataDir, 'instance')
  if (!fs.existsSync(file)) return null
  return path.join('/var/lib/vung-buoc', fs.readFileSync(file, 'utf8'))
}
