import { refusals } from '../../../platform/http/refusals.ts'

/** Every "no" of handing the lists over to the bank. */
export const handOverRefusals = refusals('hand-over', {
  'not-standing-agency': {
    status: 403,
    says: () => 'Chỉ Cơ quan Thường trực lập văn bản chuyển danh sách cho ngân hàng.',
  },
  'month-in-future': {
    status: 422,
    says: () =>
      'Chưa tới tháng này nên chưa chuyển danh sách được. Hãy chọn tháng đã có danh sách.',
  },
  'draft-open': {
    status: 409,
    says: () =>
      'Đang có một văn bản chuyển danh sách chưa ký của tháng này. Hãy làm tiếp văn bản đó.',
    constraint: 'hand_over_standing_unit_id_month_number_key',
  },
  'wrong-state': {
    status: 409,
    says: ({ state }) => `Văn bản chuyển danh sách ${state} nên không làm việc này được nữa.`,
  },
  'list-not-in-it': {
    status: 422,
    says: () => 'Danh sách này không nằm trong văn bản đang làm. Hãy tải lại trang.',
  },
  'nothing-to-hand-over': {
    status: 409,
    says: () => 'Chưa có danh sách xã nào được đưa vào. Hãy chờ xã xác nhận hoặc bỏ giữ lại.',
  },
  'signed-copies-missing': {
    status: 409,
    says: ({ areas }) =>
      `Chưa chuyển được vì còn thiếu bản ký, đóng dấu của: ${areas}. Hãy quét bản giấy vào “Bản ký đã quét”, hoặc giữ lại các danh sách này.`,
  },
  'content-changed': {
    status: 409,
    says: () => 'Nội dung đã khác với bản bạn đang xem. Hãy tải lại, đọc bản mới rồi ký.',
  },
  'not-received': {
    status: 409,
    says: () => 'Ngân hàng chưa tiếp nhận nên chưa có giấy tiếp nhận. Hãy chờ ngân hàng nhận xong.',
  },
  'paper-damaged': {
    status: 503,
    says: () =>
      'Tệp đã ký trong kho bị mất hoặc đã thay đổi nên không đưa ra. Nội dung đã ký vẫn còn trong hệ thống; hãy báo quản trị lấy lại tệp từ bản sao lưu.',
  },
})
