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
  moneyWords,
  SHARED_SAMPLE,
  sharedWords,
} from './hand-over-facts.ts'
import { reasonSentences } from './return-reasons.ts'
import { sampleHead } from '../../../platform/documents/sample-head.ts'
import { sumOf } from './summary.ts'

const COLUMNS: TableColumn[] = [
  { title: 'STT', weight: 8, align: 'center' },
  { title: 'Danh sách của', weight: 34 },
  { title: 'Số người', weight: 18, align: 'right' },
  { title: 'Số tiền đề nghị', weight: 26, align: 'right' },
  { title: 'Kết quả', weight: 18, align: 'center' },
]
const CELLS = ['STT', 'tên xã', 'số người', 'số tiền', 'kết quả']

/** Giấy tiếp nhận: the bank says what it took in, and what it sent back with every reason. */
export const receiptForm: PaperForm = {
  kind: 'receipt',
  name: 'Giấy tiếp nhận danh sách của ngân hàng',
  sampleHead: sampleHead({
    number: null,
    type: 'GIẤY TIẾP NHẬN',
    subject: 'Danh sách tháng 5/2024',
    recipients: ['Công an huyện Mẫu;', 'Lưu: VT.'],
    authority: ['GIÁM ĐỐC'],
  }),
  sample: {
    ...SHARED_SAMPLE,
    'số văn bản chuyển': '12/CV-MẪU',
    'số danh sách nhận': '01',
    'danh sách': [
      {
        STT: '1',
        'tên xã': 'Xã Mẫu',
        'số người': '3',
        'số tiền': '150.000.000 đ',
        'kết quả': 'Đã nhận',
      },
    ],
    'lý do trả lại': asEntries(['Trả lại danh sách của Xã Mẫu 2: Thiếu chữ ký, con dấu.']),
  },
  required: [
    'danh sách',
    'danh sách/tên xã',
    'danh sách/kết quả',
    'tổng số người',
    'lý do trả lại',
  ],
  paper: (head, words) => ({
    title: `Giấy tiếp nhận danh sách tháng ${wordOf(words, 'tháng')}`,
    head,
    blocks: [
      {
        kind: 'paragraph',
        text:
          `${wordOf(words, 'đơn vị nhận')} đã tiếp nhận ${wordOf(words, 'số danh sách nhận')} danh sách ` +
          `tháng ${wordOf(words, 'tháng')} (Mẫu số 01) do ${wordOf(words, 'đơn vị chuyển')} chuyển kèm theo ` +
          `văn bản số ${wordOf(words, 'số văn bản chuyển')}, cụ thể:`,
      },
      tableOf(words, {
        columns: COLUMNS,
        cells: CELLS,
        repeat: 'danh sách',
        total: [
          '',
          'Cộng đã nhận',
          wordOf(words, 'tổng số người'),
          wordOf(words, 'tổng số tiền'),
          '',
        ],
      }),
      { kind: 'paragraph', text: `Bằng chữ: ${wordOf(words, 'bằng chữ')}.` },
      { kind: 'paragraphs', repeat: 'lý do trả lại', texts: linesOf(words, 'lý do trả lại') },
      {
        kind: 'paragraph',
        text: 'Giấy này xác nhận việc giao, nhận danh sách; việc cho vay được xét theo quy định./.',
      },
    ],
  }),
}

type PageList = HandOverPage['lists'][number]

const sentBackSentence = ({ areaName, reasons, note }: PageList): string =>
  `Trả lại danh sách của ${inSentence(areaName)}: ${reasonSentences(reasons, note).join('; ')}.`

export function receiptOf(facts: HandOverFacts): Facts {
  const { page, bank, place, demo } = facts
  const lists = goingLists(page)
  const taken = lists.filter((list) => list.status === 'received')
  const amount = sumOf(taken, (list) => list.totalAmount)
  return {
    head: {
      above: bank.above,
      body: page.bankUnitName.toUpperCase(),
      number: bank.number,
      place,
      date: page.receivedOn,
      type: 'GIẤY TIẾP NHẬN',
      subject: `Danh sách tháng ${monthOfPage(page)}`,
      recipients: [`${page.standingUnitName};`, 'Lưu: VT.'],
      authority: bank.authority,
      signer: null,
      qr: { url: bank.url, hash: page.contentHash },
      demo,
    },
    words: {
      ...sharedWords(facts),
      'tổng số người': String(sumOf(taken, (list) => list.people)),
      'tổng số tiền': money(amount),
      'bằng chữ': moneyWords(amount),
      'số văn bản chuyển': page.documentNumber ?? '',
      'số danh sách nhận': String(taken.length).padStart(2, '0'),
      'danh sách': lists.map((list, at) => ({
        STT: String(at + 1),
        'tên xã': placeOf(facts.page, list),
        'số người': list.nothingToReport ? 'Không phát sinh' : String(list.people),
        'số tiền': money(list.totalAmount),
        'kết quả': list.status === 'received' ? 'Đã nhận' : 'Trả lại',
      })),
      'lý do trả lại': asEntries(
        lists.filter((list) => list.status === 'sent-back').map(sentBackSentence),
      ),
    },
  }
}
