import type { TableColumn } from '../../../platform/documents/official-paper.ts'
import {
  asEntries,
  entriesOf,
  type Facts,
  linesOf,
  type PaperForm,
  tableOf,
  wordOf,
} from '../../../platform/documents/paper-form.ts'
import { reasonSentences } from './return-reasons.ts'
import { sampleHead } from '../../../platform/documents/sample-head.ts'

const COLUMNS: TableColumn[] = [
  { title: 'Dòng', weight: 8, align: 'center' },
  { title: 'Họ và tên', weight: 30 },
  { title: 'Nội dung cần xem lại', weight: 62 },
]
const CELLS = ['dòng', 'họ và tên', 'nội dung']

/** Văn bản trả lại danh sách: every defect at once, of the list and of its lines. */
export const returnLetterForm: PaperForm = {
  kind: 'return-letter',
  name: 'Văn bản trả lại danh sách',
  sampleHead: sampleHead({ subject: 'V/v trả lại danh sách tháng 5/2024 của Xã Mẫu' }),
  sample: {
    tháng: '5/2024',
    'tên xã': 'Xã Mẫu',
    'đơn vị trả lại': 'Ủy ban nhân dân xã Mẫu',
    'đơn vị nhận': 'Công an xã Mẫu',
    'lý do': asEntries(['Thiếu giấy chứng nhận;', 'Số tiền đề nghị chưa rõ.']),
    'từng dòng': [{ dòng: '2', 'họ và tên': 'Nguyễn Văn Mẫu', 'nội dung': 'Thông tin chưa đúng' }],
  },
  required: ['lý do', 'lý do/câu', 'từng dòng', 'từng dòng/nội dung'],
  paper: (head, words) => {
    const rows = entriesOf(words, 'từng dòng')
    return {
      title: `Văn bản trả lại danh sách tháng ${wordOf(words, 'tháng')}`,
      head,
      blocks: [
        { kind: 'paragraph', align: 'center', text: `Kính gửi: ${wordOf(words, 'đơn vị nhận')}` },
        {
          kind: 'paragraph',
          text:
            `Qua xem xét danh sách tháng ${wordOf(words, 'tháng')} (Mẫu số 01) của ` +
            `${wordOf(words, 'tên xã')}, ${wordOf(words, 'đơn vị trả lại')} trả lại để hoàn thiện, ` +
            'với tất cả nội dung sau:',
        },
        { kind: 'paragraphs', repeat: 'lý do', dash: true, texts: linesOf(words, 'lý do') },
        ...(rows.length === 0
          ? []
          : [tableOf(words, { columns: COLUMNS, cells: CELLS, repeat: 'từng dòng' })]),
        {
          kind: 'paragraph',
          text: 'Đề nghị hoàn thiện và gửi lại trong thời gian sớm nhất để kịp kỳ chuyển danh sách./.',
        },
      ],
    }
  },
}

export interface ReturnFacts {
  head: Omit<Facts['head'], 'type' | 'subject' | 'recipients'>
  month: string
  areaName: string
  from: string
  to: string
  reasons: readonly string[]
  note: string
  lines: {
    personId: string
    position: number
    fullName: string
    reasons: readonly string[]
    note: string
  }[]
}

/** 'Một;', 'Hai.': the signs at the end of a list of reasons. */
const ended = (texts: readonly string[]): string[] =>
  texts.map((text, at) => `${text.replace(/[.;]+$/, '')}${at === texts.length - 1 ? '.' : ';'}`)

export const returnLetterOf = (facts: ReturnFacts): Facts => ({
  head: {
    ...facts.head,
    type: null,
    subject: `V/v trả lại danh sách tháng ${facts.month} của ${facts.areaName}`,
    recipients: ['Như trên;', 'Lưu: VT.'],
  },
  words: {
    tháng: facts.month,
    'tên xã': facts.areaName,
    'đơn vị trả lại': facts.from,
    'đơn vị nhận': facts.to,
    'lý do': asEntries(ended(reasonSentences(facts.reasons, facts.note))),
    'từng dòng': facts.lines.map((line) => ({
      dòng: String(line.position),
      'họ và tên': line.fullName,
      'nội dung': `${reasonSentences(line.reasons, line.note).join('; ')}.`,
    })),
  },
})
