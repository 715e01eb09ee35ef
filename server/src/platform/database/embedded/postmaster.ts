import { execFile, spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'
import type { ClusterFolder } from './cluster-folder.ts'
import { EmbeddedError } from './embedded-error.ts'

const run = promisify(execFile)

/** PostgreSQL has no "port 0": ask the system for a free one. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** The running server of one cluster folder, worked through pg_ctl. */
export class Postmaster {
  readonly folder: ClusterFolder
  readonly pgCtl: string

  constructor(folder: ClusterFolder, pgCtl: string) {
    this.folder = folder
    this.pgCtl = pgCtl
  }

  private control(...words: string[]) {
    return run(this.pgCtl, ['-D', this.folder.place, '-w', ...words], this.folder.runOptions())
  }

  async isRunning(): Promise<boolean> {
    try {
      await this.control('status')
      return true
    } catch {
      return false
    }
  }

  /** Answers whether it was this call that started it. */
  async ensureRunning(settings: Record<string, string>, port?: number): Promise<boolean> {
    if (await this.isRunning()) return false
    try {
      await this.start(settings, port ?? (await freePort()))
      return true
    } catch (error) {
      // Another process may have been quicker by a moment: its server is as good as ours.
      if (await this.isRunning()) return false
      throw error
    }
  }

  private async start(settings: Record<string, string>, port: number): Promise<void> {
    const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings }
    const flags = Object.entries(all).map(([key, value]) => `-c ${key}='${value}'`)
    const log = path.join(this.folder.place, 'server.log')
    const words = ['-D', this.folder.place, '-w', '-t', '60', '-l', log]
    words.push('-o', [`-p ${port}`, ...flags].join(' '), 'start')
    const options = { ...this.folder.runOptions(), stdio: 'ignore' as const, detached: true }
    await new Promise<void>((resolve, reject) => {
      // The server inherits pipes: with anything but 'ignore' pg_ctl never returns.
      spawn(this.pgCtl, words, options)
        .on('error', reject)
        .on('exit', (code) => (code === 0 ? resolve() : reject(startFault(log))))
    })
  }

  async stop(): Promise<void> {
    await this.control('-m', 'fast', 'stop')
  }
}

function startFault(log: string): EmbeddedError {
  const lastWords = fs.existsSync(log) ? fs.readFileSync(log, 'utf8').slice(-800) : ''
  return new EmbeddedError(`Cơ sở dữ liệu đi kèm không khởi động được. Xem lý do trong ${log}.`, {
    cause: new Error(lastWords),
  })
}
