import { formatDate, plainDate } from '@vung-buoc/law'
import type { DoorContext, FileReply } from '../../access/door/route.ts'
import { getUnit } from '../../access/agencies/agencies.queries.ts'
import type { Tx } from '../../platform/database/database.ts'
import { platformRefusals } from '../../platform/http/platform.refusals.ts'
import { getDocument } from '../../platform/profile/profile.queries.ts'
import { birthOf, fullNameOf } from '../../registers/people/person-view.ts'
import { Mau01Layout } from './excel/layout.ts'
import { XLSX } from '../../platform/spreadsheets/write-workbook.ts'
import { type Mau01Line, writeMau01 } from './excel/write-mau-01.ts'
import { replyWith } from './hand-over/kept-paper.ts'
import { findListPaper } from './hand-over/papers.queries.ts'
import { addressOf } from './list-content.ts'
import { monthOfColumn } from './list-dates.ts'
import type { LineRow } from './list-lines.queries.ts'
import { findCard, type ListCardRow } from './monthly-list.queries.ts'
import { linesInSight } from './read-list.ts'

/** Mẫu 01 knows only the two certificates that count. */
function certificateOf(kind: string | null): Mau01Line['certificateKind'] {
  return kind === 'completion' || kind === 'amnesty' ? kind : null
}

const printed = (line: LineRow): Mau01Line => ({
  fullName: fullNameOf(line),
  dateOfBirth: birthOf(line),
  sex: line.sex,
  idNumber: line.id_number,
  address: addressOf(line),
  certificateNumber: line.certificate_number,
  certificateKind: certificateOf(line.certificate_kind),
  completedOn: line.completed_on === null ? null : plainDate(line.completed_on),
  conduct: line.conduct,
  socialEvils: line.social_evils,
  purpose: line.purpose,
  amount: line.amount,
  note: line.note === '' ? null : line.note,
})

const STAYS = ['kept-back', 'left-out']

type Printing = Pick<DoorContext, 'officer' | 'today' | 'house'>

const goingLines = async (tx: Tx, card: ListCardRow, duty: string): Promise<LineRow[]> =>
  (await linesInSight(tx, card, duty)).filter((line) => !STAYS.includes(line.state))

async function cardInSight(tx: Tx, id: string) {
  const card = await findCard(tx, id)
  if (card === undefined) throw platformRefusals.refuse('not-found')
  return card
}

/** Mẫu số 01 as it stands now: the lines that go, in the layout of the profile. */
export async function printMau01(tx: Tx, ctx: Printing, id: string): Promise<FileReply> {
  const card = await cardInSight(tx, id)
  const lines = await goingLines(tx, card, ctx.officer.duty)
  const police = await getUnit(tx, card.police_unit_id)
  const above = police.parent_id === null ? police : await getUnit(tx, police.parent_id)
  const labels = await getDocument<{ place: string }>(tx, 'labels')
  const layout = Mau01Layout.parse(await getDocument(tx, 'mau-01-layout'))
  const bytes = await writeMau01(
    {
      agencyAbove: above.name.toUpperCase(),
      agency: police.name.toUpperCase(),
      month: monthOfColumn(card.month),
      placeAndDate: placeAndDate(labels.place, formatDate(ctx.today)),
      lines: lines.map(printed),
      demo: ctx.house.demo,
    },
    layout,
  )
  const part = card.supplement_number === 0 ? '' : `-bo-sung-${card.supplement_number}`
  const fileName = `mau-01-${card.area_id}-${monthOfColumn(card.month)}${part}.xlsx`
  return { bytes, mediaType: XLSX, fileName }
}

/**
 * Xuất Mẫu số 01: the very file that was handed over, once it was; before that the list as it
 * stands. The file's name holds nobody's name.
 */
export async function exportMau01(
  tx: Tx,
  ctx: Printing & Pick<DoorContext, 'sees'>,
  id: string,
): Promise<FileReply> {
  const card = await cardInSight(tx, id)
  const lines = await goingLines(tx, card, ctx.officer.duty)
  ctx.sees(lines.map((line) => line.person_id))
  const handedOver = ['handed-over', 'received'].includes(card.state)
  const kept = handedOver ? await findListPaper(tx, id) : undefined
  return kept === undefined ? await printMau01(tx, ctx, id) : await replyWith(tx, ctx.house, kept)
}

/** Decree 30/2020: days below 10 and months 1, 2 get a leading zero. */
function placeAndDate(place: string, date: string): string {
  const [day = '', month = '', year = ''] = date.split('/')
  const shown = Number(month) <= 2 ? month : String(Number(month))
  return `${place}, ngày ${day} tháng ${shown} năm ${year}`
}
