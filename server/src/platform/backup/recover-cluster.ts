import fs from 'node:fs'
import path from 'node:path'
import { prepareBinaries } from '../database/embedded/binaries.ts'
import { ClusterFolder } from '../database/embedded/cluster-folder.ts'
import type { Account } from '../database/embedded/account.ts'
import { Postmaster } from '../database/embedded/postmaster.ts'
import { BackupError } from './backup-error.ts'
import { LogFeed } from './log-feed.ts'
import type { BackupKey } from './sealed/keyring.ts'
import { isRecovering } from './recovery.queries.ts'

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

export interface Recovery {
  /** The unpacked cluster. */
  place: string
  account: Account | null
  /** The address of a role that may log in, once the port is known. */
  url: (port: number) => string
  /** The log since the backup; null: the backup as it is. */
  log: string | null
  keys: readonly BackupKey[]
  /** Up to this moment; null: as far as there is log. */
  to: string | null
}

/** What PostgreSQL says when there is no log up to the moment that was asked for. */
const TOO_EARLY = /recovery ended before configured recovery target/
const NOT_REACHED =
  'Nhật ký sao lưu chưa tới thời điểm đã nêu. Hãy chọn thời điểm sớm hơn, hoặc bỏ --to để lấy tới lúc mới nhất.'

function faultOf(place: string): BackupError {
  const log = path.join(place, 'server.log')
  const words = fs.existsSync(log) ? fs.readFileSync(log, 'utf8') : ''
  if (TOO_EARLY.test(words)) return new BackupError(NOT_REACHED)
  return new BackupError(
    'Cơ sở dữ liệu lấy từ bản sao lưu không khởi động được. Hãy thử bản sao lưu khác.',
    { cause: new Error(words.slice(-800)) },
  )
}

async function waitUntilRecovered(postmaster: Postmaster, url: string): Promise<void> {
  for (;;) {
    const isDone = await isRecovering(url).then(
      (recovering) => !recovering,
      () => false,
    )
    if (isDone) return
    if (!(await postmaster.isRunning())) throw faultOf(postmaster.folder.place)
    await sleep(100)
  }
}

/** PostgreSQL does not read the letters of ISO 8601 here. */
const targetOf = (moment: string): string => `${moment.replace('T', ' ').replace('Z', '')}+00`

function settingsOf(recovery: Recovery, feed: LogFeed | null): Record<string, string> {
  if (feed === null) return {}
  const target = recovery.to === null ? {} : { recovery_target_time: targetOf(recovery.to) }
  return { restore_command: feed.command(), recovery_target_action: 'promote', ...target }
}

async function runThrough(recovery: Recovery, feed: LogFeed | null): Promise<void> {
  const { place, account } = recovery
  const folder = new ClusterFolder(place, account)
  const postmaster = new Postmaster(folder, prepareBinaries(account).pgCtl)
  try {
    await postmaster.ensureRunning(settingsOf(recovery, feed))
  } catch {
    throw faultOf(place)
  }
  try {
    await waitUntilRecovered(postmaster, recovery.url(folder.port()))
  } finally {
    if (await postmaster.isRunning()) await postmaster.stop()
  }
}

/** Starts the copy once where it lies, until it has replayed its log and stands by itself. */
export async function recoverCluster(recovery: Recovery): Promise<void> {
  const { place, account, log, keys } = recovery
  fs.rmSync(path.join(place, 'server.log'), { force: true })
  const near = path.join(path.dirname(place), `log-coming-${process.pid}`)
  const feed = log === null ? null : new LogFeed({ log, keys, folder: near, account })
  if (feed !== null) fs.writeFileSync(path.join(place, 'recovery.signal'), '')
  try {
    await runThrough(recovery, feed)
  } catch (error) {
    throw feed?.trouble ?? error
  } finally {
    await feed?.stop()
  }
  if (feed !== null && feed.trouble !== null) throw feed.trouble
}
