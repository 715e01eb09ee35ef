import { refusals } from '../../../platform/http/refusals.ts'

/** Every "no" about the receipt that comes back for a package. */
export const receiptRefusals = refusals('receipt', {
  'not-by-file': {
    status: 409,
    says: () => 'Đợt chuyển giao này không đến bằng gói tệp nên không có biên nhận.',
  },
  'not-received-yet': {
    status: 409,
    says: () => 'Chưa tiếp nhận xong nên chưa có biên nhận. Hãy tiếp nhận hoặc trả lại trước.',
  },
  'not-accepted': {
    status: 422,
    says: ({ count }) => `Biên nhận này không dùng được: ${count} điểm sai. Chưa có gì được ghi.`,
  },
  'already-recorded': {
    status: 409,
    says: () => 'Biên nhận của đợt chuyển giao này đã được ghi rồi.',
    constraint: 'hand_over_receipt_pkey',
  },
})

/** Why a receipt is not taken, each with what to do. */
export const RECEIPT_DEFECTS = {
  unreadable: 'Tệp không phải biên nhận hoặc đã bị sửa: hãy xin ngân hàng tải lại biên nhận.',
  'signature-wrong': 'Chữ ký không khớp nội dung: biên nhận đã bị sửa. Đừng dùng.',
  'receiver-unknown': 'Khóa ký biên nhận không phải khóa ngân hàng mà đơn vị bạn đang tin cậy.',
  'other-hand-over': 'Biên nhận này của đợt chuyển giao khác: hãy nộp ở đúng trang của đợt đó.',
  'other-package': 'Biên nhận này của gói khác với gói đã gửi: hãy hỏi lại ngân hàng.',
  'lists-differ': 'Biên nhận không quyết định đúng các danh sách đã chuyển.',
  'date-wrong': 'Ngày nhận trên biên nhận không nằm giữa ngày văn bản và ngày làm việc hôm nay.',
  'seen-before': 'Biên nhận của đợt chuyển giao này đã được ghi rồi.',
} as const

export type ReceiptDefectCode = keyof typeof RECEIPT_DEFECTS
