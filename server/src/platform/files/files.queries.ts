import type { Tx } from '../database/database.ts'

export interface StoredHash {
  id: string
  sha256: string
}

export interface StoredFile extends StoredHash {
  mediaType: string
  bytes: number
  units: string[]
}

export const insertStoredFile = (tx: Tx, file: StoredFile): Promise<void> =>
  insertStoredFiles(tx, [file])

export async function insertStoredFiles(tx: Tx, files: readonly StoredFile[]): Promise<void> {
  await tx
    .insertInto('platform.stored_file')
    .values(files.map(({ mediaType, ...file }) => ({ ...file, media_type: mediaType })))
    .execute()
}

export async function getStoredFile(tx: Tx, id: string) {
  return await tx
    .selectFrom('platform.stored_file')
    .select(['id', 'sha256', 'media_type'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

export async function listKnownFiles(tx: Tx, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('platform.stored_file')
    .select('id')
    .where('id', 'in', ids)
    .execute()
  return rows.map((row) => row.id)
}

/** Every file of the register, as the system's own duty sees it. */
export async function listStoredFiles(tx: Tx): Promise<StoredHash[]> {
  return await tx.selectFrom('platform.stored_file').select(['id', 'sha256']).execute()
}
