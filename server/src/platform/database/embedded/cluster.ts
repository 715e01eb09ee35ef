import { execFile, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { type Account, databaseAccount } from './account.ts'
import { type Binaries, prepareBinaries } from './binaries.ts'

const run = promisify(execFile)
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

export interface Cluster {
  port: number
  /** Address for the superuser: only to create roles and databases, never for the app. */
  superuserUrl(database: string): string
  stop(): Promise<void>
}

export interface ClusterSettings {
  folder: string
  password: string
  settings?: Record<string, string>
}

/** PostgreSQL has no "port 0": ask the system for a free one. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** One cluster folder and the account and programs that serve it. */
class Server {
  readonly folder: string
  readonly account: Account | null
  readonly programs: Binaries

  constructor(folder: string) {
    this.folder = folder
    this.account = databaseAccount()
    this.programs = prepareBinaries(this.account)
  }

  options() {
    const env = { ...process.env, LC_ALL: 'C' }
    return { ...this.account, cwd: os.tmpdir(), env }
  }

  control(...words: string[]) {
    return run(this.programs.pgCtl, ['-D', this.folder, '-w', ...words], this.options())
  }

  async isRunning(): Promise<boolean> {
    try {
      await this.control('status')
      return true
    } catch {
      return false
    }
  }

  prepareFolder(): void {
    fs.mkdirSync(path.dirname(this.folder), { recursive: true })
    fs.mkdirSync(this.folder, { recursive: true, mode: 0o700 })
    if (this.account !== null) fs.chownSync(this.folder, this.account.uid, this.account.gid)
  }

  async initialise(password: string): Promise<void> {
    if (fs.existsSync(path.join(this.folder, 'PG_VERSION'))) return
    const file = path.join(os.tmpdir(), randomUUID())
    fs.writeFileSync(file, password, { mode: 0o600 })
    if (this.account !== null) fs.chownSync(file, this.account.uid, this.account.gid)
    const words = ['-D', this.folder, '-U', 'postgres', '--auth=scram-sha-256']
    words.push(`--pwfile=${file}`, '--encoding=UTF8', '--data-checksums', '--locale=C')
    words.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8')
    try {
      await run(this.programs.initdb, words, this.options())
    } finally {
      fs.rmSync(file, { force: true })
    }
  }

  /** After kill -9 a slow parent leaves a zombie that pg_ctl takes for a running server. */
  async clearZombie(): Promise<void> {
    for (let i = 0; i < 60 && this.isZombie(); i++) await sleep(100)
    if (!this.isZombie()) return
    for (const name of fs.readdirSync(this.folder)) {
      if (name === 'postmaster.pid' || name.startsWith('.s.PGSQL')) {
        fs.rmSync(path.join(this.folder, name))
      }
    }
  }

  private isZombie(): boolean {
    try {
      const pid = fs.readFileSync(path.join(this.folder, 'postmaster.pid'), 'utf8').split('\n')[0]
      const state = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]
      return state?.startsWith('Z') === true
    } catch {
      return false
    }
  }

  async start(settings: Record<string, string>): Promise<void> {
    const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings }
    const flags = Object.entries(all).map(([key, value]) => `-c ${key}='${value}'`)
    const log = path.join(this.folder, 'server.log')
    const words = ['-D', this.folder, '-w', '-t', '60', '-l', log]
    words.push('-o', [`-p ${await freePort()}`, ...flags].join(' '), 'start')
    await new Promise<void>((resolve, reject) => {
      // The server inherits pipes: with anything but 'ignore' pg_ctl never returns.
      spawn(this.programs.pgCtl, words, { ...this.options(), stdio: 'ignore', detached: true })
        .on('error', reject)
        .on('exit', (code) => (code === 0 ? resolve() : reject(new Error(this.lastLog(log)))))
    })
  }

  private lastLog(log: string): string {
    const text = fs.existsSync(log) ? fs.readFileSync(log, 'utf8').slice(-800) : ''
    return `Cơ sở dữ liệu không khởi động được. ${text}`
  }

  port(): number {
    return Number(fs.readFileSync(path.join(this.folder, 'postmaster.pid'), 'utf8').split('\n')[3])
  }
}

/** Starts the cluster, or takes over one that outlived its last owner. */
export async function startCluster(options: ClusterSettings): Promise<Cluster> {
  const server = new Server(options.folder)
  server.prepareFolder()
  await server.initialise(options.password)
  await server.clearZombie()
  if (!(await server.isRunning())) await server.start(options.settings ?? {})
  const port = server.port()
  return {
    port,
    superuserUrl: (database) =>
      `postgres://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${port}/${database}`,
    stop: async () => {
      await server.control('-m', 'fast', 'stop')
    },
  }
}
