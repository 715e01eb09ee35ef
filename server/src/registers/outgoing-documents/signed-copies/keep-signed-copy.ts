import type { DoorContext } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { insertStoredFile } from '../../../platform/files/files.queries.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import type { KnownDocument } from '../known-documents.queries.ts'
import { insertIssuedPapers } from '../outgoing-documents.queries.ts'
import {
  type CopyForm,
  findNewestCopy,
  insertSignedCopy,
  isSubjectInSight,
} from './signed-copies.queries.ts'

type Keeping = Pick<DoorContext, 'house' | 'officer' | 'today' | 'touched'>

export interface CopyToKeep {
  /** The document that was signed; one whose subject is out of sight is not found. */
  document: Pick<KnownDocument, 'id' | 'unit_id' | 'subject_id' | 'content_hash'>
  form: CopyForm
  mediaType: string
  pages: number | null
}

/** A copy that is a file of ours already, such as a scan that waited in the inbox. */
export async function fileSignedCopy(
  tx: Tx,
  acting: Keeping,
  copy: Omit<CopyToKeep, 'mediaType'> & { fileId: string; scanId?: string; byHand?: boolean },
): Promise<{ id: string; replaced: boolean }> {
  const { officer, today, touched } = acting
  const { document, form, pages, fileId } = copy
  if (!(await isSubjectInSight(tx, document.subject_id))) throw platformRefusals.refuse('not-found')
  const before = await findNewestCopy(tx, { documentId: document.id, form })
  const id = await insertSignedCopy(tx, {
    documentId: document.id,
    subjectId: document.subject_id,
    contentHash: document.content_hash,
    unitId: officer.unitId,
    form,
    fileId,
    pages,
    scanId: copy.scanId ?? null,
    byHand: copy.byHand ?? false,
    filedBy: officer.userId,
    filedOn: today,
    replaces: before?.id ?? null,
  })
  touched('signed-copy', id)
  touched('outgoing-document', document.id)
  return { id, replaced: before !== undefined }
}

/**
 * Giữ bản ký: keeps the signed copy of an issued document. One of the same form that is there
 * already is replaced and stays to be read. Whoever sees the list or the hand-over sees the copy.
 * A digitally signed file is also what the public page compares with.
 */
export async function keepSignedCopy(
  tx: Tx,
  acting: Keeping,
  { bytes, mediaType, ...copy }: CopyToKeep & { bytes: Uint8Array },
): Promise<{ id: string; replaced: boolean }> {
  const stored = await acting.house.files.put(bytes)
  const units = [...new Set([acting.officer.unitId, copy.document.unit_id])]
  await insertStoredFile(tx, { ...stored, mediaType, bytes: bytes.length, units })
  const kept = await fileSignedCopy(tx, acting, { ...copy, fileId: stored.id })
  if (copy.form === 'digital') {
    const paper = { fileId: stored.id, sha256: stored.sha256, fileName: 'ban-ky-so.pdf' }
    await insertIssuedPapers(tx, copy.document.id, [paper])
  }
  return kept
}
