import { refusals } from './refusals.ts'

/** Every "no" that any route may say, whatever it is about. */
export const platformRefusals = refusals('platform', {
  'not-found': {
    status: 404,
    says: () => 'Không tìm thấy, hoặc hồ sơ không thuộc phạm vi của đơn vị bạn.',
  },
  invalid: { status: 400, says: () => 'Có chỗ chưa đúng. Hãy xem từng ô được nêu và sửa lại.' },
  'key-missing': {
    status: 400,
    says: () => 'Yêu cầu thiếu Idempotency-Key nên không được ghi. Hãy tải lại trang và thử lại.',
  },
  'key-reused': {
    status: 422,
    says: () => 'Khóa chống ghi trùng này đã dùng cho nội dung khác. Hãy tải lại trang và làm lại.',
  },
  'in-flight': {
    status: 409,
    retryAfterSeconds: () => 2,
    says: () => 'Yêu cầu này đang được xử lý. Hãy chờ vài giây rồi thử lại.',
  },
  'version-missing': {
    status: 428,
    says: () => 'Yêu cầu sửa thiếu phiên bản (If-Match). Hãy tải lại trang rồi sửa lại.',
  },
  'version-stale': {
    status: 412,
    says: () =>
      'Người khác vừa sửa chỗ này. Phần bạn nhập chưa được ghi; hãy tải lại để xem bản mới.',
  },
  busy: {
    status: 409,
    retryAfterSeconds: () => 1,
    says: () => 'Có người vừa ghi cùng chỗ. Hãy thử lại.',
  },
  'too-many': {
    status: 429,
    retryAfterSeconds: ({ seconds }) => Number(seconds),
    says: ({ seconds }) => `Quá nhiều yêu cầu. Hãy thử lại sau ${seconds} giây.`,
  },
  'too-large': { status: 413, says: () => 'Tệp quá lớn. Mỗi lần chỉ nhận tệp tối đa 10 MB.' },
  'wrong-type': { status: 415, says: () => 'Kiểu dữ liệu gửi lên không được nhận ở đây.' },
  'cross-site': { status: 403, says: () => 'Yêu cầu đến từ trang khác nên bị từ chối.' },
  'disk-nearly-full': {
    status: 503,
    retryAfterSeconds: () => 60,
    says: () =>
      'Ổ đĩa máy chủ gần đầy nên hệ thống tạm chỉ cho xem. Việc bạn nhập chưa được ghi; hãy giữ trang này, báo người quản trị máy chủ rồi gửi lại sau.',
  },
  unavailable: {
    status: 503,
    retryAfterSeconds: () => 10,
    says: () =>
      'Hệ thống tạm thời không ghi được. Việc của bạn chưa bị mất; hãy thử lại sau ít phút.',
  },
})
