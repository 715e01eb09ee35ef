import type { DoorContext, FileReply } from '../../access/door/route.ts'
import type { Tx } from '../../platform/database/database.ts'
import { insertStoredFiles, type StoredFile } from '../../platform/files/files.queries.ts'
import { insertIssuedPapers, type IssuedPaper } from './outgoing-documents.queries.ts'

/**
 * Keeps the very files that go out under a number, for the units that may read them. Kept anew
 * after another hand was put to the same document, the newest counts; the older stay on record.
 */
export async function keepIssued(
  tx: Tx,
  { house }: Pick<DoorContext, 'house'>,
  issued: { documentId: string; units: readonly string[]; files: readonly FileReply[] },
): Promise<void> {
  const stored: StoredFile[] = []
  const papers: IssuedPaper[] = []
  for (const { bytes, mediaType, fileName } of issued.files) {
    const kept = await house.files.put(bytes)
    stored.push({ ...kept, mediaType, bytes: bytes.length, units: [...issued.units] })
    papers.push({ fileId: kept.id, sha256: kept.sha256, fileName })
  }
  await insertStoredFiles(tx, stored)
  await insertIssuedPapers(tx, issued.documentId, papers)
}
