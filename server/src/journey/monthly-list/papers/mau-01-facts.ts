import { type PlainDate, plainDate } from '@vung-buoc/law'
import { getUnit, listUnitNames } from '../../../access/agencies/agencies.queries.ts'
import { standingByCommune } from '../../../access/agencies/standing.ts'
import type { DoorContext } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import { getDocument } from '../../../platform/profile/profile.queries.ts'
import { birthOf, fullNameOf } from '../../../registers/people/person-view.ts'
import { showNumber } from '../../../registers/outgoing-documents/document-number.ts'
import { listDocumentsOf } from '../../../registers/outgoing-documents/known-documents.queries.ts'
import { verificationUrl } from '../../../registers/outgoing-documents/verification-code.ts'
import { refuseKeptLines } from '../apart.ts'
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
  certificateDate: line.certificate_date,
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

/** What the register knows of the list: number, in whose name, and where it is verified. */
async function numbersOf(
  tx: Tx,
  house: DoorContext['house'],
  { listId, signed, hash }: { listId: string; signed: boolean; hash: string | null },
) {
  const none = { number: null, authority: null, url: null, confirms: null }
  if (!signed) return none
  const valid = (await listDocumentsOf(tx, listId)).filter((one) => one.state === 'valid')
  const made = valid.find((one) => one.kind === 'list')
  const confirmed = valid.find(
    (one) => one.kind === 'list-confirmation' && one.content_hash === hash,
  )
  const shown = confirmed ?? made
  return {
    number: made === undefined ? null : showNumber(made.number, made.symbol),
    authority: made === undefined || made.authority.length === 0 ? null : made.authority,
    url: shown === undefined ? null : verificationUrl(house, shown.verification_code),
    confirms:
      confirmed === undefined
        ? null
        : {
            number: showNumber(confirmed.number, confirmed.symbol),
            authority: confirmed.authority,
          },
  }
}

/** Who gets the list: whoever confirms it, hands it over and lends on it. */
async function recipientsOf(tx: Tx, card: ListCardRow, today: PlainDate): Promise<string[]> {
  const { name: committee } = await getUnit(tx, card.committee_unit_id)
  const standing = (await standingByCommune(tx, today)).get(card.area_id)
  const onward = standing === undefined ? [] : [standing.agency, standing.bank]
  const names = await listUnitNames(tx)
  return [
    `${committee} (xác nhận);`,
    ...onward.map((unit) => `${names.get(unit) ?? unit};`),
    'Lưu: VT.',
  ]
}

/** The list as it stands now: the lines that go, in the layout of the profile. */
export async function mau01Facts(
  tx: Tx,
  ctx: Pick<DoorContext, 'officer' | 'house' | 'today'>,
  id: string,
): Promise<ListToPrint> {
  const card = await findCard(tx, id)
  if (card === undefined) throw platformRefusals.refuse('not-found')
  await refuseKeptLines(tx, card)
  const inSight = await linesInSight(tx, card, ctx.officer.duty)
  const lines = inSight.filter((line) => !STAYS.includes(line.state))
  const police = await getUnit(tx, card.police_unit_id)
  const above = police.parent_id === null ? police : await getUnit(tx, police.parent_id)
  const hash = await currentHash(tx, card)
  const { signer, date, confirmedBy } = await handsUnder(tx, card, hash)
  const numbers = await numbersOf(tx, ctx.house, { listId: id, signed: signer !== null, hash })
  return {
    card,
    layout: Mau01Layout.parse(await getDocument(tx, 'mau-01-layout')),
    personIds: lines.map((line) => line.person_id),
    facts: {
      month: monthOfColumn(card.month),
      lines: lines.map(printed),
      confirmedBy,
      confirms: numbers.confirms,
      head: {
        above: above.name.toUpperCase(),
        body: police.name.toUpperCase(),
        number: numbers.number,
        place: placeOf(card.area_name),
        date,
        authority: numbers.authority ?? policeAuthority(police.name, card.area_name),
        signer,
        recipients: await recipientsOf(tx, card, ctx.today),
        qr: hash === null ? null : { url: numbers.url, hash },
        demo: ctx.house.demo,
      },
    },
  }
}
