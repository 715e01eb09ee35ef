import fs from 'node:fs'
import path from 'node:path'
import { findSealHash } from '../../access/audit/seal.queries.ts'
import { systemContext } from '../../access/audit/as-system.ts'
import type { House } from '../../access/door/house.ts'
import type { Config } from '../../config.ts'
import type { Foundation } from '../../foundation.ts'
import { differingTables } from '../../platform/backup/compare-counts.ts'
import { countRows } from '../../platform/backup/count-rows.queries.ts'
import { makeBackup } from '../../platform/backup/make-backup.ts'
import { type BackupKey, makeKey, newestKey } from '../../platform/backup/sealed/keyring.ts'
import { withContext } from '../../platform/database/database.ts'
import { DATABASE } from '../../start/embedded.ts'
import { apart, withHouseOf } from './check-restored.ts'
import { type Check, checkHouse } from './check-house.ts'
import { clearAway, restoreHouse } from './restore-house.ts'

/** What a drill came to; times in milliseconds. */
export interface DrillFigures {
  backupBytes: number
  backupMs: number
  restoreMs: number
  verifyMs: number
  tables: number
  rows: number
  tablesWrong: string[]
  filesWrong: number
  /** Whether the copy's audit ends in a seal that the living house knows. */
  isSameChain: boolean
  check: Check
}

export interface Drilling {
  config: Config
  house: House
  foundation: Foundation
  backupUrl: string
}

const databaseOf = (clusterUrl: string): string => {
  const url = new URL(clusterUrl)
  url.pathname = `/${DATABASE}`
  return url.href
}

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; ms: number }> {
  const began = performance.now()
  const result = await work()
  return { result, ms: Math.round(performance.now() - began) }
}

/** The key of this house where it has one: then the drill proves that it opens, too. */
const keyOf = ({ backup }: Config): BackupKey =>
  backup.keyFile === null ? makeKey('drill') : newestKey(backup.keyFile)

async function backUp({ config, backupUrl }: Drilling, place: string) {
  const key = keyOf(config)
  const database = databaseOf(backupUrl)
  const before = await countRows(database)
  const source = { url: backupUrl, dataDir: config.dataDir }
  const madeAt = new Date().toISOString()
  const { result, ms } = await timed(() => makeBackup(source, { place, key, madeAt }))
  return { key, before, after: await countRows(database), bytes: result.bytes, ms }
}

const goThrough = (config: Config) =>
  withHouseOf(config, async (house, { backupUrl }) => ({
    check: await checkHouse(house),
    counts: await countRows(databaseOf(backupUrl ?? '')),
  }))

async function knowsChain(house: House, { audit }: Check): Promise<boolean> {
  if (audit.sealed === 0) return true
  const hash = await withContext(house.db, systemContext('SYS-AUDIT'), (tx) =>
    findSealHash(tx, audit.sealed),
  )
  return hash === audit.head
}

async function drillIn(drilling: Drilling, folder: string): Promise<DrillFigures> {
  const base = path.join(folder, 'drill.vbb')
  const made = await backUp(drilling, base)
  const copy = apart({ ...drilling.config, dataDir: path.join(folder, 'house') })
  try {
    const wanted = { base, keys: [made.key], on: null, to: null }
    const restored = await timed(() => restoreHouse(copy, wanted))
    const { result, ms } = await timed(() => goThrough(copy))
    const gone = (await checkHouse(drilling.house)).gone
    return {
      backupBytes: made.bytes,
      backupMs: made.ms,
      restoreMs: restored.ms,
      verifyMs: ms,
      tables: result.counts.size,
      rows: [...result.counts.values()].reduce((sum, count) => sum + count, 0),
      tablesWrong: differingTables(made, result.counts),
      filesWrong:
        result.check.changed.length + result.check.gone.filter((id) => !gone.includes(id)).length,
      isSameChain: await knowsChain(drilling.house, result.check),
      check: result.check,
    }
  } finally {
    clearAway(copy)
  }
}

/** Backs the house up, lays it out beside itself, goes through the copy, and clears it away. */
export async function runDrill(drilling: Drilling): Promise<DrillFigures> {
  const folder = path.join(drilling.config.dataDir, `drill-${process.pid}`)
  fs.mkdirSync(folder, { mode: 0o711 })
  try {
    return await drillIn(drilling, folder)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
