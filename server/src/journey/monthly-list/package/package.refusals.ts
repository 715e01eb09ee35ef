import { refusals } from '../../../platform/http/refusals.ts'

/** Every "no" about a hand-over that travels as a file. */
export const packageRefusals = refusals('package', {
  'not-signed-yet': {
    status: 409,
    says: () => 'Văn bản chuyển danh sách chưa ký nên chưa tạo được gói. Hãy ký và chuyển trước.',
  },
  'not-ours': {
    status: 403,
    says: () => 'Danh sách này đến từ nơi khác; chỉ nơi ký chuyển mới tạo gói.',
  },
  'not-accepted': {
    status: 422,
    says: ({ count }) =>
      `Gói này không nhận được: ${count} điểm sai. Chưa có gì được ghi. Hãy gửi lại các điểm này cho nơi gửi.`,
  },
  'already-brought': {
    status: 409,
    says: () => 'Lần chuyển giao này đã được nộp rồi. Hãy tải lại trang.',
    constraint: 'one_delivery',
  },
  'wrong-state': {
    status: 409,
    says: () => 'Gói này đã được đưa vào hoặc đã bỏ. Hãy tải lại trang.',
  },
  'people-not-compared': {
    status: 422,
    says: ({ count }) =>
      `Có ${count} người trùng số định danh với người đã có ở đây. Hãy so từng người rồi đánh dấu cùng một người.`,
  },
  'file-damaged': {
    status: 503,
    says: () =>
      'Tệp gói trong kho bị mất hoặc đã thay đổi. Hãy bỏ lần nộp này rồi nộp lại tệp từ nơi gửi.',
  },
})
