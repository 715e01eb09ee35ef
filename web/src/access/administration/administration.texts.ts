import { texts } from '../../platform/i18n.ts'

export const administrationTexts = texts('administration', {
  rooms: {
    label: 'Các trang quản trị',
    officers: 'Cán bộ',
    duties: 'Nhiệm vụ',
    units: 'Đơn vị',
    proposals: 'Chờ duyệt',
  },
  choose: 'Chọn…',
  cancel: 'Thôi',
  state: {
    active: 'Đang dùng',
    waiting: 'Chưa đổi mật khẩu lần đầu',
    lapsed: 'Mật khẩu dùng một lần đã hết hạn',
    disabled: 'Đã khóa',
  },
  'from-to': '{{from}} đến trước {{to}}',
  from: 'từ {{from}}',
  'never-began': 'đã hủy trước khi có hiệu lực',
})
