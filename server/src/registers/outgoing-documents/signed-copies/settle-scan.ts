import type { DoorContext } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import type { Written } from '../../../platform/http/schemas.ts'
import { fileSignedCopy } from './keep-signed-copy.ts'
import { listAwaitingPapers, lockScan, settleScan } from './scanned-papers.queries.ts'
import { signedCopyRefusals } from './signed-copies.refusals.ts'
import { FILED_KINDS } from './signed-copies.schema.ts'

type Settling = Pick<DoorContext, 'house' | 'officer' | 'today' | 'touched' | 'expectedVersion'>

async function takeScan(tx: Tx, { officer, expectedVersion }: Settling, id: string) {
  const scan = await lockScan(tx, id)
  if (scan === undefined || scan.unit_id !== officer.unitId) {
    throw platformRefusals.refuse('not-found')
  }
  if (scan.state !== 'waiting') throw signedCopyRefusals.refuse('scan-settled')
  if (scan.version !== expectedVersion) throw platformRefusals.refuse('version-stale')
  return scan
}

/** Xếp bằng tay: the officer has compared number and date and says which paper this is. */
export async function fileByHand(
  tx: Tx,
  acting: Settling,
  body: { id: string; documentId: string },
): Promise<Written> {
  const { officer, today, touched } = acting
  const scan = await takeScan(tx, acting, body.id)
  const document = (await listAwaitingPapers(tx, FILED_KINDS)).find(
    (paper) => paper.id === body.documentId,
  )
  if (document === undefined) throw signedCopyRefusals.refuse('not-awaiting')
  const { id, pages, file_id: fileId } = scan
  await fileSignedCopy(tx, acting, {
    document,
    form: 'paper',
    pages,
    fileId,
    scanId: id,
    byHand: true,
  })
  touched('scan', id)
  const settled = { id, state: 'filed' as const, reason: null, by: officer.userId, on: today }
  return { id, version: await settleScan(tx, settled) }
}

/** Bỏ bản quét: it leaves the inbox with its reason; the row and the file stay. */
export async function discardScan(
  tx: Tx,
  acting: Settling,
  body: { id: string; reason: string },
): Promise<Written> {
  const { officer, today, touched } = acting
  const { id } = await takeScan(tx, acting, body.id)
  touched('scan', id)
  const settled = { id, state: 'discarded' as const, reason: body.reason }
  return { id, version: await settleScan(tx, { ...settled, by: officer.userId, on: today }) }
}
