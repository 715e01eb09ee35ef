import type { Tx } from '../database/database.ts'

export async function insertStoredFile(
  tx: Tx,
  file: { id: string; sha256: string; mediaType: string; bytes: number; units: string[] },
): Promise<void> {
  await tx
    .insertInto('platform.stored_file')
    .values({
      id: file.id,
      sha256: file.sha256,
      media_type: file.mediaType,
      bytes: file.bytes,
      units: file.units,
    })
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
