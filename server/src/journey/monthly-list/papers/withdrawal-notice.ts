import { formatDate, isPlainDate } from '@vung-buoc/law'
import type { TableColumn } from '../../../platform/documents/official-paper.ts'
import {
  type Facts,
  type PaperForm,
  tableOf,
  wordOf,
} from '../../../platform/documents/paper-form.ts'
import type { WithdrawalReason } from '../withdrawal/withdrawal.schema.ts'
import { COMMITTEE_AUTHORITY, HINTS } from './authority.ts'
import { sampleHead } from '../../../platform/documents/sample-head.ts'

const COLUMNS: TableColumn[] = [
  { title: 'STT', weight: 7, align: 'center' },
  { title: 'Họ và tên', weight: 24 },
  { title: 'Ngày, tháng, năm sinh', weight: 15, align: 'center' },
  { title: 'Nơi cư trú', weight: 24 },
  { title: 'Danh sách tháng', weight: 12, align: 'center' },
  { title: 'Lý do rút tên', weight: 26 },
]
/** Short enough for one line of half an upright page. */
const CONFIRMS = 'XÁC NHẬN CỦA UBND'
const CELLS = ['STT', 'họ và tên', 'ngày sinh', 'nơi cư trú', 'tháng', 'lý do']

/** Whoever reads a reason here learns nothing of a conviction. */
const REASONS: Record<WithdrawalReason, string> = {
  reoffended: 'Không còn đủ điều kiện về chấp hành pháp luật',
  'moved-away': 'Đã chuyển nơi cư trú',
  died: 'Đã mất',
  'entered-by-mistake': 'Ghi nhầm',
}

/** Thông báo rút tên: the commune police take names back that the commune had confirmed. */
export const withdrawalNoticeForm: PaperForm = {
  kind: 'withdrawal-notice',
  name: 'Thông báo rút tên',
  sampleHead: sampleHead({
    number: '07/TB-MẪU',
    type: 'THÔNG BÁO',
    subject: 'Rút tên khỏi danh sách đề nghị vay vốn',
    recipients: ['Ủy ban nhân dân xã Mẫu (xác nhận);', 'Lưu: VT.'],
    authority: ['TRƯỞNG CÔNG AN XÃ'],
    hint: HINTS.made,
    cosigner: {
      authority: [CONFIRMS, ...COMMITTEE_AUTHORITY],
      hint: HINTS.confirmed,
      signer: 'Trần Thị Mẫu',
    },
  }),
  sample: {
    'đơn vị rút tên': 'Công an xã Mẫu',
    'tên xã': 'xã Mẫu',
    'số người': '01',
    'danh sách': [
      {
        STT: '1',
        'họ và tên': 'Nguyễn Văn Mẫu',
        'ngày sinh': '02/01/1990',
        'nơi cư trú': 'Ấp Mẫu, xã Mẫu',
        tháng: '5/2024',
        'lý do': 'Đã chuyển nơi cư trú',
      },
    ],
  },
  required: ['danh sách', 'danh sách/họ và tên', 'danh sách/lý do', 'số người'],
  paper: (head, words) => ({
    title: 'Thông báo rút tên',
    head,
    blocks: [
      {
        kind: 'paragraph',
        text:
          `${wordOf(words, 'đơn vị rút tên')} thông báo rút tên ${wordOf(words, 'số người')} người ` +
          `sau đây khỏi danh sách đề nghị vay vốn của ${wordOf(words, 'tên xã')} đã được Ủy ban ` +
          'nhân dân xác nhận:',
      },
      tableOf(words, { columns: COLUMNS, cells: CELLS, repeat: 'danh sách' }),
      {
        kind: 'paragraph',
        text:
          'Kể từ ngày ký, đề nghị dừng các khoản chưa giải ngân đối với người có tên trên. ' +
          'Khoản vay đã giải ngân thực hiện theo hợp đồng./.',
      },
    ],
  }),
}

export interface NoticeFacts {
  head: Omit<Facts['head'], 'type' | 'subject' | 'hint' | 'cosigner'>
  /** In whose name the commune confirms. */
  confirms: { capacity: readonly string[]; signer: string | null }
  from: string
  areaName: string
  lines: readonly {
    fullName: string
    birth: string | null
    address: string
    month: string
    reason: WithdrawalReason
    note: string
  }[]
}

/** Some are known by the year only. */
const shownBirth = (birth: string | null): string =>
  birth !== null && isPlainDate(birth) ? formatDate(birth) : (birth ?? '')

export const withdrawalNoticeOf = ({ head, confirms, ...facts }: NoticeFacts): Facts => ({
  head: {
    ...head,
    type: 'THÔNG BÁO',
    subject: 'Rút tên khỏi danh sách đề nghị vay vốn',
    hint: HINTS.made,
    cosigner: {
      authority: [CONFIRMS, ...confirms.capacity],
      signer: confirms.signer,
      hint: HINTS.confirmed,
    },
  },
  words: {
    'đơn vị rút tên': facts.from,
    'tên xã': facts.areaName,
    'số người': String(facts.lines.length).padStart(2, '0'),
    'danh sách': facts.lines.map((line, at) => ({
      STT: String(at + 1),
      'họ và tên': line.fullName,
      'ngày sinh': shownBirth(line.birth),
      'nơi cư trú': line.address,
      tháng: line.month,
      'lý do': [REASONS[line.reason], line.note].filter((part) => part !== '').join('. '),
    })),
  },
})
