import fs from 'node:fs'
import path from 'node:path'
import type { Config } from '../../config.ts'
import { prepareDataDir } from '../../data-dir.ts'
import {
  filesFolder,
  listSealed,
  logFolder,
  sealedName,
} from '../../platform/backup/backup-folder.ts'
import type { BackupKey } from '../../platform/backup/sealed/keyring.ts'
import { recoverCluster } from '../../platform/backup/recover-cluster.ts'
import { readSealed } from '../../platform/backup/sealed/sealed-place.ts'
import { type Unpacked, unpackBackup } from '../../platform/backup/unpack-backup.ts'
import { type Account, databaseAccount } from '../../platform/database/embedded/account.ts'
import { clusterPlace } from '../../platform/database/embedded/place.ts'
import { loadSecrets } from '../../secrets.ts'
import { CommandRefusal } from '../with-config.ts'
import { pipeline } from 'node:stream/promises'

export interface Wanted {
  /** The file of the backup. */
  base: string
  keys: readonly BackupKey[]
  /** The folder whose log and files are played on top; null: the backup as it is. */
  on: string | null
  to: string | null
}

export interface Restored {
  cluster: string
  /** False for the copy of a server of the office's own, which has to be started by its own tools. */
  isStarted: boolean
}

/** A living house is never written over. */
function refuseInhabited({ dataDir }: Config): void {
  if (!fs.existsSync(dataDir) || fs.readdirSync(dataDir).length === 0) return
  throw new CommandRefusal(
    `DATA_DIR ${dataDir} đã có dữ liệu nên không khôi phục đè lên. Hãy đặt DATA_DIR là một thư mục trống.`,
  )
}

function giveAway(place: string, account: Account | null): void {
  if (account === null) return
  fs.chownSync(place, account.uid, account.gid)
  for (const name of fs.readdirSync(place, { recursive: true, encoding: 'utf8' })) {
    fs.lchownSync(path.join(place, name), account.uid, account.gid)
  }
}

/** Files that came after the backup; one more than the rows know is swept like any other. */
async function addFiles(on: string, keys: readonly BackupKey[], besides: string): Promise<void> {
  const folder = path.join(besides, 'files')
  const there = new Set(fs.readdirSync(folder))
  for (const name of listSealed(filesFolder(on)).filter((one) => !there.has(one))) {
    const place = fs.createWriteStream(path.join(folder, name), { flags: 'wx', mode: 0o600 })
    const sealed = path.join(filesFolder(on), sealedName(name))
    await readSealed(sealed, keys, (bytes) => pipeline(bytes, place))
  }
}

async function recover(stage: Unpacked, { on, keys, to }: Wanted): Promise<boolean> {
  if (!fs.existsSync(path.join(stage.besides, 'secrets.json'))) return false
  const { superuser } = loadSecrets(stage.besides)
  const log = on === null ? null : logFolder(on)
  const url = (port: number) =>
    `postgres://postgres:${encodeURIComponent(superuser)}@127.0.0.1:${port}/postgres`
  const account = databaseAccount()
  await recoverCluster({ place: stage.cluster, account, url, log, keys, to })
  return true
}

/** PostgreSQL would stop at the first moment it can, and hand over what was not asked for. */
function refuseBefore(endedAt: string, to: string | null): void {
  if (to === null || to >= endedAt) return
  throw new CommandRefusal(
    'Thời điểm đã nêu sớm hơn bản sao lưu này. Hãy nêu tệp của bản sao lưu cũ hơn, hoặc thời điểm muộn hơn.',
  )
}

/** All is checked and stands before any of it bears its name. */
function moveIn(stage: Unpacked, cluster: string, dataDir: string): void {
  fs.renameSync(stage.cluster, cluster)
  for (const name of fs.readdirSync(stage.besides)) {
    fs.renameSync(path.join(stage.besides, name), path.join(dataDir, name))
  }
  fs.rmdirSync(stage.besides)
}

/** Takes away all that lies in the place of a house. */
export function clearAway({ dataDir }: Config): void {
  if (!fs.existsSync(dataDir)) return
  const near = path.dirname(clusterPlace(dataDir))
  if (near !== dataDir) fs.rmSync(near, { recursive: true, force: true })
  for (const name of fs.readdirSync(dataDir)) {
    fs.rmSync(path.join(dataDir, name), { recursive: true, force: true })
  }
}

/** Lays a house out of its backup into an empty DATA_DIR: the whole of it, or nothing. */
export async function restoreHouse(config: Config, wanted: Wanted): Promise<Restored> {
  refuseInhabited(config)
  prepareDataDir(config)
  const cluster = clusterPlace(config.dataDir)
  const besides = path.join(config.dataDir, `restoring-${process.pid}`)
  const stage = { cluster: `${cluster}.new-${process.pid}`, besides }
  try {
    fs.mkdirSync(stage.cluster, { mode: 0o700 })
    fs.mkdirSync(besides, { mode: 0o700 })
    refuseBefore(await unpackBackup(wanted.base, wanted.keys, stage), wanted.to)
    if (wanted.on !== null) await addFiles(wanted.on, wanted.keys, besides)
    giveAway(stage.cluster, databaseAccount())
    const isStarted = await recover(stage, wanted)
    moveIn(stage, cluster, config.dataDir)
    return { cluster, isStarted }
  } catch (error) {
    clearAway(config)
    throw error
  }
}
