import { formatMonth, monthOf, plainDate } from '@vung-buoc/law'
import { getUnit, listUnitNames } from '../../../access/agencies/agencies.queries.ts'
import { inSentence } from '../../../access/agencies/in-sentence.ts'
import type { DoorContext, FileReply } from '../../../access/door/route.ts'
import { getAuthority } from '../../../access/identity/assignments.queries.ts'
import type { Tx } from '../../../platform/database/database.ts'
import {
  DOCX,
  PDF,
  PRINT_FORMATS,
  type PrintFormat,
} from '../../../platform/documents/media-types.ts'
import { fillForm, printForm } from '../../../platform/documents/paper-form.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import { showNumber } from '../../../registers/outgoing-documents/document-number.ts'
import { keepIssued } from '../../../registers/outgoing-documents/issued-papers.ts'
import {
  findIssuedFile,
  type KnownDocument,
  listDocumentsOf,
} from '../../../registers/outgoing-documents/known-documents.queries.ts'
import { verificationUrl } from '../../../registers/outgoing-documents/verification-code.ts'
import { replyWith } from '../hand-over/kept-paper.ts'
import { COMMITTEE_AUTHORITY, placeOf, policeAuthority } from '../papers/authority.ts'
import {
  type NoticeFacts,
  withdrawalNoticeForm,
  withdrawalNoticeOf,
} from '../papers/withdrawal-notice.ts'
import type { Acting } from '../take-list.ts'
import { findTemplate } from '../templates/templates.queries.ts'
import type { WithdrawalContent } from './withdrawal-content.ts'
import {
  findWithdrawal,
  getCurrentVersion,
  listSteps,
  type StepRow,
  type WithdrawalRow,
} from './withdrawal.queries.ts'
import { listNoticeLines } from './withdrawal-lines.queries.ts'
import type { WithdrawalReason } from './withdrawal.schema.ts'

type House = DoorContext['house']

interface Noticed {
  notice: WithdrawalRow
  content: WithdrawalContent
  /** The number it went out under; undefined while it is not signed. */
  document: KnownDocument | undefined
  steps: StepRow[]
}

async function findNoticed(tx: Tx, id: string): Promise<Noticed> {
  const notice = await findWithdrawal(tx, id)
  if (notice === undefined) throw platformRefusals.refuse('not-found')
  const { content, content_hash: hash } = await getCurrentVersion(tx, id)
  const document = (await listDocumentsOf(tx, id)).find(
    (one) => one.state === 'valid' && one.content_hash === hash,
  )
  const steps = (await listSteps(tx, id)).filter((step) => step.content_hash === hash)
  return { notice, content: content as unknown as WithdrawalContent, document, steps }
}

async function recipientsOf(tx: Tx, notice: WithdrawalRow): Promise<string[]> {
  const names = await listUnitNames(tx)
  const nameOf = (id: string) => names.get(id) ?? id
  return [
    `${nameOf(notice.committee_unit_id)} (xác nhận);`,
    `${nameOf(notice.standing_unit_id)};`,
    `${nameOf(notice.bank_unit_id)};`,
    'Lưu: VT.',
  ]
}

async function headOf(tx: Tx, house: House, noticed: Noticed): Promise<NoticeFacts['head']> {
  const { notice, document, steps } = noticed
  const police = await getUnit(tx, notice.police_unit_id)
  const above = police.parent_id === null ? police : await getUnit(tx, police.parent_id)
  const usual = policeAuthority(police.name, notice.area_name)
  const signed = document?.authority ?? []
  return {
    above: above.name.toUpperCase(),
    body: police.name.toUpperCase(),
    number: document === undefined ? null : showNumber(document.number, document.symbol),
    place: placeOf(notice.area_name),
    date: document?.issued_on ?? null,
    recipients: await recipientsOf(tx, notice),
    authority: signed.length > 0 ? signed : usual,
    signer: document === undefined ? null : hand(steps, 'signed'),
    qr: {
      url: document === undefined ? null : verificationUrl(house, document.verification_code),
      hash: notice.content_hash,
    },
    demo: house.demo,
  }
}

const hand = (steps: readonly StepRow[], step: StepRow['step']): string | null =>
  steps.find((one) => one.step === step)?.by_name ?? null

interface Printing {
  house: House
  noticed: Noticed
  /** Lines that the reader sees: the bank never hears of whoever was taken off before. */
  inSight: ReadonlySet<string>
  /** In whose name the commune confirms, as its officer's assignment has it. */
  authority?: readonly string[]
}

async function factsOf(tx: Tx, printing: Printing): Promise<NoticeFacts> {
  const { house, noticed, inSight, authority = [] } = printing
  const { notice, content, document, steps } = noticed
  const capacity = authority.length > 0 ? authority : COMMITTEE_AUTHORITY
  const signer = document === undefined ? null : hand(steps, 'confirmed')
  return {
    head: await headOf(tx, house, noticed),
    confirms: { capacity, signer },
    from: notice.police_name,
    areaName: inSentence(notice.area_name),
    lines: content.lines
      .filter(({ line }) => inSight.has(line))
      .map(({ month, reason, ...line }) => ({
        ...line,
        month: month === null ? '' : formatMonth(monthOf(plainDate(month))),
        reason: reason as WithdrawalReason,
      })),
  }
}

/** The name of the file is nobody's. */
const fileNameOf = ({ notice }: Noticed, format: PrintFormat): string =>
  `thong-bao-rut-ten-${notice.area_id}-${notice.opened_on}.${format}`

async function print(
  tx: Tx,
  printing: Printing,
  { format, today }: { format: PrintFormat; today: string },
): Promise<FileReply> {
  const filled = withdrawalNoticeOf(await factsOf(tx, printing))
  const { notice } = printing.noticed
  const fileName = fileNameOf(printing.noticed, format)
  if (format === 'pdf') {
    const bytes = await printForm(withdrawalNoticeForm, filled, today)
    return { bytes, mediaType: PDF, fileName }
  }
  const own = await findTemplate(tx, { unitId: notice.police_unit_id, kind: 'withdrawal-notice' })
  const bytes = await fillForm(withdrawalNoticeForm, filled, own.template)
  return { bytes, mediaType: DOCX, fileName }
}

/** Keeps the notice as its chief signed it, and once more with the commune's confirmation. */
export async function keepNotice(tx: Tx, acting: Acting, id: string): Promise<void> {
  const noticed = await findNoticed(tx, id)
  const { notice, document, content, steps } = noticed
  if (document === undefined) return
  const isConfirmed = hand(steps, 'confirmed') !== null
  const authority = isConfirmed ? await getAuthority(tx, acting.officer.assignmentId) : []
  const inSight = new Set(content.lines.map(({ line }) => line))
  const printing = { house: acting.house, noticed, inSight, authority }
  const files: FileReply[] = []
  for (const format of PRINT_FORMATS) {
    files.push(await print(tx, printing, { format, today: acting.today }))
  }
  const { police_unit_id, committee_unit_id, standing_unit_id, bank_unit_id } = notice
  const units = [police_unit_id, committee_unit_id, standing_unit_id, bank_unit_id]
  await keepIssued(tx, acting, { documentId: document.id, units, files })
}

/** Thông báo rút tên as paper: as it was issued, or how it would read now while it is not signed. */
export async function giveNotice(
  tx: Tx,
  ctx: Pick<DoorContext, 'house' | 'today' | 'sees'>,
  { id, format }: { id: string; format: PrintFormat },
): Promise<FileReply> {
  const noticed = await findNoticed(tx, id)
  const rows = await listNoticeLines(tx, id)
  ctx.sees(rows.map((row) => row.person_id))
  const inSight = new Set(rows.map((row) => row.line_id))
  const { document, content } = noticed
  const isWhole = content.lines.every(({ line }) => inSight.has(line))
  const kept =
    isWhole && document !== undefined
      ? await findIssuedFile(tx, { documentId: document.id, format })
      : undefined
  if (kept !== undefined) return await replyWith(tx, ctx.house, kept)
  const printing = { house: ctx.house, noticed, inSight }
  return await print(tx, printing, { format, today: ctx.today })
}
