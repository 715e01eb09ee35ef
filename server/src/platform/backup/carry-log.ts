import { createReadStream } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { filesFolder, listSealed, logFolder, sealedName } from './backup-folder.ts'
import { newestKey } from './sealed/keyring.ts'
import { STORED_FILE } from './make-backup.ts'
import { writeSealed } from './sealed/sealed-place.ts'

const PIECE = /^[0-9A-F]{24}(?:\.[0-9A-F]{8}\.backup)?$|^[0-9A-F]{8}\.history$/
const OFTEN_MS = 5_000

export interface Carrying {
  /** The folder of backups and the file of its keys. */
  folder: string
  keyFile: string
  /** Where PostgreSQL lays closed pieces of its log. */
  aside: string
  dataDir: string
}

/** Closed pieces of the log, oldest first; each goes from here only once it lies sealed there. */
async function carryPieces({ folder, keyFile, aside }: Carrying): Promise<number> {
  const names = (await fs.readdir(aside)).filter((name) => PIECE.test(name)).toSorted()
  for (const name of names) {
    const place = path.join(logFolder(folder), sealedName(name))
    const source = path.join(aside, name)
    const sealing = {
      key: newestKey(keyFile),
      kind: 'log',
      madeAt: new Date().toISOString(),
    } as const
    await writeSealed(place, createReadStream(source), sealing)
    await fs.rm(source)
  }
  return names.length
}

/** Files never change: each is carried once. A restored moment needs those that came until then. */
async function carryFiles({ folder, keyFile, dataDir }: Carrying): Promise<number> {
  const own = path.join(dataDir, 'files')
  const names = await fs.readdir(own).catch(() => [])
  const known = new Set(listSealed(filesFolder(folder)))
  const fresh = names.filter((name) => STORED_FILE.test(name) && !known.has(name))
  for (const name of fresh) {
    const place = path.join(filesFolder(folder), sealedName(name))
    const sealing = {
      key: newestKey(keyFile),
      kind: 'file',
      madeAt: new Date().toISOString(),
    } as const
    await writeSealed(place, createReadStream(path.join(own, name)), sealing)
  }
  return fresh.length
}

/** Carries what waits; answers how many pieces and files that was. */
export async function carryOnce(carrying: Carrying): Promise<number> {
  for (const place of [logFolder(carrying.folder), filesFolder(carrying.folder)]) {
    await fs.mkdir(place, { recursive: true, mode: 0o700 })
  }
  // Files first: a piece of the log may hold the row of a file, never a file without its row.
  return (await carryFiles(carrying)) + (await carryPieces(carrying))
}

/** Carries every few seconds until stopped; `tell` hears of trouble once, and once when it is over. */
export function startCarrying(
  carrying: Carrying,
  tell: (trouble: string | null) => void,
): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve()
  let isTroubled = false
  const turn = async () => {
    try {
      await carryOnce(carrying)
      if (isTroubled) tell(null)
      isTroubled = false
    } catch (error) {
      if (!isTroubled) tell(error instanceof Error ? error.message : String(error))
      isTroubled = true
    }
  }
  const timer = setInterval(() => {
    running = running.then(turn)
  }, OFTEN_MS)
  return {
    stop: async () => {
      clearInterval(timer)
      await running.then(turn)
    },
  }
}
