import { texts } from '../../../platform/i18n.ts'

export const templateTexts = texts('paper-templates', {
  title: 'Mẫu văn bản',
  lead: 'Mẫu Word của các văn bản do đơn vị phát hành. Thay mẫu thì bản Word in theo mẫu mới từ hôm nay; bản PDF giữ thể thức có sẵn; văn bản đã ký không đổi.',
  shipped: 'Mẫu có sẵn',
  own: 'Mẫu của đơn vị, từ {{date}}, do {{name}} thay',
  current: 'Tải mẫu đang dùng',
  'get-shipped': 'Tải mẫu có sẵn',
  sample: 'Xem thử với dữ liệu mẫu',
  set: 'Thay bằng mẫu của đơn vị',
  'set-of': 'Thay mẫu: {{name}}',
  done: 'Đã thay mẫu',
  back: 'Dùng lại mẫu có sẵn',
  'back-of': 'Dùng lại mẫu có sẵn: {{name}}',
  'back-lead': 'Từ hôm nay bản Word in theo mẫu có sẵn. Mẫu của đơn vị vẫn được lưu.',
  'back-done': 'Đã dùng lại mẫu có sẵn',
  tags: 'Các thẻ dùng được trong mẫu',
  'tags-lead':
    'Viết thẻ trong ngoặc nhọn, ví dụ {số văn bản}. Phần lặp viết {#tên phần} ở đầu và {/tên phần} ở cuối. Thẻ có dấu * phải có.',
  'to-mend': 'Cần sửa trong mẫu',
  link: 'Thay mẫu Word',
})
