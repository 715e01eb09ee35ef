import { texts } from '../../platform/i18n.ts'

/** The words of an officer's own e-mail address. */
export const mailTexts = texts('mail-address', {
  title: 'Hộp thư nhận thông báo',
  lead: 'Mỗi ngày làm việc một thư, khi có thông báo chưa xem. Thư chỉ ghi số lượng, không ghi tên ai.',
  off: 'Hệ thống này chưa nối với máy chủ thư. Thông báo vẫn có ở mục Thông báo.',
  address: 'Địa chỉ thư',
  send: 'Gửi mã xác nhận',
  sent: 'Đã gửi mã tới {{address}}',
  'address-wrong': 'Hãy nhập một địa chỉ thư, ví dụ ten@coquan.gov.vn.',
  waiting: 'Đã gửi mã 6 số tới {{address}}. Mã dùng được trong 30 phút.',
  code: 'Mã xác nhận',
  'code-wrong': 'Mã gồm 6 chữ số.',
  confirm: 'Xác nhận',
  confirmed: 'Đã xác nhận hộp thư',
  receives: 'Thư gửi tới',
  remove: 'Thôi nhận thư',
  other: 'Dùng địa chỉ khác',
  removed: 'Đã bỏ hộp thư',
})
