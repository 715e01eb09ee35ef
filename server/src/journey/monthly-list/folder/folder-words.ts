import { formatDate, formatDong, dong, isPlainDate } from '@vung-buoc/law'
import type { Mau01Layout } from '../excel/layout.ts'
import { printedWord } from '../excel/write-mau-01.ts'
import { reasonSentences } from '../papers/return-reasons.ts'
import type { ComparedField } from '../changes/changes.schema.ts'

export const FIELD_NAMES: Record<ComparedField, string> = {
  fullName: 'Họ và tên',
  birth: 'Ngày sinh',
  sex: 'Giới tính',
  idNumber: 'Số định danh',
  address: 'Nơi cư trú',
  certificateKind: 'Loại giấy',
  certificateNumber: 'Số giấy',
  certificateDate: 'Ngày cấp giấy',
  completedOn: 'Ngày hoàn thành',
  conduct: 'Chấp hành pháp luật',
  socialEvils: 'Tệ nạn xã hội',
  purpose: 'Mục đích vay',
  amount: 'Số tiền đề nghị',
  trainingMonths: 'Số tháng học',
  note: 'Ghi chú',
}

/** A compared value as the form prints it. */
export function valueWords(
  layout: Mau01Layout,
  field: ComparedField,
  value: string | number | null,
): string {
  if (value === null || value === '') return 'để trống'
  if (typeof value === 'number') return field === 'amount' ? formatDong(dong(value)) : `${value}`
  if (isPlainDate(value)) return formatDate(value)
  return printedWord(layout, field, value) ?? value
}

/** Why a line does not go, beyond the reasons that papers already have words for. */
const MORE: Record<string, string> = {
  'no-longer-in-need': 'Không còn nhu cầu vay',
  'moved-away': 'Đã chuyển nơi cư trú',
  died: 'Đã mất',
  reoffended: 'Không còn đủ điều kiện về chấp hành pháp luật',
  'borrowed-elsewhere': 'Đã vay ở nơi khác',
  'entered-by-mistake': 'Ghi nhầm',
  'already-this-month': 'Đã đi trong danh sách khác của tháng',
  'being-withdrawn': 'Đang có thông báo rút tên chưa xong',
  'case-closed': 'Hồ sơ đã kết thúc',
}

/** Reasons in words; a code of the law is left to the verdict, which says it in full. */
export function reasonWords(reasons: readonly string[], note = ''): string {
  const known = reasons.map((code) => MORE[code] ?? code)
  const words = reasonSentences(known, note).filter((one) => !/^[a-z-]+$/.test(one))
  return words.length === 0 ? 'Chưa đủ điều kiện trình' : words.join('; ')
}
