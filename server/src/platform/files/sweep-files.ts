import type { Tx } from '../database/database.ts'
import type { FileStore } from './file-store.ts'
import { listKnownFiles } from './files.queries.ts'

/** Long enough for any transaction that wrote a file to have ended. */
const HOURS = 24

/** Removes files whose transaction never committed: on disk, but known to no row. */
export async function sweepFiles(tx: Tx, files: FileStore): Promise<number> {
  const old = await files.listOlderThan(HOURS)
  const known = new Set(await listKnownFiles(tx, old))
  const orphans = old.filter((id) => !known.has(id))
  for (const id of orphans) await files.remove(id)
  return orphans.length
}
