import { formatDate, formatMonth, plainDate, plainMonth } from '@vung-buoc/law'
import type { TableColumn } from '../../../platform/documents/official-paper.ts'
import {
  entriesOf,
  type Facts,
  type PaperForm,
  wordOf,
} from '../../../platform/documents/paper-form.ts'
import type { HandOverPage } from '../hand-over/hand-over.schema.ts'
import {
  goingLists,
  type HandOverFacts,
  money,
  monthOfPage,
  SHARED_SAMPLE,
  sharedWords,
  standingHead,
} from './hand-over-facts.ts'
import { sampleHead } from '../../../platform/documents/sample-head.ts'

/** The columns of the summary, the same in Excel, Word and PDF. */
export const SUMMARY_COLUMNS = [
  { tag: 'STT', title: 'STT', weight: 6, align: 'center' },
  { tag: 'tên xã', title: 'Xã, thị trấn', weight: 28 },
  { tag: 'tháng của danh sách', title: 'Danh sách tháng', weight: 16, align: 'center' },
  { tag: 'số người', title: 'Số người', weight: 10, align: 'right' },
  { tag: 'sản xuất', title: 'Sản xuất, kinh doanh', weight: 14, align: 'right' },
  { tag: 'đào tạo', title: 'Đào tạo nghề', weight: 14, align: 'right' },
  { tag: 'số tiền', title: 'Số tiền đề nghị (đồng)', weight: 22, align: 'right' },
  { tag: 'ghi chú', title: 'Ghi chú', weight: 24 },
] as const satisfies readonly (TableColumn & { tag: string })[]

const SAMPLE_ROW = {
  STT: '1',
  'tên xã': 'Xã Mẫu',
  'tháng của danh sách': '5/2024',
  'số người': '3',
  'sản xuất': '2',
  'đào tạo': '1',
  'số tiền': '150.000.000',
  'ghi chú': '',
}

/** Bảng tổng hợp: people and amounts by commune, and their sums. No names. */
export const summaryForm: PaperForm = {
  kind: 'summary',
  name: 'Bảng tổng hợp danh sách chuyển ngân hàng',
  sampleHead: sampleHead({
    number: '',
    type: 'BẢNG TỔNG HỢP',
    subject: 'Danh sách chuyển ngân hàng tháng 5/2024',
    recipients: [],
  }),
  sample: {
    ...SHARED_SAMPLE,
    'kèm theo': '(Kèm theo văn bản số 12/CV-MẪU ngày 05/06/2024)',
    'tổng sản xuất': '2',
    'tổng đào tạo': '1',
    'danh sách': [SAMPLE_ROW],
  },
  required: [
    'danh sách',
    'danh sách/tên xã',
    'danh sách/số người',
    'tổng số người',
    'tổng số tiền',
  ],
  paper: (head, words) => ({
    title: `Bảng tổng hợp danh sách tháng ${wordOf(words, 'tháng')}`,
    head,
    landscape: true,
    blocks: [
      { kind: 'paragraph', align: 'center', italic: true, text: wordOf(words, 'kèm theo') },
      {
        kind: 'table',
        columns: SUMMARY_COLUMNS,
        repeat: 'danh sách',
        rows: entriesOf(words, 'danh sách').map((row) =>
          SUMMARY_COLUMNS.map(({ tag }) => wordOf(row, tag)),
        ),
        total: [
          '',
          'Cộng',
          '',
          wordOf(words, 'tổng số người'),
          wordOf(words, 'tổng sản xuất'),
          wordOf(words, 'tổng đào tạo'),
          wordOf(words, 'tổng số tiền'),
          '',
        ],
      },
      { kind: 'paragraph', italic: true, text: `Bằng chữ: ${wordOf(words, 'bằng chữ')}.` },
    ],
  }),
}

type PageList = HandOverPage['lists'][number]

export function noteOf(list: PageList): string {
  const supplement = list.kind === 'supplement' ? `Bổ sung lần ${list.supplementNumber}` : ''
  return list.nothingToReport ? 'Không phát sinh' : supplement
}

const withoutUnit = (amount: number): string => money(amount).replace(/\s*đ$/, '')

export const sumOf = (lists: PageList[], pick: (list: PageList) => number): number =>
  lists.reduce((total, list) => total + pick(list), 0)

export const attachedTo = ({ documentNumber, documentDate }: HandOverPage): string =>
  documentNumber === null || documentDate === null
    ? '(Chưa ký)'
    : `(Kèm theo văn bản số ${documentNumber} ngày ${formatDate(plainDate(documentDate))})`

export function summaryOf(facts: HandOverFacts): Facts {
  const { page } = facts
  const lists = goingLists(page)
  return {
    head: {
      ...standingHead(facts, {
        type: 'BẢNG TỔNG HỢP',
        subject: `Danh sách chuyển ngân hàng tháng ${monthOfPage(page)}`,
        recipients: [],
      }),
      number: '',
    },
    words: {
      ...sharedWords(facts),
      'tổng số tiền': withoutUnit(page.totalAmount),
      'kèm theo': attachedTo(page),
      'tổng sản xuất': String(sumOf(lists, (list) => list.production)),
      'tổng đào tạo': String(sumOf(lists, (list) => list.training)),
      'danh sách': lists.map((list, at) => ({
        STT: String(at + 1),
        'tên xã': list.areaName,
        'tháng của danh sách': formatMonth(plainMonth(list.month)),
        'số người': String(list.people),
        'sản xuất': String(list.production),
        'đào tạo': String(list.training),
        'số tiền': withoutUnit(list.totalAmount),
        'ghi chú': noteOf(list),
      })),
    },
  }
}
