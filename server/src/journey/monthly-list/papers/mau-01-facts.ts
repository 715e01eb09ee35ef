import { plainDate } from '@vung-buoc/law'
import { getUnit } from '../../../access/agencies/agencies.queries.ts'
import type { DoorContext } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import { getDocument } from '../../../platform/profile/profile.queries.ts'
import { birthOf, fullNameOf } from '../../../registers/people/person-view.ts'
import { Mau01Layout } from '../excel/layout.ts'
import type { Mau01Line } from '../excel/write-mau-01.ts'
import { addressOf } from '../list-content.ts'
import { monthOfColumn } from '../list-dates.ts'
import type { LineRow } from '../list-lines.queries.ts'
import { listSignatures, listVersions, type SignatureRow } from '../list-versions.queries.ts'
import { findCard, type ListCardRow } from '../monthly-list.queries.ts'
import { linesInSight } from '../read-list.ts'
import { placeOf, policeAuthority } from './authority.ts'
import type { Mau01Facts } from './mau-01.ts'

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

/** One list, its people and everything that its form prints. */
export interface ListToPrint {
  card: ListCardRow
  layout: Mau01Layout
  facts: Mau01Facts
  personIds: string[]
}

const CONFIRMED = ['confirmed', 'handed-over', 'received']

/** Who has signed and who has confirmed the list as it is now. */
async function handsUnder(tx: Tx, card: ListCardRow, hash: string | null) {
  if (hash === null) return { signer: null, date: null, confirmedBy: null }
  const signatures = await listSignatures(tx, card.id)
  const newest = (role: SignatureRow['role']) => signatures.findLast((one) => one.role === role)
  const signed = newest('signed')
  const confirmed = CONFIRMED.includes(card.state) ? newest('confirmed') : undefined
  const isSigned = card.state !== 'awaiting-signature' && signed !== undefined
  return {
    signer: isSigned ? signed.by_name : null,
    date: isSigned ? signed.signed_on : null,
    confirmedBy: confirmed?.by_name ?? null,
  }
}

async function currentHash(tx: Tx, card: ListCardRow): Promise<string | null> {
  if (card.state === 'draft' || card.current_version_id === null) return null
  const versions = await listVersions(tx, card.id)
  return versions.find((version) => version.id === card.current_version_id)?.content_hash ?? null
}

/** The list as it stands now: the lines that go, in the layout of the profile. */
export async function mau01Facts(
  tx: Tx,
  ctx: Pick<DoorContext, 'officer' | 'house'>,
  id: string,
): Promise<ListToPrint> {
  const card = await findCard(tx, id)
  if (card === undefined) throw platformRefusals.refuse('not-found')
  const inSight = await linesInSight(tx, card, ctx.officer.duty)
  const lines = inSight.filter((line) => !STAYS.includes(line.state))
  const police = await getUnit(tx, card.police_unit_id)
  const above = police.parent_id === null ? police : await getUnit(tx, police.parent_id)
  const hash = await currentHash(tx, card)
  const { signer, date, confirmedBy } = await handsUnder(tx, card, hash)
  return {
    card,
    layout: Mau01Layout.parse(await getDocument(tx, 'mau-01-layout')),
    personIds: lines.map((line) => line.person_id),
    facts: {
      month: monthOfColumn(card.month),
      lines: lines.map(printed),
      confirmedBy,
      head: {
        above: above.name.toUpperCase(),
        body: police.name.toUpperCase(),
        number: null,
        place: placeOf(card.area_name),
        date,
        authority: policeAuthority(police.name, card.area_name),
        signer,
        qr: hash === null ? null : { url: null, hash },
        demo: ctx.house.demo,
      },
    },
  }
}
