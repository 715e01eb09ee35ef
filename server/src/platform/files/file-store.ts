import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { sha256 } from '../http/idempotency.ts'

/** Bytes on disk under names of our own making; what they are stands in the database. */
export interface FileStore {
  /** Writes the bytes durably before it answers their id and hash. */
  put(bytes: Uint8Array): Promise<{ id: string; sha256: string }>
  /** Reads them back; throws a `FileDamagedError` when they are gone or no longer what was put. */
  get(file: { id: string; sha256: string }): Promise<Uint8Array>
  /** Ids of files older than this many hours. */
  listOlderThan(hours: number): Promise<string[]>
  remove(id: string): Promise<void>
}

/** A file that the register knows and the disk does not, or no longer as it was. */
export class FileDamagedError extends Error {
  constructor(id: string, options?: ErrorOptions) {
    super(`stored file ${id} is gone or has changed`, options)
    this.name = 'FileDamagedError'
  }
}

const ID = /^[0-9a-f-]{36}$/

/** A half-written file never bears its final name. */
async function writeDurably(place: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${place}.part`
  const handle = await fs.open(unfinished, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await fs.rename(unfinished, place)
}

/** Opens the store in a folder; the folder is made when the first file comes. */
export function openFileStore(folder: string): FileStore {
  const placeOf = (id: string): string => {
    if (!ID.test(id)) throw new Error('not a name of the file store')
    return path.join(folder, id)
  }
  return {
    put: async (bytes) => {
      await fs.mkdir(folder, { recursive: true, mode: 0o700 })
      const id = randomUUID()
      await writeDurably(placeOf(id), bytes)
      return { id, sha256: sha256(bytes) }
    },
    get: async (file) => {
      const place = placeOf(file.id)
      const bytes = await fs.readFile(place).catch((cause: unknown) => {
        throw new FileDamagedError(file.id, { cause })
      })
      if (sha256(bytes) !== file.sha256) throw new FileDamagedError(file.id)
      return bytes
    },
    listOlderThan: async (hours) => {
      const names = await fs.readdir(folder).catch(() => [])
      const before = Date.now() - hours * 3_600_000
      const ids: string[] = []
      for (const name of names.filter((one) => ID.test(one))) {
        if ((await fs.stat(placeOf(name))).mtimeMs < before) ids.push(name)
      }
      return ids
    },
    remove: (id) => fs.rm(placeOf(id), { force: true }),
  }
}
