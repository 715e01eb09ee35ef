import type { DoorContext, FileReply } from '../../access/door/route.ts'
import type { Tx } from '../../platform/database/database.ts'
import { DOCX, PDF, PRINT_FORMATS, type PrintFormat } from '../../platform/documents/media-types.ts'
import { fillForm, printForm } from '../../platform/documents/paper-form.ts'
import { FileDamagedError } from '../../platform/files/file-store.ts'
import { getStoredFile } from '../../platform/files/files.queries.ts'
import { platformRefusals } from '../../platform/http/platform.refusals.ts'
import { getDocument } from '../../platform/profile/profile.queries.ts'
import { showNumber } from '../outgoing-documents/document-number.ts'
import { keepIssued } from '../outgoing-documents/issued-papers.ts'
import { findIssuedFile, listDocumentsOf } from '../outgoing-documents/known-documents.queries.ts'
import { verificationUrl } from '../outgoing-documents/verification-code.ts'
import { type AnswerFacts, answerLetterForm, answerLetterOf } from './answer-letter.ts'
import { findRequest, listAnswers, type RequestRow } from './data-requests.queries.ts'
import { dataRequestRefusals } from './data-requests.refusals.ts'

type House = DoorContext['house']

const AUTHORITY = ['ĐẠI DIỆN CƠ QUAN']

async function headOf(
  tx: Tx,
  house: House,
  { request, documentId }: { request: RequestRow; documentId: string },
): Promise<AnswerFacts['head']> {
  const known = (await listDocumentsOf(tx, request.id)).find(({ id }) => id === documentId)
  if (known === undefined) throw platformRefusals.refuse('not-found')
  const { place } = await getDocument<{ place: string }>(tx, 'labels')
  return {
    above: '',
    body: request.unit_name.toUpperCase(),
    number: showNumber(known.number, known.symbol),
    place,
    date: known.issued_on,
    authority: known.authority.length > 0 ? known.authority : AUTHORITY,
    signer: known.signed_by_name,
    qr: { url: verificationUrl(house, known.verification_code), hash: known.content_hash },
    demo: house.demo,
  }
}

async function lastAnswer(tx: Tx, id: string) {
  const request = await findRequest(tx, id)
  const answer = request === undefined ? undefined : (await listAnswers(tx, id))[0]
  if (request === undefined || answer === undefined) throw platformRefusals.refuse('not-found')
  return { request, answer }
}

async function factsOf(tx: Tx, house: House, id: string): Promise<AnswerFacts> {
  const { request, answer } = await lastAnswer(tx, id)
  return {
    head: await headOf(tx, house, { request, documentId: answer.document_id }),
    from: request.unit_name,
    personId: request.person_id,
    kind: request.kind as AnswerFacts['kind'],
    receivedOn: request.received_on,
    outcome: answer.outcome as AnswerFacts['outcome'],
    reasons: answer.reasons as AnswerFacts['reasons'],
    note: answer.note,
    officeOutcome: request.office_outcome as AnswerFacts['officeOutcome'],
  }
}

/** The name of the file is nobody's. */
const fileNameOf = (on: string, format: PrintFormat) => `tra-loi-yeu-cau-du-lieu-${on}.${format}`

/** Keeps the letter as it goes out, for the office that wrote it. */
export async function keepAnswer(
  tx: Tx,
  acting: Pick<DoorContext, 'house' | 'today' | 'officer'>,
  id: string,
): Promise<void> {
  const { answer } = await lastAnswer(tx, id)
  const letter = answerLetterOf(await factsOf(tx, acting.house, id))
  const files: FileReply[] = []
  for (const format of PRINT_FORMATS) {
    const bytes =
      format === 'pdf'
        ? await printForm(answerLetterForm, letter, acting.today)
        : await fillForm(answerLetterForm, letter)
    const mediaType = format === 'pdf' ? PDF : DOCX
    files.push({ bytes, mediaType, fileName: fileNameOf(acting.today, format) })
  }
  const units = [acting.officer.unitId]
  await keepIssued(tx, acting, { documentId: answer.document_id, units, files })
}

/** Văn bản trả lời, the very bytes that went out. */
export async function giveAnswer(
  tx: Tx,
  ctx: Pick<DoorContext, 'house' | 'sees'>,
  { id, format }: { id: string; format: PrintFormat },
): Promise<FileReply> {
  const { request, answer } = await lastAnswer(tx, id)
  if (request.person_id !== null) ctx.sees([request.person_id])
  const kept = await findIssuedFile(tx, { documentId: answer.document_id, format })
  if (kept === undefined) throw platformRefusals.refuse('not-found')
  const file = await getStoredFile(tx, kept.file_id)
  const bytes = await ctx.house.files.get(file).catch((error: unknown) => {
    if (!(error instanceof FileDamagedError)) throw error
    throw dataRequestRefusals.refuse('letter-damaged')
  })
  return { bytes, mediaType: file.media_type, fileName: kept.file_name }
}
