import { formatMonth, plainMonth } from '@vung-buoc/law'
import type { FileReply } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { PDF } from '../../../platform/documents/media-types.ts'
import type { OfficialPaper, Paper } from '../../../platform/documents/official-paper.ts'
import { printPaper } from '../../../platform/documents/render-pdf.ts'
import { COMMITTEE_AUTHORITY } from '../papers/authority.ts'
import { standingHead } from '../papers/hand-over-facts.ts'
import { type HandOverFolder, handOverFolder } from './hand-over-folder.ts'
import type { Folder } from './folder.schema.ts'
import { blocksOf, shownBlock, type Part } from './folder-parts.ts'
import { type ListFolder, listFolder, type Reading } from './list-folder.ts'

const shown = (parts: readonly Part[]): Folder['parts'] =>
  parts.map((part) => ({ ...part, blocks: part.blocks.map(shownBlock) }))

const listName = ({ list: { card, facts } }: ListFolder): string => {
  const part = card.supplement_number === 0 ? '' : ` (bổ sung lần ${card.supplement_number})`
  return `danh sách tháng ${formatMonth(facts.month)}${part}, ${card.area_name}`
}

const handOverName = ({ facts: { page } }: HandOverFolder): string =>
  `văn bản chuyển danh sách tháng ${formatMonth(plainMonth(page.month))}, lần ${page.number}`

/** The folder on screen. */
export async function readListFolder(tx: Tx, ctx: Reading, id: string): Promise<Folder> {
  const folder = await listFolder(tx, ctx, id)
  const { card } = folder.list
  return {
    id,
    title: `Bìa trình ký: ${listName(folder)}`,
    lead: `Người lập: ${folder.compiledBy}, ${card.police_name}`,
    version: card.version,
    contentHash: folder.contentHash,
    parts: shown(folder.parts),
    signs: folder.signs,
  }
}

export async function readHandOverFolder(tx: Tx, ctx: Reading, id: string): Promise<Folder> {
  const folder = await handOverFolder(tx, ctx, id)
  const { page } = folder.facts
  return {
    id,
    title: `Bìa trình ký: ${handOverName(folder)}`,
    lead: `${page.standingUnitName} gửi ${page.bankUnitName}`,
    version: page.version,
    contentHash: page.contentHash,
    parts: shown(folder.parts),
    signs: folder.signs,
  }
}

const MAKER = { authority: ['NGƯỜI TRÌNH'], hint: '(Ký, ghi rõ họ tên)', signer: null }
const OPINION = '(Ý kiến, ký, ghi rõ họ tên)'

/** One bundle: the letter of submission on top, every part on sheets of its own, 'Trang x/y'. */
const bundle = (title: string, head: OfficialPaper, parts: readonly Part[]): Paper => ({
  title,
  head,
  landscape: true,
  counted: true,
  blocks: blocksOf(parts),
})

/** Bìa trình ký as one PDF; its name holds nobody's name. */
export async function giveListFolder(tx: Tx, ctx: Reading, id: string): Promise<FileReply> {
  const folder = await listFolder(tx, ctx, id)
  const { list, contentHash, compiledBy } = folder
  const { card, facts } = list
  const toChief = card.state === 'awaiting-signature'
  const head: OfficialPaper = {
    ...facts.head,
    number: '',
    date: null,
    type: 'PHIẾU TRÌNH KÝ',
    subject: `(${listName(folder)})`,
    recipients: [],
    authority: toChief ? facts.head.authority : COMMITTEE_AUTHORITY,
    hint: OPINION,
    signer: null,
    cosigner: { ...MAKER, signer: compiledBy },
    qr: { url: null, hash: contentHash },
  }
  const paper = bundle('Bìa trình ký', head, folder.parts)
  return {
    bytes: await printPaper(paper, ctx.today),
    mediaType: PDF,
    fileName: `bia-trinh-ky-${card.area_id}-${facts.month}-${card.supplement_number}.pdf`,
  }
}

export async function giveHandOverFolder(tx: Tx, ctx: Reading, id: string): Promise<FileReply> {
  const folder = await handOverFolder(tx, ctx, id)
  const { page } = folder.facts
  const head: OfficialPaper = {
    ...standingHead(folder.facts, {
      type: 'PHIẾU TRÌNH KÝ',
      subject: `(${handOverName(folder)})`,
      recipients: [],
    }),
    number: '',
    date: null,
    hint: OPINION,
    signer: null,
    cosigner: MAKER,
    qr: { url: null, hash: page.contentHash },
  }
  const paper = bundle('Bìa trình ký', head, folder.parts)
  return {
    bytes: await printPaper(paper, ctx.today),
    mediaType: PDF,
    fileName: `bia-trinh-ky-chuyen-giao-${page.month}-${page.number}.pdf`,
  }
}
