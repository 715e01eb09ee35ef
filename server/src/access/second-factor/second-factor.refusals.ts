import { refusals } from '../../platform/http/refusals.ts'

/** Every "no" about setting up what proves an officer besides his password. */
export const secondFactorRefusals = refusals('second-factor', {
  'no-offer': {
    status: 409,
    says: () => 'Chưa có mã QR nào đang chờ. Hãy bấm Cài ứng dụng và quét mã mới.',
  },
  'passkey-place': {
    status: 409,
    says: () =>
      'Khóa truy cập chỉ dùng được khi mở hệ thống bằng địa chỉ có tên máy và https. Hãy dùng ứng dụng tạo mã, hoặc hỏi người quản trị.',
  },
  'passkey-refused': {
    status: 422,
    says: () => 'Thiết bị chưa xác nhận được khóa truy cập này. Hãy thử lại từ đầu.',
  },
  'passkey-known': {
    status: 409,
    says: () => 'Khóa truy cập này đã được đăng ký rồi.',
    constraint: 'passkey_credential_id_key',
  },
})
