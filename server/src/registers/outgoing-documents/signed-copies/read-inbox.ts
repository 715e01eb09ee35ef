import type { DoorContext, FileReply } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { PDF } from '../../../platform/documents/media-types.ts'
import { getStoredFile } from '../../../platform/files/files.queries.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import { firstPicture } from '../../../platform/scans/first-picture.ts'
import { paperOf } from './paper-view.ts'
import {
  findScanFile,
  listAwaitingPapers,
  listFiledScans,
  listPapersAbout,
  listWaitingScans,
  type ScanRow,
} from './scanned-papers.queries.ts'
import { signedCopiesFrom } from './signed-copies-from.ts'
import { FILED_KINDS, type PaperOf, type Scan, type ScanInbox } from './signed-copies.schema.ts'

const scanOf = (row: ScanRow, papers: ReadonlyMap<string, PaperOf>): Scan => ({
  id: row.id,
  batchId: row.batch_id,
  position: row.position,
  pages: row.pages,
  state: row.state,
  problem: row.problem,
  broughtByName: row.brought_by_name,
  broughtOn: row.brought_on,
  paper: papers.get(row.document_id ?? '') ?? null,
  byHand: row.by_hand ?? false,
  replaced: row.replaces !== null,
  version: row.version,
})

/** Bản ký đã quét: what waits, what was filed last, and which papers still lack their copy. */
export async function readInbox(
  tx: Tx,
  { officer }: Pick<DoorContext, 'officer'>,
): Promise<ScanInbox> {
  const waiting = await listWaitingScans(tx, officer.unitId)
  const filed = await listFiledScans(tx, officer.unitId)
  const subjects = new Set(filed.flatMap((row) => row.subject_id ?? []))
  const about = await listPapersAbout(tx, [...subjects])
  const papers = new Map(about.map((row) => [row.id, paperOf(row)]))
  return {
    unitName: officer.unitName,
    waiting: waiting.map((row) => scanOf(row, papers)),
    filed: filed.map((row) => scanOf(row, papers)),
    awaiting: (await listAwaitingPapers(tx, FILED_KINDS)).map(paperOf),
    neededFrom: await signedCopiesFrom(tx),
  }
}

/** The scan as it lies in the unit's inbox. Whose it is nobody knows yet: the read is logged by its id. */
export async function giveScan(
  tx: Tx,
  ctx: Pick<DoorContext, 'officer' | 'house' | 'sees'>,
  id: string,
): Promise<FileReply> {
  const scan = await findScanFile(tx, id)
  if (scan === undefined || scan.unit_id !== ctx.officer.unitId) {
    throw platformRefusals.refuse('not-found')
  }
  ctx.sees([id])
  const bytes = await ctx.house.files.get(await getStoredFile(tx, scan.file_id))
  return { bytes, mediaType: PDF, fileName: `ban-quet-${scan.position}.pdf` }
}

/** Its first page as a picture, to be known at a glance. */
export async function giveFirstPage(
  tx: Tx,
  ctx: Pick<DoorContext, 'officer' | 'house' | 'sees'>,
  id: string,
): Promise<FileReply> {
  const { bytes, fileName } = await giveScan(tx, ctx, id)
  const picture = firstPicture(bytes)
  if (picture === null) throw platformRefusals.refuse('not-found')
  return { bytes: picture, mediaType: 'image/jpeg', fileName: fileName.replace('.pdf', '.jpg') }
}
