import { inSentence } from '../../../access/agencies/in-sentence.ts'
import type { TableColumn } from '../../../platform/documents/official-paper.ts'
import {
  asEntries,
  type Facts,
  linesOf,
  type PaperForm,
  tableOf,
  wordOf,
} from '../../../platform/documents/paper-form.ts'
import type { HandOverPage } from '../hand-over/hand-over.schema.ts'
import {
  goingLists,
  type HandOverFacts,
  money,
  monthOfPage,
  placeOf,
  SHARED_SAMPLE,
  sharedWords,
  standingHead,
} from './hand-over-facts.ts'
import { sampleHead } from '../../../platform/documents/sample-head.ts'

const COLUMNS: TableColumn[] = [
  { title: 'STT', weight: 8, align: 'center' },
  { title: 'Xã, thị trấn', weight: 40 },
  { title: 'Số người', weight: 22, align: 'right' },
  { title: 'Số tiền đề nghị', weight: 30, align: 'right' },
]
const CELLS = ['STT', 'tên xã', 'số người', 'số tiền']

/** Văn bản chuyển danh sách: the numbered letter on top of the confirmed lists. It names nobody. */
export const coverLetterForm: PaperForm = {
  kind: 'cover-letter',
  name: 'Văn bản chuyển danh sách',
  sampleHead: sampleHead({ subject: 'V/v chuyển danh sách tháng 5/2024' }),
  sample: {
    ...SHARED_SAMPLE,
    'danh sách': [{ STT: '1', 'tên xã': 'Xã Mẫu', 'số người': '3', 'số tiền': '150.000.000 đ' }],
    'lưu ý': asEntries(['Các xã, thị trấn đã gửi đủ danh sách.']),
  },
  required: ['danh sách', 'danh sách/tên xã', 'danh sách/số người', 'tổng số người', 'lưu ý/câu'],
  paper: (head, words) => ({
    title: `Văn bản chuyển danh sách tháng ${wordOf(words, 'tháng')}`,
    head,
    blocks: [
      { kind: 'paragraph', align: 'center', text: `Kính gửi: ${wordOf(words, 'đơn vị nhận')}` },
      {
        kind: 'paragraph',
        text:
          `${wordOf(words, 'đơn vị chuyển')} chuyển kèm theo văn bản này danh sách tháng ` +
          `${wordOf(words, 'tháng')} (Mẫu số 01) đã được Ủy ban nhân dân các xã, thị trấn xác nhận, ` +
          'giữ nguyên nội dung, để làm căn cứ cho vay:',
      },
      tableOf(words, {
        columns: COLUMNS,
        cells: CELLS,
        repeat: 'danh sách',
        total: ['', 'Cộng', wordOf(words, 'tổng số người'), wordOf(words, 'tổng số tiền')],
      }),
      {
        kind: 'paragraph',
        text: `Tổng số tiền đề nghị bằng chữ: ${wordOf(words, 'bằng chữ')}.`,
      },
      { kind: 'paragraphs', repeat: 'lưu ý', texts: linesOf(words, 'lưu ý') },
      {
        kind: 'paragraph',
        text: 'Đề nghị đơn vị tiếp nhận, đối chiếu và thông báo lại nếu có danh sách cần trả, nêu đủ lý do một lần./.',
      },
    ],
  }),
}

/** Who is not in it yet, and why: late is late, held for checking is not the commune's fault. */
function lateSentences(page: HandOverPage): string[] {
  const held = page.lists
    .filter((list) => list.status === 'held')
    .map((list) => inSentence(list.areaName))
  const sentences: string[] = []
  if (page.lateAreas.length > 0) {
    sentences.push(
      `Chưa có danh sách tháng ${monthOfPage(page)} của: ${page.lateAreas.map(inSentence).join(', ')}. Danh sách các nơi này sẽ chuyển sau.`,
    )
  }
  if (held.length > 0) {
    sentences.push(`Đang kiểm tra lại, sẽ chuyển sau: danh sách của ${held.join(', ')}.`)
  }
  return sentences.length > 0 ? sentences : ['Các xã, thị trấn đã gửi đủ danh sách.']
}

export const coverLetterOf = (facts: HandOverFacts): Facts => ({
  head: standingHead(facts, {
    type: null,
    subject: `V/v chuyển danh sách tháng ${monthOfPage(facts.page)}`,
    recipients: ['Như trên;', 'Ủy ban nhân dân các xã, thị trấn;', 'Lưu: VT.'],
  }),
  words: {
    ...sharedWords(facts),
    'danh sách': goingLists(facts.page).map((list, at) => ({
      STT: String(at + 1),
      'tên xã': placeOf(facts.page, list),
      'số người': list.nothingToReport ? 'Không phát sinh' : String(list.people),
      'số tiền': money(list.totalAmount),
    })),
    'lưu ý': asEntries(lateSentences(facts.page)),
  },
})
