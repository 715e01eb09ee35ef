import { dong, formatDate, formatDong, formatMonth, plainDate, plainMonth } from '@vung-buoc/law'
import { AlignmentType, Document, Packer, Paragraph, type Table, TextRun } from 'docx'
import type { DoorContext, FileReply } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { findStanding } from '../../../access/agencies/standing.ts'
import { getDocument } from '../../../platform/profile/profile.queries.ts'
import type { HandOverPage } from '../hand-over/hand-over.schema.ts'
import { findHandOver } from '../hand-over/hand-over.queries.ts'
import { readHandOver } from '../hand-over/read-hand-over.ts'
import { type Column, letterHead, paragraph, signatureBlock, tableOf } from './official-letter.ts'
import { goingLists } from './summary-sheet.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Decree 30/2020: A4, margins 20 / 20 / 30 / 15 mm, in twentieths of a point. */
const MARGINS = { top: 1134, bottom: 1134, left: 1701, right: 850 }
const A4 = { width: 11_906, height: 16_838 }

const TABLE: Column[] = [
  { heading: 'STT', share: 8 },
  { heading: 'Xã, thị trấn', share: 42 },
  { heading: 'Số người', share: 20, right: true },
  { heading: 'Số tiền đề nghị', share: 30, right: true },
]

function rowsOf(page: HandOverPage): string[][] {
  const rows = goingLists(page).map((list, index) => [
    String(index + 1),
    list.areaName,
    list.nothingToReport ? 'Không phát sinh' : String(list.people),
    formatDong(dong(list.totalAmount)),
  ])
  return [...rows, ['', 'Cộng', String(page.people), formatDong(dong(page.totalAmount))]]
}

/** Who is not in it yet, and why: late is late, held for checking is not the commune's fault. */
function lateSentences(page: HandOverPage): string[] {
  const held = page.lists.filter((list) => list.status === 'held').map((list) => list.areaName)
  const sentences: string[] = []
  if (page.lateAreas.length > 0) {
    sentences.push(
      `Chưa có danh sách của: ${page.lateAreas.join(', ')}. Danh sách các nơi này sẽ chuyển sau.`,
    )
  }
  if (held.length > 0) {
    sentences.push(`Đang kiểm tra lại, sẽ chuyển sau: danh sách của ${held.join(', ')}.`)
  }
  return sentences.length > 0 ? sentences : ['Các xã, thị trấn đã gửi đủ danh sách.']
}

function bodyOf(page: HandOverPage): (Paragraph | Table)[] {
  const month = formatMonth(plainMonth(page.month))
  return [
    paragraph('', { align: AlignmentType.CENTER }),
    paragraph(`Kính gửi: ${page.bankUnitName}`, { align: AlignmentType.CENTER, bold: true }),
    paragraph(
      `${page.standingUnitName} chuyển kèm theo văn bản này danh sách tháng ${month} (Mẫu số 01) ` +
        'đã được Ủy ban nhân dân các xã, thị trấn xác nhận, giữ nguyên nội dung, để làm căn cứ cho vay.',
    ),
    tableOf(TABLE, rowsOf(page)),
    paragraph(''),
    ...lateSentences(page).map((sentence) => paragraph(sentence)),
    paragraph(
      'Đề nghị đơn vị tiếp nhận, đối chiếu và thông báo lại nếu có danh sách cần trả, nêu đủ lý do một lần./.',
    ),
  ]
}

interface Letter {
  page: HandOverPage
  standing: { above: string; head: string }
  place: string
  demo: boolean
}

async function write({ page, standing, place, demo }: Letter): Promise<Uint8Array> {
  const date = page.documentDate === null ? null : formatDate(plainDate(page.documentDate))
  const document = new Document({
    styles: { default: { document: { run: { font: 'Times New Roman', size: 28 } } } },
    sections: [
      {
        properties: { page: { size: A4, margin: MARGINS } },
        children: [
          ...(demo ? [paragraph('DỮ LIỆU MẪU', { align: AlignmentType.CENTER, bold: true })] : []),
          letterHead({
            above: standing.above,
            body: page.standingUnitName.toUpperCase(),
            number: page.documentNumber ?? '        ',
            subject: `V/v chuyển danh sách tháng ${formatMonth(plainMonth(page.month))}`,
            place,
            date,
          }),
          ...bodyOf(page),
          signatureBlock({
            recipients: ['Như trên;', 'Ủy ban nhân dân các xã, thị trấn;', 'Lưu: VT.'],
            capacity: standing.head,
            name: page.signedByName ?? '',
          }),
          new Paragraph({
            children: [
              new TextRun({ text: `Mã nội dung: ${page.contentHash.slice(0, 16)}`, size: 16 }),
            ],
          }),
        ],
      },
    ],
  })
  return await Packer.toBuffer(document)
}

/** Văn bản chuyển danh sách: the numbered letter that goes on top of the confirmed lists. */
export async function coverLetter(
  tx: Tx,
  ctx: Pick<DoorContext, 'officer' | 'today' | 'house'>,
  id: string,
): Promise<FileReply> {
  const page = await readHandOver(tx, ctx, id)
  const labels = await getDocument<{ place: string }>(tx, 'labels')
  const row = await findHandOver(tx, id)
  const standing = await findStanding(tx, row?.standing_unit_id ?? '', ctx.today)
  const { above, head } = standing ?? { above: '', head: '' }
  const letter = { page, standing: { above, head }, place: labels.place, demo: ctx.house.demo }
  const bytes = await write(letter)
  return { bytes, mediaType: DOCX, fileName: `van-ban-chuyen-${page.month}-${page.number}.docx` }
}
