import type { DoorContext, FileReply } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { PDF } from '../../../platform/documents/media-types.ts'
import { getStoredFile } from '../../../platform/files/files.queries.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import {
  type PdfSignature,
  verifySignedPdf,
} from '../../../platform/signing/pdf/verify-signed-pdf.ts'
import { showNumber } from '../../../registers/outgoing-documents/document-number.ts'
import { listDocumentsOf } from '../../../registers/outgoing-documents/known-documents.queries.ts'
import {
  isSubjectInSight,
  listSignedCopies,
} from '../../../registers/outgoing-documents/signed-copies/signed-copies.queries.ts'
import type { DigitalCopies } from './digital-copy.schema.ts'
import { type DigitalSubject, findOwnDocument } from './keep-digital-copy.ts'

type Reading = Pick<DoorContext, 'house' | 'officer'>
interface Wanted {
  id: string
  subject: DigitalSubject
}

const isoOf = (at: Date | null): string | null => at?.toISOString() ?? null

const shown = (one: PdfSignature) => ({
  signer: one.signer,
  issuer: one.issuer,
  validTo: isoOf(one.validTo),
  signedAt: isoOf(one.signedAt),
  isGood: one.isIntact && one.wasValidThen,
  isTrusted: one.isTrusted,
})

const PDFS = { list: 'mau-01.pdf', 'hand-over': 'cover-letter.pdf' } as const
const PATHS = { list: 'lists', 'hand-over': 'hand-overs' } as const

/** The copies that were kept, each verified anew, and what of this unit may be signed. */
export async function readDigitalCopies(
  tx: Tx,
  ctx: Reading,
  { id, subject }: Wanted,
): Promise<DigitalCopies> {
  if (!(await isSubjectInSight(tx, id))) throw platformRefusals.refuse('not-found')
  const documents = new Map((await listDocumentsOf(tx, id)).map((one) => [one.id, one]))
  const numberOf = (documentId: string) => {
    const found = documents.get(documentId)
    return found === undefined ? '' : showNumber(found.number, found.symbol)
  }
  const own = await findOwnDocument(tx, ctx, { id, subject })
  const copies: DigitalCopies['copies'] = []
  for (const row of await listSignedCopies(tx, [id])) {
    if (row.form !== 'digital') continue
    const bytes = await ctx.house.files.get(await getStoredFile(tx, row.file_id))
    const trust = { roots: ctx.house.signingRoots, now: new Date() }
    copies.push({
      id: row.id,
      number: numberOf(row.document_id),
      unitName: row.unit_name,
      filedByName: row.filed_by_name ?? '',
      filedOn: row.filed_on,
      signatures: verifySignedPdf(Buffer.from(bytes), trust).map(shown),
    })
  }
  const pdf = `/${PATHS[subject]}/${id}/${PDFS[subject]}`
  return {
    document: own === undefined ? null : { id: own.id, number: numberOf(own.id), pdf },
    copies,
  }
}

/** The newest kept copy as it was given in. */
export async function giveDigitalCopy(
  tx: Tx,
  ctx: Pick<Reading, 'house'>,
  id: string,
): Promise<FileReply> {
  const row = (await listSignedCopies(tx, [id])).find((one) => one.form === 'digital')
  if (row === undefined) throw platformRefusals.refuse('not-found')
  const bytes = await ctx.house.files.get(await getStoredFile(tx, row.file_id))
  return { bytes, mediaType: PDF, fileName: 'ban-ky-so.pdf' }
}
