import { formatDate, isPlainDate } from '@vung-buoc/law'
import { DUTIES, isDuty } from '../../access/permissions/duties.ts'
import { PURPOSES } from '../../access/permissions/purposes.ts'
import { KIND_WORDS, REASON_WORDS as ANSWER_REASONS } from '../data-requests/answer-letter.ts'
import { REASON_WORDS, SHARE_WORDS, STEP_WORDS } from './step-words.ts'

/** Codes of columns in words; neutral, since whoever stands beside the person may read his sheet. */
const WORDS: Record<string, Record<string, string>> = {
  sex: { male: 'Nam', female: 'Nữ' },
  phone_owner: { self: 'Của người đó', relative: 'Của người thân' },
  preferred_language: { vi: 'Tiếng Việt', km: 'Tiếng Khmer' },
  certificate_kind: {
    completion: 'Giấy chứng nhận',
    amnesty: 'Quyết định hoặc giấy chứng nhận đặc xá',
    'conditional-early-release': 'Quyết định',
    'suspended-sentence': 'Giấy chứng nhận',
  },
  certificateKind: {
    completion: 'Giấy chứng nhận',
    amnesty: 'Quyết định hoặc giấy chứng nhận đặc xá',
    'conditional-early-release': 'Quyết định',
    'suspended-sentence': 'Giấy chứng nhận',
  },
  stage: {
    released: 'Đã biết',
    contacted: 'Đã liên hệ',
    'in-need': 'Có nhu cầu',
    listed: 'Trong danh sách',
    confirmed: 'Xã đã xác nhận',
    received: 'Ngân hàng đã nhận',
    submitted: 'Khi trình ký',
  },
  what: STEP_WORDS,
  why: SHARE_WORDS,
  reasons: { ...REASON_WORDS, ...ANSWER_REASONS },
  reason: REASON_WORDS,
  verdict: { justified: 'Mở đúng', 'not-justified': 'Mở không đúng' },
  lift_reason: {
    over: 'Không còn lý do',
    replaced: 'Đã thay bằng cách khác',
    'by-mistake': 'Ghi nhầm',
  },
  way: { visit: 'Đến nhà', phone: 'Gọi điện', office: 'Tại trụ sở' },
  need: { none: 'Chưa có nhu cầu', production: 'Sản xuất, kinh doanh', training: 'Học nghề' },
  purpose: { production: 'Sản xuất, kinh doanh', training: 'Học nghề', ...PURPOSES },
  need_purpose: { production: 'Sản xuất, kinh doanh', training: 'Học nghề' },
  conduct: { good: 'Tốt', fair: 'Khá', average: 'Trung bình', poor: 'Kém' },
  social_evils: { none: 'Không', suspected: 'Nghi vấn', yes: 'Có' },
  kind: { ...KIND_WORDS, excluded: 'trừ một số cán bộ', 'restricted-to': 'chỉ một số cán bộ' },
  channel: {
    'in-person': 'Đến trực tiếp',
    letter: 'Gửi thư',
    phone: 'Gọi điện',
    electronic: 'Điện tử',
  },
  asked_by: { self: 'Chính người đó', representative: 'Người đại diện' },
  outcome: {
    done: 'Đã ghi',
    refused: 'Bị từ chối',
    confirmed: 'Xác nhận',
    'left-out': 'Chưa xác nhận',
    granted: 'Đã thực hiện',
    partly: 'Thực hiện một phần',
    'in-progress': 'Đang xử lý',
    corrected: 'Đã sửa',
    kept: 'Giữ nguyên',
    reached: 'Gặp được',
    'not-reached': 'Chưa gặp',
    resides: 'Cư trú tại xã',
    'moved-away': 'Đã chuyển đi',
    died: 'Đã mất',
  },
}

/** Inside what was signed and what a commune sends on. */
const PARTS: Record<string, string> = {
  fullName: 'họ và tên',
  birth: 'ngày sinh',
  birthDate: 'ngày sinh',
  sex: 'giới tính',
  idNumber: 'số CCCD',
  address: 'nơi cư trú',
  hamlet: 'ấp, khóm',
  certificateKind: 'loại giấy',
  certificateNumber: 'số giấy',
  certificateDate: 'ngày cấp',
  completedOn: 'ngày ghi trên giấy',
  conduct: 'chấp hành tại địa phương',
  socialEvils: 'tệ nạn xã hội',
  purpose: 'vay để',
  amount: 'số tiền (đồng)',
  trainingMonths: 'số tháng học nghề',
  reason: 'lý do',
  note: 'ghi chú',
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/
const moment = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hourCycle: 'h23',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

function textWords(column: string, text: string, units: ReadonlyMap<string, string>): string {
  const known = WORDS[column]?.[text]
  if (known !== undefined) return known
  if (/(?:^|_)(?:unit|area)_id$|^(?:moved_to|placed_unit)$/.test(column))
    return units.get(text) ?? text
  if (column.endsWith('duty')) return isDuty(text) ? DUTIES[text] : text
  if (isPlainDate(text)) return formatDate(text)
  return MOMENT.test(text) ? moment.format(new Date(text)) : text
}

function partsOf(value: object, units: ReadonlyMap<string, string>): string {
  return Object.entries(value)
    .flatMap(([name, part]) => {
      const label = PARTS[name]
      const words = valueWords(name, part, units)
      if (label === undefined) return isObject(part) ? [words] : []
      return words === '' ? [] : [`${label}: ${words}`]
    })
    .filter((part) => part !== '')
    .join('; ')
}

/** Money with dots between thousands; a year and a count without. */
const numberWords = (column: string, value: number): string =>
  column.endsWith('amount') ? value.toLocaleString('vi-VN') : String(value)

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** A value as the person reads it; '' where there is none. */
export function valueWords(
  column: string,
  value: unknown,
  units: ReadonlyMap<string, string>,
): string {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'boolean') return value ? 'Có' : 'Không'
  if (typeof value === 'number') return numberWords(column, value)
  if (typeof value === 'string') return textWords(column, value, units)
  if (Array.isArray(value)) {
    return value.map((one: unknown) => valueWords(column, one, units)).join(', ')
  }
  return isObject(value) ? partsOf(value, units) : ''
}
