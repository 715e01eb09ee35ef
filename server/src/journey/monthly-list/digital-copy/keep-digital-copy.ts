import type { DoorContext } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { PDF } from '../../../platform/documents/media-types.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import type { Written } from '../../../platform/http/schemas.ts'
import { sha256 } from '../../../platform/http/idempotency.ts'
import {
  type KnownDocument,
  listDocumentsOf,
} from '../../../registers/outgoing-documents/known-documents.queries.ts'
import { keepSignedCopy } from '../../../registers/outgoing-documents/signed-copies/keep-signed-copy.ts'
import { isSubjectInSight } from '../../../registers/outgoing-documents/signed-copies/signed-copies.queries.ts'
import { exportMau01 } from '../export-mau-01.ts'
import { givePaper } from '../hand-over/give-paper.ts'
import { digitalCopyRefusals } from './digital-copy.refusals.ts'
import { judgeFile } from './judge-file.ts'

type Acting = Pick<DoorContext, 'house' | 'officer' | 'today' | 'touched' | 'sees'>

/** What is signed digitally: the form of a list, or the cover letter of a hand-over. */
export type DigitalSubject = 'list' | 'hand-over'

const KINDS: Record<DigitalSubject, readonly string[]> = {
  list: ['list', 'list-confirmation'],
  'hand-over': ['hand-over'],
}

/** The valid document that the officer's own unit issued here. */
export async function findOwnDocument(
  tx: Tx,
  { officer }: Pick<Acting, 'officer'>,
  wanted: { id: string; subject: DigitalSubject },
): Promise<KnownDocument | undefined> {
  return (await listDocumentsOf(tx, wanted.id)).find(
    (one) =>
      one.state === 'valid' &&
      one.unit_id === officer.unitId &&
      KINDS[wanted.subject].includes(one.kind),
  )
}

/** The very bytes that this page gives out to be signed: kept ones, or set again, the same. */
async function issuedBytes(
  tx: Tx,
  acting: Acting,
  { id, subject }: { id: string; subject: DigitalSubject },
): Promise<Uint8Array> {
  const paper = 'cover-letter' as const
  const given =
    subject === 'list'
      ? await exportMau01(tx, acting, { id, format: 'pdf' })
      : await givePaper(tx, acting, { handOverId: id, paper, format: 'pdf' })
  return given.bytes
}

/**
 * Bản ký số: the office signed the issued PDF in its own tool and gives it back. It is kept beside
 * the scans as the signed copy, once nothing is wrong with it; else every defect is named at once.
 */
export async function keepDigitalCopy(
  tx: Tx,
  acting: Acting,
  file: { id: string; subject: DigitalSubject; bytes: Buffer },
): Promise<Written> {
  if (!(await isSubjectInSight(tx, file.id))) throw platformRefusals.refuse('not-found')
  const document = await findOwnDocument(tx, acting, file)
  if (document === undefined) throw digitalCopyRefusals.refuse('no-document')
  const hashes = [sha256(await issuedBytes(tx, acting, file))]
  const { signingRoots: roots } = acting.house
  const reasons = await judgeFile(file.bytes, { hashes, roots, now: new Date() })
  if (reasons.length > 0) {
    throw digitalCopyRefusals.refuse('not-acceptable', { count: reasons.length }, { reasons })
  }
  const copy = { document, form: 'digital' as const, mediaType: PDF, pages: null }
  const { id } = await keepSignedCopy(tx, acting, { ...copy, bytes: file.bytes })
  return { id, version: 1 }
}
