import { formatDate, plainDate } from '@vung-buoc/law'
import type { DoorContext, FileReply } from '../../access/door/route.ts'
import { getUnit } from '../../access/agencies/agencies.queries.ts'
import type { Tx } from '../../platform/database/database.ts'
import { platformRefusals } from '../../platform/http/platform.refusals.ts'
import { getDocument } from '../../platform/profile/profile.queries.ts'
import { birthOf, fullNameOf } from '../../registers/people/person-view.ts'
import { Mau01Layout } from './excel/layout.ts'
import { type Mau01Line, writeMau01 } from './excel/write-mau-01.ts'
import { addressOf } from './list-content.ts'
import { monthOfColumn } from './list-dates.ts'
import type { LineRow } from './list-lines.queries.ts'
import { findCard } from './monthly-list.queries.ts'
import { linesInSight } from './read-list.ts'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

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

/** Xuất Mẫu số 01: the lines that go, in the layout of the profile. The name holds no one's name. */
export async function exportMau01(
  tx: Tx,
  ctx: Pick<DoorContext, 'officer' | 'today' | 'sees' | 'house'>,
  id: string,
): Promise<FileReply> {
  const card = await findCard(tx, id)
  if (card === undefined) throw platformRefusals.refuse('not-found')
  const lines = (await linesInSight(tx, card, ctx.officer.duty)).filter(
    (line) => !STAYS.includes(line.state),
  )
  ctx.sees(lines.map((line) => line.person_id))
  const police = await getUnit(tx, card.police_unit_id)
  const above = police.parent_id === null ? police : await getUnit(tx, police.parent_id)
  const labels = await getDocument<{ place: string }>(tx, 'labels')
  const [day = '', month = '', year = ''] = formatDate(ctx.today).split('/')
  const layout = Mau01Layout.parse(await getDocument(tx, 'mau-01-layout'))
  const bytes = await writeMau01(
    {
      agencyAbove: above.name.toUpperCase(),
      agency: police.name.toUpperCase(),
      month: monthOfColumn(card.month),
      placeAndDate: `${labels.place}, ngày ${day} tháng ${shortMonth(month)} năm ${year}`,
      lines: lines.map(printed),
      demo: ctx.house.demo,
    },
    layout,
  )
  const part = card.supplement_number === 0 ? '' : `-bo-sung-${card.supplement_number}`
  const fileName = `mau-01-${card.area_id}-${monthOfColumn(card.month)}${part}.xlsx`
  return { bytes, mediaType: XLSX, fileName }
}

/** Decree 30/2020: months 1 and 2 get a leading zero, the others do not. */
const shortMonth = (month: string): string => (Number(month) <= 2 ? month : String(Number(month)))
