import { refusals } from '../platform/http/refusals.ts'

/** Every "no" about who somebody is and what he may do. */
export const accessRefusals = refusals('access', {
  'opened-to-read': {
    status: 403,
    says: () =>
      'Bạn đang mở khẩn cấp hồ sơ này nên chỉ được xem. Hãy đóng hồ sơ rồi làm tiếp, hoặc để người khác làm.',
  },
  'not-signed-in': {
    status: 401,
    says: () => 'Phiên làm việc đã hết hoặc bạn chưa đăng nhập. Hãy đăng nhập lại.',
  },
  'wrong-password': {
    status: 401,
    says: () => 'Tên đăng nhập hoặc mật khẩu không đúng. Hãy kiểm tra bộ gõ và phím Caps Lock.',
  },
  locked: {
    status: 429,
    retryAfterSeconds: ({ minutes }) => Number(minutes) * 60,
    says: ({ minutes }) =>
      `Nhập sai quá nhiều lần. Tài khoản tạm khóa ${minutes} phút; sau đó hãy thử lại. Máy bạn đã từng đăng nhập vẫn vào được.`,
  },
  'no-duty': {
    status: 403,
    says: () =>
      'Hiện bạn không có nhiệm vụ nào còn hiệu lực. Hãy liên hệ quản trị để được phân công.',
  },
  'not-permitted': {
    status: 403,
    says: () => 'Nhiệm vụ bạn đang đảm nhận không được làm việc này.',
  },
  'not-your-assignment': {
    status: 403,
    says: () => 'Nhiệm vụ này không phải của bạn hoặc đã hết hiệu lực.',
  },
  'one-time-over': {
    status: 401,
    says: ({ days }) =>
      `Mật khẩu dùng một lần này đã quá ${days} ngày. Hãy gặp người quản trị để nhận mật khẩu mới.`,
  },
  'password-must-change': {
    status: 403,
    says: () => 'Mật khẩu này chỉ dùng một lần. Hãy đổi mật khẩu ở trang Tài khoản rồi làm tiếp.',
  },
  'step-up-needed': {
    status: 403,
    says: () => 'Việc này cần xác nhận lại đúng là bạn. Hãy xác nhận rồi làm tiếp.',
  },
  'second-factor-missing': {
    status: 403,
    says: () =>
      'Nhiệm vụ của bạn cần xác thực hai lớp. Hãy cài ở trang Đăng nhập an toàn rồi làm tiếp.',
  },
  'proof-wrong': {
    status: 422,
    says: () =>
      'Chưa đúng hoặc mã đã dùng rồi. Hãy nhập lại; với mã trên điện thoại, chờ 6 số mới hiện.',
  },
  'weak-password': {
    status: 422,
    says: ({ why }) => `Mật khẩu mới chưa dùng được: ${why}.`,
  },
  'user-name-taken': {
    status: 409,
    says: () => 'Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.',
    constraint: 'user_name_folded',
  },
  'clock-not-demo': {
    status: 403,
    says: () => 'Chỉ bản dùng thử mới được chỉnh ngày nghiệp vụ.',
  },
  'clock-backwards': {
    status: 422,
    says: ({ today }) => `Ngày nghiệp vụ chỉ đi tới. Hãy chọn một ngày sau ${today}.`,
  },
  'clock-too-far': {
    status: 422,
    says: ({ last }) => `Mỗi lần chỉ được đi tới tối đa một năm. Hãy chọn một ngày đến ${last}.`,
  },
})
