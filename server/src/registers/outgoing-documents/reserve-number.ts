import type { DoorContext } from '../../access/door/route.ts'
import type { Tx } from '../../platform/database/database.ts'
import { platformRefusals } from '../../platform/http/platform.refusals.ts'
import type { Written } from '../../platform/http/schemas.ts'
import { lockDocument, markCancelled } from './outgoing-documents.queries.ts'
import { outgoingDocumentRefusals } from './outgoing-documents.refusals.ts'
import { takeNumber, type Numbering, type Wanted } from './take-number.ts'

/** Giữ số: the office takes a number ahead; signing with it later makes it a document. */
export async function reserveNumber(tx: Tx, acting: Numbering, wanted: Wanted): Promise<Written> {
  const { id } = await takeNumber(tx, acting, wanted)
  return { id, version: 1 }
}

/** Hủy số: a number that became no document is spoilt for good, with its reason. */
export async function cancelNumber(
  tx: Tx,
  acting: Numbering & Pick<DoorContext, 'expectedVersion'>,
  body: { id: string; reason: string },
): Promise<Written> {
  const { officer, today, expectedVersion, touched } = acting
  const found = await lockDocument(tx, body.id)
  if (found === undefined || found.unit_id !== officer.unitId) {
    throw platformRefusals.refuse('not-found')
  }
  if (found.version !== expectedVersion) throw platformRefusals.refuse('version-stale')
  if (found.state !== 'reserved') throw outgoingDocumentRefusals.refuse('number-in-use')
  touched('outgoing-document', found.id)
  const version = await markCancelled(tx, { ...body, by: officer.userId, on: today })
  return { id: found.id, version }
}
