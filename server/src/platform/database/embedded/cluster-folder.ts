import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Account } from './account.ts'

const run = promisify(execFile)
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The folder in which a cluster lies, and what its files say of the process that serves it. */
export class ClusterFolder {
  readonly place: string
  readonly account: Account | null

  constructor(place: string, account: Account | null) {
    this.place = place
    this.account = account
  }

  /** How its programs are run: under the account, from a folder that everybody may enter. */
  runOptions() {
    return { ...this.account, cwd: os.tmpdir(), env: { ...process.env, LC_ALL: 'C' } }
  }

  /**
   * Makes the cluster beside its place and moves it there when it is whole: one that was
   * interrupted half-way is never taken for a cluster. Of two that try at once, one wins.
   */
  async initialise(initdb: string, password: string): Promise<void> {
    if (fs.existsSync(path.join(this.place, 'PG_VERSION'))) return
    fs.mkdirSync(path.dirname(this.place), { recursive: true })
    this.removeUnfinished()
    const unfinished = `${this.place}.new-${process.pid}`
    fs.mkdirSync(unfinished, { mode: 0o700 })
    this.giveAway(unfinished)
    try {
      await this.runInitdb(initdb, unfinished, password)
      fs.renameSync(unfinished, this.place)
    } catch (error) {
      fs.rmSync(unfinished, { recursive: true, force: true })
      if (!fs.existsSync(path.join(this.place, 'PG_VERSION'))) throw error
    }
  }

  private removeUnfinished(): void {
    const prefix = `${path.basename(this.place)}.new-`
    const parent = path.dirname(this.place)
    for (const name of fs.readdirSync(parent)) {
      if (!name.startsWith(prefix) || isAlive(Number(name.slice(prefix.length)))) continue
      fs.rmSync(path.join(parent, name), { recursive: true, force: true })
    }
  }

  private giveAway(place: string): void {
    if (this.account !== null) fs.chownSync(place, this.account.uid, this.account.gid)
  }

  private async runInitdb(initdb: string, place: string, password: string): Promise<void> {
    const file = path.join(os.tmpdir(), randomUUID())
    fs.writeFileSync(file, password, { mode: 0o600 })
    this.giveAway(file)
    const words = ['-D', place, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${file}`]
    words.push('--encoding=UTF8', '--data-checksums', '--locale=C')
    words.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8')
    try {
      await run(initdb, words, this.runOptions())
    } finally {
      fs.rmSync(file, { force: true })
    }
  }

  private readPidFile(): string[] {
    try {
      return fs.readFileSync(path.join(this.place, 'postmaster.pid'), 'utf8').split('\n')
    } catch {
      return []
    }
  }

  /** PostgreSQL writes its port on the fourth line. */
  port(): number {
    return Number(this.readPidFile()[3])
  }

  /**
   * After kill -9 a slow parent leaves a zombie, and after a reboot another program may bear the
   * old number: pg_ctl takes both for a running server. Neither is one.
   */
  async clearStalePid(): Promise<void> {
    for (let i = 0; i < 60 && this.processState() === 'Z'; i++) await sleep(100)
    const state = this.processState()
    if (state !== 'Z' && state !== 'stranger') return
    fs.rmSync(path.join(this.place, 'postmaster.pid'), { force: true })
  }

  private processState(): string {
    try {
      const stat = fs.readFileSync(`/proc/${this.readPidFile()[0]}/stat`, 'utf8')
      if (!/\(.*postgres.*\)/.test(stat)) return 'stranger'
      return stat.slice(stat.lastIndexOf(') ') + 2)[0] ?? ''
    } catch {
      return ''
    }
  }
}
