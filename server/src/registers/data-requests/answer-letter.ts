import { formatDate, plainDate } from '@vung-buoc/law'
import type { Block } from '../../platform/documents/official-paper.ts'
import {
  asEntries,
  type Facts,
  linesOf,
  type PaperForm,
  wordOf,
} from '../../platform/documents/paper-form.ts'
import { sampleHead } from '../../platform/documents/sample-head.ts'
import type { AnswerOutcome, DataRequestKind, RefusalReason } from './data-requests.schema.ts'

/** What was asked, in the words of the law. */
export const KIND_WORDS: Record<DataRequestKind, string> = {
  view: 'xem và được cung cấp dữ liệu cá nhân của mình',
  correct: 'chỉnh sửa dữ liệu cá nhân của mình',
  withdraw: 'rút lại sự đồng ý xử lý dữ liệu cá nhân',
  erase: 'xóa dữ liệu cá nhân của mình',
  restrict: 'hạn chế xử lý dữ liệu cá nhân của mình',
  object: 'phản đối việc xử lý dữ liệu cá nhân của mình',
}

const OUTCOME_WORDS: Record<AnswerOutcome, string> = {
  'in-progress':
    'Yêu cầu đã được ghi vào sổ và đang được xử lý. Cơ quan sẽ trả lời kết quả bằng văn bản.',
  granted: 'Yêu cầu được thực hiện.',
  partly: 'Yêu cầu được thực hiện một phần. Phần còn lại chưa thực hiện được vì:',
  refused: 'Yêu cầu chưa thực hiện được vì:',
}

/** Whoever reads a reason here learns nothing of a conviction. */
export const REASON_WORDS: Record<RefusalReason, string> = {
  'state-task':
    'Dữ liệu được xử lý để thực hiện nhiệm vụ của cơ quan nhà nước, không dựa trên sự đồng ý',
  'keeping-period': 'Chưa hết thời hạn phải lưu giữ theo quy định',
  'open-case': 'Hồ sơ đang được giải quyết hoặc khoản vay chưa tất toán',
  'not-our-data': 'Cơ quan không giữ dữ liệu được nêu trong yêu cầu',
  'identity-unproven': 'Chưa có đủ giấy tờ để biết đúng người yêu cầu',
  'others-rights': 'Thực hiện yêu cầu sẽ làm lộ dữ liệu của người khác',
  'value-proven': 'Thông tin đang lưu khớp với giấy tờ gốc',
  other: 'Lý do khác',
}

const RIGHTS =
  'Nếu không đồng ý với trả lời này, Ông/Bà có quyền đề nghị xem xét lại hoặc khiếu nại theo quy ' +
  'định của pháp luật./.'

const optional = (text: string): Block[] => (text === '' ? [] : [{ kind: 'paragraph', text }])

/** Văn bản trả lời: what was asked, what becomes of it, and why not where it is a no. */
export const answerLetterForm: PaperForm = {
  kind: 'data-answer',
  name: 'Trả lời yêu cầu về dữ liệu cá nhân',
  sampleHead: sampleHead({ subject: 'V/v trả lời yêu cầu về dữ liệu cá nhân' }),
  sample: {
    'mã hồ sơ': '0000',
    'ngày nhận': '02/01/2026',
    'nội dung yêu cầu': KIND_WORDS.view,
    'đơn vị trả lời': 'Ủy ban nhân dân xã Mẫu',
    'kết quả': OUTCOME_WORDS.granted,
    'lý do': asEntries(['Không có.']),
    'ý kiến nơi giữ dữ liệu': '',
    'ghi thêm': '',
  },
  required: ['kết quả', 'lý do', 'lý do/câu'],
  paper: (head, words) => ({
    title: 'Trả lời yêu cầu về dữ liệu cá nhân',
    head,
    blocks: [
      {
        kind: 'paragraph',
        align: 'center',
        text: `Kính gửi: Ông/Bà ……………………………… (mã hồ sơ: ${wordOf(words, 'mã hồ sơ')})`,
      },
      {
        kind: 'paragraph',
        text:
          `Ngày ${wordOf(words, 'ngày nhận')}, ${wordOf(words, 'đơn vị trả lời')} nhận được yêu cầu ` +
          `của Ông/Bà về việc ${wordOf(words, 'nội dung yêu cầu')}. Về yêu cầu này, cơ quan trả lời ` +
          'như sau:',
      },
      { kind: 'paragraph', text: wordOf(words, 'kết quả') },
      { kind: 'paragraphs', repeat: 'lý do', dash: true, texts: linesOf(words, 'lý do') },
      ...optional(wordOf(words, 'ý kiến nơi giữ dữ liệu')),
      ...optional(wordOf(words, 'ghi thêm')),
      { kind: 'paragraph', text: RIGHTS },
    ],
  }),
}

export interface AnswerFacts {
  head: Omit<Facts['head'], 'type' | 'subject' | 'recipients'>
  from: string
  personId: string | null
  kind: DataRequestKind
  receivedOn: string
  outcome: AnswerOutcome
  reasons: readonly RefusalReason[]
  note: string
  officeOutcome: 'corrected' | 'kept' | null
}

const OFFICE_WORDS = {
  corrected: 'Cơ quan giữ dữ liệu đã sửa lại thông tin Ông/Bà nêu.',
  kept:
    'Cơ quan giữ dữ liệu giữ nguyên thông tin đang lưu; ý kiến của Ông/Bà được ghi bên cạnh thông ' +
    'tin đó.',
}

/** 'Một;', 'Hai.': the signs at the end of a list of reasons. */
const ended = (texts: readonly string[]): string[] =>
  texts.map((text, at) => `${text}${at === texts.length - 1 ? '.' : ';'}`)

export const answerLetterOf = (facts: AnswerFacts): Facts => ({
  head: {
    ...facts.head,
    type: null,
    subject: 'V/v trả lời yêu cầu về dữ liệu cá nhân',
    recipients: ['Như trên;', 'Lưu: VT.'],
  },
  words: {
    'mã hồ sơ': facts.personId ?? 'chưa có hồ sơ',
    'ngày nhận': formatDate(plainDate(facts.receivedOn)),
    'nội dung yêu cầu': KIND_WORDS[facts.kind],
    'đơn vị trả lời': facts.from,
    'kết quả': OUTCOME_WORDS[facts.outcome],
    'lý do': asEntries(ended(facts.reasons.map((reason) => REASON_WORDS[reason]))),
    'ý kiến nơi giữ dữ liệu': facts.officeOutcome === null ? '' : OFFICE_WORDS[facts.officeOutcome],
    'ghi thêm': facts.note,
  },
})
