import { texts } from '../../platform/i18n.ts'

/** The words of "Thông báo" and for the codes of notices. */
export const noticeTexts = texts('notices', {
  title: 'Thông báo',
  lead: 'Gửi tới nhiệm vụ bạn đang làm. Mở một thông báo là đã xem.',
  bell: 'Thông báo',
  'bell-unread': 'Thông báo, {{count}} chưa xem',
  'read-all': 'Đánh dấu đã xem tất cả',
  'all-read': 'Đã đánh dấu xem tất cả',
  none: 'Chưa có thông báo nào',
  'none-says': 'Khi có việc đến lượt bạn hoặc có kết quả, thông báo sẽ ở đây.',
  new: 'Mới',
  due: 'Hạn {{date}}',
  code: {
    'list-to-sign': 'Có danh sách chờ ký',
    'list-to-confirm': 'Có danh sách chờ xác nhận',
    'list-confirmed': 'Xã đã xác nhận danh sách',
    'list-returned': 'Danh sách bị trả lại, cần sửa',
    'list-sent-back': 'Ngân hàng trả lại danh sách',
    'hand-over-arrived': 'Có danh sách mới chuyển đến',
    'hand-over-received': 'Ngân hàng đã tiếp nhận',
    'withdrawal-awaiting-signature': 'Có thông báo rút tên chờ ký',
    'withdrawal-signed': 'Có thông báo rút tên chờ xác nhận',
    'withdrawal-confirmed': 'Có thông báo rút tên chờ chuyển ngân hàng',
    'withdrawal-passed': 'Có thông báo rút tên chờ tiếp nhận',
    'withdrawal-returned': 'Thông báo rút tên bị trả lại, cần sửa',
  },
})
