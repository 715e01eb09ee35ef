import { refusals } from '../../platform/http/refusals.ts'

/** Every "no" about the installations of other agencies whose files we take in. */
export const partnerRefusals = refusals('partner', {
  'not-counterpart': {
    status: 403,
    says: () =>
      'Đơn vị của bạn không chuyển hoặc nhận danh sách với cơ quan này. Hãy chọn cơ quan khác.',
  },
  'dates-backwards': {
    status: 422,
    says: () => 'Ngày hết tin cậy phải sau ngày bắt đầu. Hãy sửa lại.',
  },
  'own-key': {
    status: 422,
    says: () => 'Đây là khóa của chính hệ thống này. Hãy xin khóa công khai của cơ quan bên kia.',
  },
  'already-there': {
    status: 409,
    says: () => 'Khóa này của cơ quan đó đã có trong danh sách với thời hạn trùng nhau.',
    constraint: 'one_partner_per_key',
  },
  'same-person': {
    status: 409,
    says: () =>
      'Người đề nghị không được tự duyệt. Hãy để người có nhiệm vụ duyệt đối chiếu dấu vân tay và duyệt.',
    constraint: 'approver_is_not_the_proposer',
  },
  'fingerprint-differs': {
    status: 422,
    says: () =>
      'Dấu vân tay bạn nhập khác với khóa đang chờ duyệt. Hãy gọi lại cho cơ quan bên kia; nếu vẫn khác, đừng duyệt.',
  },
  'wrong-state': {
    status: 409,
    says: () => 'Khóa này đã được duyệt hoặc đã thôi tin cậy. Hãy tải lại trang.',
  },
})
