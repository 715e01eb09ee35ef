import type { z } from 'zod'
import type { HoldReason, SendBackReason } from '../hand-over/hand-over.schema.ts'
import type { LeaveOutReason, ReturnReason } from '../monthly-list.schema.ts'

type Reason =
  | z.infer<typeof ReturnReason>
  | z.infer<typeof SendBackReason>
  | z.infer<typeof LeaveOutReason>
  | z.infer<typeof HoldReason>

/** Why a list or a line goes back, as papers say it. */
const SENTENCES: Record<Reason, string> = {
  'details-wrong': 'Thông tin chưa đúng',
  'person-missing': 'Còn thiếu người thuộc đối tượng lập danh sách',
  'wrong-form': 'Chưa đúng mẫu quy định',
  'signature-missing': 'Thiếu chữ ký, con dấu',
  'certificate-missing': 'Thiếu giấy chứng nhận',
  'amount-unclear': 'Số tiền đề nghị chưa rõ',
  'not-confirmed': 'Chưa được Ủy ban nhân dân xã xác nhận',
  'amount-over-limit': 'Số tiền đề nghị vượt mức cho vay',
  checking: 'Đang kiểm tra lại',
  'awaiting-correction': 'Chờ đính chính',
  'not-residing': 'Không cư trú tại địa phương',
  'conduct-not-good': 'Chấp hành pháp luật chưa tốt',
  'social-evils': 'Có tham gia tệ nạn xã hội',
  'certificate-not-shown': 'Chưa xuất trình giấy chứng nhận',
  'window-over': 'Đã hết thời hạn 5 năm',
  'listed-elsewhere': 'Đã có tên ở danh sách khác',
  declined: 'Người này không muốn vay nữa',
  other: 'Lý do khác',
}

/** Every reason as a sentence; a note says more about them all. */
export const reasonSentences = (reasons: readonly string[], note: string): string[] => [
  ...reasons.map((reason) => SENTENCES[reason as Reason] ?? reason),
  ...(note === '' ? [] : [`Ghi rõ: ${note}`]),
]
