import { randomUUID } from 'node:crypto'
import type { DoorContext } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { PDF } from '../../../platform/documents/media-types.ts'
import { insertStoredFile } from '../../../platform/files/files.queries.ts'
import type { Written } from '../../../platform/http/schemas.ts'
import type { ScanReading } from '../../../platform/scans/read-scan.ts'
import { writePagesPdf } from '../../../platform/scans/write-pages-pdf.ts'
import { fileSignedCopy } from './keep-signed-copy.ts'
import { findPaperByCode, insertScan, type PaperRow } from './scanned-papers.queries.ts'
import { isSubjectInSight } from './signed-copies.queries.ts'
import { signedCopyRefusals } from './signed-copies.refusals.ts'
import { FILED_KINDS, type WaitingReason } from './signed-copies.schema.ts'
import { type FoundPaper, sortPages } from './sort-pages.ts'

type Taking = Pick<DoorContext, 'house' | 'officer' | 'today' | 'touched'>

type Place = { document: PaperRow } | { problem: WaitingReason }

/**
 * Where the QR sends a paper. A paper of somebody else and a code that nobody gave get the same
 * answer: who holds a foreign paper learns nothing here.
 */
async function placeOf(tx: Tx, code: string | null): Promise<Place> {
  if (code === null) return { problem: 'no-code' }
  const document = await findPaperByCode(tx, code)
  if (document === undefined || !(await isSubjectInSight(tx, document.subject_id))) {
    return { problem: 'not-ours' }
  }
  const isFiled = (FILED_KINDS as readonly string[]).includes(document.kind)
  if (!isFiled) return { problem: 'not-a-filed-kind' }
  return document.state === 'valid' ? { document } : { problem: 'old-version' }
}

async function takePaper(
  tx: Tx,
  acting: Taking,
  { paper, batchId, position }: { paper: FoundPaper; batchId: string; position: number },
): Promise<void> {
  const { house, officer, today } = acting
  const place = await placeOf(tx, paper.code)
  const bytes = writePagesPdf(paper.pages)
  const stored = await house.files.put(bytes)
  const units = [officer.unitId]
  await insertStoredFile(tx, { ...stored, mediaType: PDF, bytes: bytes.length, units })
  const pages = paper.pages.length
  const scanId = await insertScan(tx, {
    unitId: officer.unitId,
    batchId,
    position,
    fileId: stored.id,
    pages,
    problem: 'problem' in place ? place.problem : null,
    code: paper.code,
    by: officer.userId,
    on: today,
  })
  acting.touched('scan', scanId)
  if ('problem' in place) return
  const copy = { document: place.document, form: 'paper' as const, pages, fileId: stored.id }
  await fileSignedCopy(tx, acting, { ...copy, scanId })
}

/**
 * Nạp bản quét: a pile of scans becomes papers, and each goes to its record by its QR. What cannot
 * be filed waits in the unit's inbox with the reason; nothing is lost.
 */
export async function takeScans(tx: Tx, acting: Taking, reading: ScanReading): Promise<Written> {
  if (!reading.ok) throw signedCopyRefusals.refuse('not-read', { problem: reading.problem })
  const batchId = randomUUID()
  for (const [at, paper] of sortPages(reading.pages).entries()) {
    await takePaper(tx, acting, { paper, batchId, position: at + 1 })
  }
  return { id: batchId, version: 1 }
}
