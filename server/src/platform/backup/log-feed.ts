import fs from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Account } from '../database/embedded/account.ts'
import type { BackupKey } from './sealed/keyring.ts'
import { readSealed } from './sealed/sealed-place.ts'
import { sealedName } from './backup-folder.ts'

const SEGMENT = /^[0-9A-F]{24}$/
const LOOK_MS = 20

/** The segment after this one: 256 of 16 MB in each of the 4 GB that the middle digits count. */
export function nextSegment(name: string): string {
  const [line, high, low] = [name.slice(0, 8), name.slice(8, 16), name.slice(16)]
  const place = BigInt(`0x${high}`) * 256n + BigInt(`0x${low}`) + 1n
  const hex = (value: bigint) => value.toString(16).toUpperCase().padStart(8, '0')
  return line + hex(place / 256n) + hex(place % 256n)
}

export interface FeedSource {
  /** Where the sealed log lies. */
  log: string
  keys: readonly BackupKey[]
  /** A folder beside the cluster, which PostgreSQL can reach. */
  folder: string
  account: Account | null
}

/**
 * Gives a recovering PostgreSQL the log it asks for, opened piece by piece: it has neither the key
 * nor the right to read the backups, and the whole log would need many times the disk.
 */
export class LogFeed {
  private readonly source: FeedSource
  private readonly timer: NodeJS.Timeout
  private working: Promise<void> = Promise.resolve()
  private isBusy = false
  /** What kept a piece from being opened: PostgreSQL would only see that it is missing. */
  trouble: unknown = null

  constructor(source: FeedSource) {
    this.source = source
    fs.mkdirSync(source.folder, { mode: 0o700 })
    this.giveAway(source.folder)
    this.timer = setInterval(() => this.look(), LOOK_MS)
  }

  /** Asks for a piece and waits until it is here or known to be nowhere. */
  command(): string {
    const folder = `../${path.basename(this.source.folder)}`
    return [
      `d="${folder}"; touch "$d/%f.want"`,
      'until test -e "$d/%f.here" || test -e "$d/%f.none" || test ! -d "$d"; do sleep 0.02; done',
      'test -e "$d/%f.here" && mv "$d/%f.here" "%p"',
    ].join('; ')
  }

  private giveAway(place: string): void {
    const { account } = this.source
    if (account !== null) fs.chownSync(place, account.uid, account.gid)
  }

  private look(): void {
    if (this.isBusy) return
    this.isBusy = true
    this.working = this.answerAll()
      .catch((trouble: unknown) => {
        this.trouble ??= trouble
      })
      .finally(() => {
        this.isBusy = false
      })
  }

  private async answerAll(): Promise<void> {
    const { folder } = this.source
    for (const wanted of fs.readdirSync(folder).filter((name) => name.endsWith('.want'))) {
      const name = wanted.slice(0, -'.want'.length)
      fs.rmSync(path.join(folder, wanted))
      if (!(await this.lay(name))) fs.writeFileSync(path.join(folder, `${name}.none`), '')
      // The next one is asked for as soon as this one has been read.
      else if (SEGMENT.test(name)) await this.lay(nextSegment(name))
    }
  }

  private async lay(name: string): Promise<boolean> {
    const { folder, log, keys } = this.source
    const [sealed, here] = [path.join(log, sealedName(name)), path.join(folder, `${name}.here`)]
    if (fs.existsSync(here)) return true
    if (!fs.existsSync(sealed)) return false
    const coming = `${here}.part`
    try {
      await readSealed(sealed, keys, (bytes) => pipeline(bytes, fs.createWriteStream(coming)))
    } catch (trouble) {
      this.trouble ??= trouble
      return false
    }
    this.giveAway(coming)
    fs.renameSync(coming, here)
    return true
  }

  async stop(): Promise<void> {
    clearInterval(this.timer)
    await this.working
    fs.rmSync(this.source.folder, { recursive: true, force: true })
  }
}
