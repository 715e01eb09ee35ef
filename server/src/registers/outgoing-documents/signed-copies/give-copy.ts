import type { DoorContext, FileReply } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { getStoredFile } from '../../../platform/files/files.queries.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import { copyOf } from './paper-view.ts'
import { listPapersAbout, type PaperRow } from './scanned-papers.queries.ts'
import { findSignedCopy, listSignedCopies } from './signed-copies.queries.ts'
import type { SignedCopy } from './signed-copies.schema.ts'

interface Wanted {
  subjectId: string
  contentHash: string | null
}

/**
 * The papers that carry every signature this content needs: once the commune has confirmed, its
 * confirmation, for the police alone signed the paper before, be the content the same.
 */
function finalPapers(papers: readonly PaperRow[], { subjectId, contentHash }: Wanted): PaperRow[] {
  const valid = papers.filter(
    (one) =>
      one.subject_id === subjectId && one.content_hash === contentHash && one.state === 'valid',
  )
  const confirmed = valid.filter((one) => one.kind === 'list-confirmation')
  return confirmed.length > 0 ? confirmed : valid
}

/** The newest signed copies of exactly this content, by what they are about. */
export async function copiesOf(
  tx: Tx,
  wanted: readonly Wanted[],
): Promise<Map<string, SignedCopy[]>> {
  const subjectIds = wanted.map((one) => one.subjectId)
  const copies = await listSignedCopies(tx, subjectIds)
  if (copies.length === 0) return new Map()
  const papers = await listPapersAbout(tx, subjectIds)
  return new Map(
    wanted.map((one) => {
      const final = new Set(finalPapers(papers, one).map((paper) => paper.id))
      return [one.subjectId, copies.filter((copy) => final.has(copy.document_id)).map(copyOf)]
    }),
  )
}

/** A signed copy of what this id names; the caller has said whose data it shows. */
export async function giveSignedCopy(
  tx: Tx,
  { house }: Pick<DoorContext, 'house'>,
  wanted: { subjectId: string; copyId: string },
): Promise<FileReply> {
  const copy = await findSignedCopy(tx, wanted.copyId)
  if (copy === undefined || copy.subject_id !== wanted.subjectId) {
    throw platformRefusals.refuse('not-found')
  }
  const file = await getStoredFile(tx, copy.file_id)
  const bytes = await house.files.get(file)
  return { bytes, mediaType: file.media_type, fileName: 'ban-ky.pdf' }
}
