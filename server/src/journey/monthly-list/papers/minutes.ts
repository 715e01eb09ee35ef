import type { TableColumn } from '../../../platform/documents/official-paper.ts'
import {
  type Facts,
  type PaperForm,
  tableOf,
  wordOf,
} from '../../../platform/documents/paper-form.ts'
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
import { attachedTo } from './summary.ts'

const COLUMNS: TableColumn[] = [
  { title: 'STT', weight: 8, align: 'center' },
  { title: 'Danh sách của', weight: 34 },
  { title: 'Số người', weight: 18, align: 'right' },
  { title: 'Số tiền đề nghị', weight: 26, align: 'right' },
  { title: 'Mã nội dung', weight: 24, align: 'center' },
]
const CELLS = ['STT', 'tên xã', 'số người', 'số tiền', 'mã danh sách']
const GIVES = ['ĐẠI DIỆN BÊN GIAO']
const TAKES = ['ĐẠI DIỆN BÊN NHẬN']
const REPRESENTED = 'Đại diện: …………………………… Chức vụ: ……………………'
const HINT = '(Ký, ghi rõ họ tên)'

/** Biên bản bàn giao: what passes from hand to hand, list by list, signed by both sides. */
export const minutesForm: PaperForm = {
  kind: 'minutes',
  name: 'Biên bản bàn giao danh sách',
  sampleHead: sampleHead({
    number: '',
    type: 'BIÊN BẢN',
    subject: 'Bàn giao danh sách tháng 5/2024',
    recipients: [],
    authority: GIVES,
    hint: HINT,
    cosigner: { authority: TAKES, hint: HINT, signer: null },
  }),
  sample: {
    ...SHARED_SAMPLE,
    'số văn bản chuyển': '12/CV-MẪU',
    'kèm theo': '(Kèm theo văn bản số 12/CV-MẪU ngày 05/06/2024)',
    'số danh sách': '1',
    'danh sách': [
      {
        STT: '1',
        'tên xã': 'Xã Mẫu',
        'số người': '3',
        'số tiền': '150.000.000 đ',
        'mã danh sách': '0123456789ab',
      },
    ],
  },
  required: [
    'danh sách',
    'danh sách/tên xã',
    'danh sách/số người',
    'tổng số người',
    'số danh sách',
  ],
  paper: (head, words) => ({
    title: `Biên bản bàn giao danh sách tháng ${wordOf(words, 'tháng')}`,
    head,
    blocks: [
      { kind: 'paragraph', align: 'center', italic: true, text: wordOf(words, 'kèm theo') },
      { kind: 'paragraph', text: `Bên giao: ${wordOf(words, 'đơn vị chuyển')}.` },
      { kind: 'paragraph', text: REPRESENTED },
      { kind: 'paragraph', text: `Bên nhận: ${wordOf(words, 'đơn vị nhận')}.` },
      { kind: 'paragraph', text: REPRESENTED },
      {
        kind: 'paragraph',
        text:
          `Hai bên cùng kiểm đếm và bàn giao ${wordOf(words, 'số danh sách')} danh sách tháng ` +
          `${wordOf(words, 'tháng')} (Mẫu số 01) kèm theo văn bản số ${wordOf(words, 'số văn bản chuyển')}, gồm:`,
      },
      tableOf(words, {
        columns: COLUMNS,
        cells: CELLS,
        repeat: 'danh sách',
        total: ['', 'Cộng', wordOf(words, 'tổng số người'), wordOf(words, 'tổng số tiền'), ''],
      }),
      { kind: 'paragraph', text: `Bằng chữ: ${wordOf(words, 'bằng chữ')}.` },
      {
        kind: 'paragraph',
        text: 'Các danh sách còn nguyên vẹn, đủ chữ ký. Biên bản lập thành 02 bản, mỗi bên giữ 01 bản có giá trị như nhau./.',
      },
    ],
  }),
}

export function minutesOf(facts: HandOverFacts): Facts {
  const { page } = facts
  const lists = goingLists(page)
  return {
    head: {
      ...standingHead(facts, {
        type: 'BIÊN BẢN',
        subject: `Bàn giao danh sách tháng ${monthOfPage(page)}`,
        recipients: [],
      }),
      // Not in the register of outgoing documents: it goes with the letter, whose number it names.
      number: '',
      authority: GIVES,
      hint: HINT,
      signer: null,
      cosigner: { authority: TAKES, hint: HINT, signer: null },
    },
    words: {
      ...sharedWords(facts),
      'kèm theo': attachedTo(page),
      'số văn bản chuyển': page.documentNumber ?? '…………………',
      'số danh sách': String(lists.length).padStart(2, '0'),
      'danh sách': lists.map((list, at) => ({
        STT: String(at + 1),
        'tên xã': placeOf(facts.page, list),
        'số người': list.nothingToReport ? 'Không phát sinh' : String(list.people),
        'số tiền': money(list.totalAmount),
        'mã danh sách': list.versionHash?.slice(0, 12) ?? '',
      })),
    },
  }
}
