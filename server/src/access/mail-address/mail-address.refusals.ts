import { refusals } from '../../platform/http/refusals.ts'

/** Every "no" about an officer's own e-mail address. */
export const mailAddressRefusals = refusals('mail-address', {
  'no-post': {
    status: 409,
    says: () => 'Hệ thống này chưa nối với máy chủ thư. Hãy báo người quản trị.',
  },
  'wrong-code': {
    status: 422,
    says: () => 'Mã không đúng hoặc đã quá 30 phút. Hãy xem lại thư, hoặc gửi lại mã mới.',
  },
  'too-often': {
    status: 429,
    retryAfterSeconds: ({ seconds }) => Number(seconds),
    says: () => 'Đã thử quá nhiều lần. Hãy chờ một giờ rồi gửi lại mã.',
  },
})
