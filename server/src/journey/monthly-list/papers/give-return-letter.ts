import { refuseKeptLines } from '../apart.ts'
import { formatMonth } from '@vung-buoc/law'
import { getUnit } from '../../../access/agencies/agencies.queries.ts'
import { inSentence } from '../../../access/agencies/in-sentence.ts'
import { findStanding, standingByCommune } from '../../../access/agencies/standing.ts'
import type { DoorContext, FileReply } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import {
  DOCX,
  PDF,
  PRINT_FORMATS,
  type PrintFormat,
} from '../../../platform/documents/media-types.ts'
import { fillForm, printForm } from '../../../platform/documents/paper-form.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import { getDocument } from '../../../platform/profile/profile.queries.ts'
import { showNumber } from '../../../registers/outgoing-documents/document-number.ts'
import { keepIssued } from '../../../registers/outgoing-documents/issued-papers.ts'
import {
  findIssuedFile,
  listDocumentsOf,
} from '../../../registers/outgoing-documents/known-documents.queries.ts'
import { verificationUrl } from '../../../registers/outgoing-documents/verification-code.ts'
import { fullNameOf } from '../../../registers/people/person-view.ts'
import { replyWith } from '../hand-over/kept-paper.ts'
import { monthOfColumn } from '../list-dates.ts'
import { listLines } from '../list-lines.queries.ts'
import { listReturns, type ReturnRow } from '../list-versions.queries.ts'
import { findCard, type ListCardRow } from '../monthly-list.queries.ts'
import { findTemplate } from '../templates/templates.queries.ts'
import { BANK_AUTHORITY, COMMITTEE_AUTHORITY, placeOf, policeAuthority } from './authority.ts'
import { type ReturnFacts, returnLetterForm, returnLetterOf } from './return-letter.ts'

type Making = Pick<DoorContext, 'house'>
type Reading = Making & Pick<DoorContext, 'sees'>
interface Returned {
  card: ListCardRow
  row: ReturnRow
}

/** Who sends it back, in whose name, and to whom it goes. */
async function sides(tx: Tx, { card, row }: Returned) {
  const standing = (await standingByCommune(tx, row.on_date)).get(card.area_id)
  const asStanding = await findStanding(tx, row.unit_id, row.on_date)
  if (row.unit_id === standing?.bank) {
    const to = (await getUnit(tx, standing.agency)).name
    return { above: standing.bankAbove ?? '', authority: BANK_AUTHORITY, to }
  }
  if (asStanding !== undefined) {
    return { above: asStanding.above, authority: [asStanding.head], to: card.police_name }
  }
  if (row.unit_id === card.committee_unit_id) {
    return { above: '', authority: COMMITTEE_AUTHORITY, to: card.police_name }
  }
  const authority = policeAuthority(card.police_name, card.area_name)
  return { above: '', authority, to: card.police_name }
}

async function lineDefects(tx: Tx, { card, row }: Returned) {
  const lines = new Map((await listLines(tx, card.id)).map((line) => [line.id, line]))
  const found = row.line_defects.flatMap((defect) => {
    const line = lines.get(defect.line)
    return line === undefined ? [] : [{ line, defect }]
  })
  return found.map(({ line, defect }) => ({
    personId: line.person_id,
    position: line.position,
    fullName: fullNameOf(line),
    reasons: defect.reasons,
    note: defect.note,
  }))
}

/** What the register knows of the letter; a return between two desks of one office has no number. */
async function numberOf(tx: Tx, house: Making['house'], { card, row }: Returned) {
  const known = (await listDocumentsOf(tx, card.id)).find((one) => one.id === row.document_id)
  if (known === undefined) return { number: row.number_elsewhere ?? '', authority: [], qr: null }
  const url = verificationUrl(house, known.verification_code)
  const number = showNumber(known.number, known.symbol)
  return { number, authority: known.authority, qr: { url, hash: known.content_hash } }
}

async function factsOf(tx: Tx, { house }: Making, returned: Returned): Promise<ReturnFacts> {
  const { card, row } = returned
  const { number, qr, authority: signed } = await numberOf(tx, house, returned)
  const { to, above, authority } = await sides(tx, returned)
  const ofCommune = [card.committee_unit_id, card.police_unit_id].includes(row.unit_id)
  const { place } = await getDocument<{ place: string }>(tx, 'labels')
  return {
    month: formatMonth(monthOfColumn(card.month)),
    areaName: inSentence(card.area_name),
    from: row.unit_name,
    to,
    reasons: row.reasons,
    note: row.note,
    lines: await lineDefects(tx, returned),
    head: {
      above,
      body: row.unit_name.toUpperCase(),
      number,
      place: ofCommune ? placeOf(card.area_name) : place,
      date: row.on_date,
      authority: signed.length > 0 ? signed : authority,
      signer: row.by_name,
      qr,
      demo: house.demo,
    },
  }
}

async function findReturned(tx: Tx, { id, returnId }: Asked): Promise<Returned> {
  const card = await findCard(tx, id)
  const row = (await listReturns(tx, id)).find((one) => one.id === returnId)
  if (card === undefined || row === undefined) throw platformRefusals.refuse('not-found')
  return { card, row }
}

interface Asked {
  id: string
  returnId: string
}

async function print(
  tx: Tx,
  { returned, facts, format }: { returned: Returned; facts: ReturnFacts; format: PrintFormat },
): Promise<FileReply> {
  const { card, row } = returned
  const letter = returnLetterOf(facts)
  const fileName = `tra-lai-${card.area_id}-${monthOfColumn(card.month)}-${row.on_date}.${format}`
  if (format === 'pdf') {
    const bytes = await printForm(returnLetterForm, letter, row.on_date)
    return { bytes, mediaType: PDF, fileName }
  }
  const own = await findTemplate(tx, { unitId: row.unit_id, kind: 'return-letter' })
  const bytes = await fillForm(returnLetterForm, letter, own.template)
  return { bytes, mediaType: DOCX, fileName }
}

/** Keeps the letter as it goes out, for everybody who sees the list. */
export async function keepReturnLetter(tx: Tx, acting: Making, asked: Asked): Promise<void> {
  const returned = await findReturned(tx, asked)
  const { card, row } = returned
  if (row.document_id === null) return
  const facts = await factsOf(tx, acting, returned)
  const files: FileReply[] = []
  for (const format of PRINT_FORMATS) files.push(await print(tx, { returned, facts, format }))
  const over = (await standingByCommune(tx, row.on_date)).get(card.area_id)
  const above = over === undefined ? [] : [over.agency, over.bank]
  const units = [...new Set([row.unit_id, card.police_unit_id, card.committee_unit_id, ...above])]
  await keepIssued(tx, acting, { documentId: row.document_id, units, files })
}

/** Văn bản trả lại: the letter as it went out; without a number, what was written then. */
export async function giveReturnLetter(
  tx: Tx,
  ctx: Reading,
  { format, ...asked }: Asked & { format: PrintFormat },
): Promise<FileReply> {
  const returned = await findReturned(tx, asked)
  await refuseKeptLines(tx, returned.card)
  const facts = await factsOf(tx, ctx, returned)
  ctx.sees(facts.lines.map((line) => line.personId))
  const documentId = returned.row.document_id
  const kept = documentId === null ? undefined : await findIssuedFile(tx, { documentId, format })
  if (kept !== undefined) return await replyWith(tx, ctx.house, kept)
  return await print(tx, { returned, facts, format })
}
