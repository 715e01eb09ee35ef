import { dong, dongInWords, formatDong, formatMonth, plainMonth } from '@vung-buoc/law'
import { findStanding } from '../../../access/agencies/standing.ts'
import type { DoorContext } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import type { OfficialPaper } from '../../../platform/documents/official-paper.ts'
import type { Filling } from '../../../platform/documents/word/fill-docx.ts'
import { getDocument } from '../../../platform/profile/profile.queries.ts'
import { showNumber } from '../../../registers/outgoing-documents/document-number.ts'
import { listDocumentsOf } from '../../../registers/outgoing-documents/known-documents.queries.ts'
import { verificationUrl } from '../../../registers/outgoing-documents/verification-code.ts'
import { findHandOver } from '../hand-over/hand-over.queries.ts'
import type { HandOverPage } from '../hand-over/hand-over.schema.ts'
import { readHandOver } from '../hand-over/read-hand-over.ts'
import { BANK_AUTHORITY } from './authority.ts'

/** What all papers of one hand-over are made of. */
export interface HandOverFacts {
  page: HandOverPage
  standing: { above: string; authority: string[]; url: string | null }
  bank: { above: string; authority: string[]; number: string | null; url: string | null }
  place: string
  demo: boolean
}

/** What the register knows of one paper of the hand-over. */
async function paperOf(
  tx: Tx,
  house: DoorContext['house'],
  { id, kind, usual }: { id: string; kind: 'hand-over' | 'receipt'; usual: string[] },
) {
  const found = (await listDocumentsOf(tx, id)).find((one) => one.kind === kind)
  if (found === undefined) return { number: null, authority: usual, url: null }
  return {
    number: showNumber(found.number, found.symbol),
    authority: found.authority.length > 0 ? found.authority : usual,
    url: verificationUrl(house, found.verification_code),
  }
}

export async function handOverFacts(
  tx: Tx,
  ctx: Pick<DoorContext, 'officer' | 'today' | 'house'>,
  id: string,
): Promise<HandOverFacts> {
  const page = await readHandOver(tx, ctx, id)
  const labels = await getDocument<{ place: string }>(tx, 'labels')
  const row = await findHandOver(tx, id)
  const on = page.documentDate ?? ctx.today
  const standing = await findStanding(tx, row?.standing_unit_id ?? '', on)
  const head = [standing?.head ?? '']
  const { authority, url } = await paperOf(tx, ctx.house, { id, kind: 'hand-over', usual: head })
  const receipt = await paperOf(tx, ctx.house, { id, kind: 'receipt', usual: BANK_AUTHORITY })
  return {
    page,
    standing: { above: standing?.above ?? '', authority, url },
    bank: { above: standing?.bankAbove ?? '', ...receipt },
    place: labels.place,
    demo: ctx.house.demo,
  }
}

const GOES = ['included', 'received', 'sent-back']

/** The lists that go with a hand-over, in the order of the page. */
export const goingLists = (page: HandOverPage) =>
  page.lists.filter((list) => GOES.includes(list.status))

export const monthOfPage = (page: HandOverPage): string => formatMonth(plainMonth(page.month))

/** A list of another month travels with this letter too, and is called so. */
export const placeOf = (page: HandOverPage, list: HandOverPage['lists'][number]): string =>
  list.month === page.month
    ? list.areaName
    : `${list.areaName} (danh sách tháng ${formatMonth(plainMonth(list.month))})`
export const money = (amount: number): string => formatDong(dong(amount))
export const moneyWords = (amount: number): string => dongInWords(dong(amount))

/** Words that every paper of a hand-over may use. */
export const sharedWords = ({ page }: HandOverFacts): Filling => ({
  tháng: monthOfPage(page),
  'đơn vị chuyển': page.standingUnitName,
  'đơn vị nhận': page.bankUnitName,
  'tổng số người': String(page.people),
  'tổng số tiền': money(page.totalAmount),
  'bằng chữ': moneyWords(page.totalAmount),
})

export const SHARED_SAMPLE = {
  tháng: '5/2024',
  'đơn vị chuyển': 'Công an huyện Mẫu',
  'đơn vị nhận': 'Phòng giao dịch Ngân hàng Chính sách xã hội huyện Mẫu',
  'tổng số người': '3',
  'tổng số tiền': '150.000.000 đ',
  'bằng chữ': 'Một trăm năm mươi triệu đồng',
} satisfies Filling

/** The head of a paper that the standing agency issues with its hand-over. */
export const standingHead = (
  { page, standing, place, demo }: HandOverFacts,
  change: Pick<OfficialPaper, 'type' | 'subject' | 'recipients'>,
): OfficialPaper => ({
  above: standing.above,
  body: page.standingUnitName.toUpperCase(),
  number: page.documentNumber,
  place,
  date: page.documentDate,
  authority: standing.authority,
  signer: page.signedByName,
  qr: { url: standing.url, hash: page.contentHash },
  demo,
  ...change,
})
