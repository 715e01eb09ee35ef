import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { ClusterFolder } from '../../src/platform/database/embedded/cluster-folder.ts'
import { startCluster } from '../../src/platform/database/embedded/cluster.ts'
import { loadSecrets } from '../../src/secrets.ts'
import {
  addressOf,
  instanceFolder,
  type Program,
  runCommand,
  runProgram,
} from '../start/child-program.ts'

/** The demo's own settings would play months of work first; an office begins empty. */
const SETTINGS = { VB_MODE: 'office', VB_SECOND_FACTOR: 'optional', PORT: '0', ADMIN_PORT: '0' }

function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Gone already, together with its parent.
  }
}

/** An installation as an office has it, with its own PostgreSQL, where everything is durable. */
export class Installation {
  /** Where the server answers now; another port after each start. */
  address = ''
  private readonly dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'vung-buoc-kills-'))
  private server: Program | null = null

  private get settings() {
    return { ...SETTINGS, DATA_DIR: this.dataDir }
  }

  private get cluster(): string {
    return path.join(instanceFolder(this.dataDir) ?? this.dataDir, 'postgres')
  }

  async start(): Promise<void> {
    this.server = runProgram(['server/src/main.ts'], this.settings)
    this.address = await addressOf(this.server)
  }

  /** True when the server is gone though nobody has killed it: after `killServer` it runs again. */
  get hasEnded(): boolean {
    const { exitCode, signalCode } = this.server?.child ?? {}
    return (exitCode ?? null) !== null || (signalCode ?? null) !== null
  }

  /** kill -9, and a new start by whoever watches over the server; `fallen` hears when it fell. */
  async killServer(fallen: () => void): Promise<void> {
    this.server?.child.kill('SIGKILL')
    fallen()
    await this.server?.ended
    await this.start()
  }

  /** kill -9 of every process of PostgreSQL; the server under it has to help itself. */
  async killDatabase(fallen: () => void): Promise<void> {
    const port = new ClusterFolder(this.cluster, null).port()
    const password = encodeURIComponent(loadSecrets(this.dataDir).superuser)
    const client = new pg.Client(`postgres://postgres:${password}@127.0.0.1:${port}/postgres`)
    client.on('error', () => {})
    await client.connect()
    const { rows } = await client.query<{ pid: number }>('select pid from pg_stat_activity')
    for (const pid of [this.postmaster(), ...rows.map((row) => row.pid)]) killHard(pid)
    fallen()
    await client.end().catch(() => {})
  }

  private postmaster(): number {
    const [pid] = fs.readFileSync(path.join(this.cluster, 'postmaster.pid'), 'utf8').split('\n')
    return Number(pid)
  }

  /** What server and database said last, for whoever asks why nothing goes on. */
  lastWords(): string {
    const log = path.join(this.cluster, 'server.log')
    const database = fs.existsSync(log) ? fs.readFileSync(log, 'utf8').slice(-2_000) : ''
    return `${this.server?.complained() ?? ''}\n${database}`
  }

  /** An orderly end, which also seals what was written last; answers the exit code. */
  async stop(): Promise<number | null> {
    this.server?.child.kill('SIGTERM')
    return (await this.server?.ended) ?? null
  }

  command(...words: string[]) {
    return runCommand(words, this.settings)
  }

  /** The database as its superuser sees it, past all policies, after the server has stopped. */
  async inspect<T>(look: (client: pg.Client) => Promise<T>): Promise<T> {
    const password = loadSecrets(this.dataDir).superuser
    const cluster = await startCluster({ folder: this.cluster, password })
    const client = new pg.Client(cluster.superuserUrl('vung_buoc'))
    try {
      await client.connect()
      return await look(client)
    } finally {
      await client.end()
      await cluster.stop()
    }
  }

  /** Whatever still runs is ended, and nothing of it stays on the disk. */
  async remove(): Promise<void> {
    this.server?.child.kill('SIGKILL')
    await this.server?.ended
    if (fs.existsSync(path.join(this.cluster, 'postmaster.pid'))) killHard(this.postmaster())
    const elsewhere = instanceFolder(this.dataDir)
    for (const folder of [elsewhere, this.dataDir]) {
      if (folder !== null) fs.rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
    }
  }
}
