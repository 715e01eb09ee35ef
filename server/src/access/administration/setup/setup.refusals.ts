import { refusals } from '../../../platform/http/refusals.ts'

/** Every "no" of the first set-up. */
export const setupRefusals = refusals('setup', {
  over: {
    status: 404,
    says: () => 'Hệ thống đã được cài đặt, hoặc trang này không mở ở đây. Hãy đăng nhập.',
  },
  'wrong-code': {
    status: 403,
    says: () =>
      'Mã cài đặt không đúng hoặc đã quá 24 giờ. Hãy xem mã in ở cửa sổ máy chủ, hoặc chạy vb setup-code để lấy mã mới.',
  },
  locked: {
    status: 429,
    retryAfterSeconds: ({ minutes }) => Number(minutes) * 60,
    says: ({ minutes }) => `Nhập sai mã quá nhiều lần. Hãy thử lại sau ${minutes} phút.`,
  },
  'unknown-unit': {
    status: 422,
    says: () => 'Đơn vị này không có trong hồ sơ địa bàn đã chọn. Hãy chọn lại.',
  },
  'same-name': {
    status: 422,
    says: () => 'Hai quản trị viên phải là hai người, với hai tên đăng nhập khác nhau.',
  },
  'other-locality': {
    status: 409,
    says: () => 'Nơi này đã nạp một địa bàn khác. Hãy tải lại trang.',
  },
})
