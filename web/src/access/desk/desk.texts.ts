import { texts } from '../../platform/i18n.ts'

/** The words for the codes of `access/desk`: numbers, and things waiting. */
export const deskTexts = texts('desk', {
  number: {
    'lists-draft': 'danh sách đang lập',
    'lists-awaiting-signature': 'danh sách chờ Trưởng Công an ký',
    'lists-submitted': 'danh sách chờ xã xác nhận',
    'lists-confirmed': 'danh sách đã xác nhận, chờ chuyển',
    'lists-handed-over': 'danh sách đã chuyển, chờ ngân hàng nhận',
    'lists-received': 'danh sách ngân hàng đã nhận',
    'notices-to-check': 'thông báo chờ kiểm tra nơi cư trú',
    'not-contacted': 'người chưa liên hệ',
    'window-closing': 'người sắp hết thời hạn 5 năm',
    'no-id-number': 'người chưa có số định danh',
    'people-received': 'người có tên trong danh sách đã nhận',
  },
  task: {
    'open-list': 'Mở danh sách của tháng',
    'submit-list': 'Lập và trình danh sách',
    'correct-list': 'Sửa danh sách bị trả lại',
    'sign-list': 'Ký danh sách',
    'confirm-list': 'Xác nhận danh sách',
    'open-hand-over': 'Mở đợt chuyển giao',
    'sign-hand-over': 'Ký và chuyển danh sách đến ngân hàng',
    'open-package': 'Đưa gói chuyển giao vào',
    'receive-hand-over': 'Nhận danh sách',
    'correct-withdrawal': 'Sửa thông báo rút tên bị trả lại',
    'sign-withdrawal': 'Ký thông báo rút tên',
    'confirm-withdrawal': 'Xác nhận rút tên',
    'pass-withdrawal': 'Chuyển thông báo rút tên đến ngân hàng',
    'answer-transfer': 'Trả lời đề nghị chuyển nơi cư trú',
    'receive-withdrawal': 'Nhận thông báo rút tên',
  },
})
