import { formatMonth } from '@vung-buoc/law'
import { getUnit } from '../../../access/agencies/agencies.queries.ts'
import { findStanding, standingByCommune } from '../../../access/agencies/standing.ts'
import type { DoorContext, FileReply } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { DOCX, PDF } from '../../../platform/documents/media-types.ts'
import { fillForm, printForm } from '../../../platform/documents/paper-form.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import { getDocument } from '../../../platform/profile/profile.queries.ts'
import { fullNameOf } from '../../../registers/people/person-view.ts'
import { monthOfColumn } from '../list-dates.ts'
import { listLines } from '../list-lines.queries.ts'
import { listReturns, type ReturnRow } from '../list-versions.queries.ts'
import { findCard, type ListCardRow } from '../monthly-list.queries.ts'
import { findTemplate } from '../templates/templates.queries.ts'
import { BANK_AUTHORITY, COMMITTEE_AUTHORITY, placeOf, policeAuthority } from './authority.ts'
import type { PrintFormat } from './print-hand-over.ts'
import { type ReturnFacts, returnLetterForm, returnLetterOf } from './return-letter.ts'

type Reading = Pick<DoorContext, 'officer' | 'today' | 'house' | 'sees'>
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

async function lineDefects(tx: Tx, { card, row }: Returned, ctx: Reading) {
  const lines = new Map((await listLines(tx, card.id)).map((line) => [line.id, line]))
  const found = row.line_defects.flatMap((defect) => {
    const line = lines.get(defect.line)
    return line === undefined ? [] : [{ line, defect }]
  })
  ctx.sees(found.map(({ line }) => line.person_id))
  return found.map(({ line, defect }) => ({
    position: line.position,
    fullName: fullNameOf(line),
    reasons: defect.reasons,
    note: defect.note,
  }))
}

async function factsOf(tx: Tx, ctx: Reading, returned: Returned): Promise<ReturnFacts> {
  const { card, row } = returned
  const { to, above, authority } = await sides(tx, returned)
  const ofCommune = [card.committee_unit_id, card.police_unit_id].includes(row.unit_id)
  const { place } = await getDocument<{ place: string }>(tx, 'labels')
  return {
    month: formatMonth(monthOfColumn(card.month)),
    areaName: card.area_name,
    from: row.unit_name,
    to,
    reasons: row.reasons,
    note: row.note,
    lines: await lineDefects(tx, returned, ctx),
    head: {
      above,
      body: row.unit_name.toUpperCase(),
      place: ofCommune ? placeOf(card.area_name) : place,
      date: row.on_date,
      authority,
      signer: row.by_name,
      qr: null,
      demo: ctx.house.demo,
    },
  }
}

/** Văn bản trả lại: what was written when the list went back, as a letter. */
export async function giveReturnLetter(
  tx: Tx,
  ctx: Reading,
  { id, returnId, format }: { id: string; returnId: string; format: PrintFormat },
): Promise<FileReply> {
  const card = await findCard(tx, id)
  const row = (await listReturns(tx, id)).find((one) => one.id === returnId)
  if (card === undefined || row === undefined) throw platformRefusals.refuse('not-found')
  const letter = returnLetterOf(await factsOf(tx, ctx, { card, row }))
  const month = monthOfColumn(card.month)
  const fileName = `tra-lai-${card.area_id}-${month}-${row.on_date}.${format}`
  if (format === 'pdf') {
    const bytes = await printForm(returnLetterForm, letter, row.on_date)
    return { bytes, mediaType: PDF, fileName }
  }
  const own = await findTemplate(tx, { unitId: row.unit_id, kind: 'return-letter' })
  const bytes = await fillForm(returnLetterForm, letter, own.template)
  return { bytes, mediaType: DOCX, fileName }
}
