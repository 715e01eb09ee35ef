import { texts } from '../../../platform/i18n.ts'

export const columnTexts = texts('import-columns', {
  title: 'Xác nhận cách đọc tệp',
  lead: 'Có điều hệ thống chưa chắc. Hãy xác nhận; tệp sẽ được đọc lại theo đó, và lần sau hệ thống nhớ tiêu đề cột này.',
  'lead-again':
    'Tệp sẽ được đọc lại từ đầu theo lựa chọn ở đây; những ô đã sửa trong lần nhập này sẽ phải xem lại.',
  sheet: 'Trang tính nào là danh sách?',
  'sheet-unnamed': 'Trang {{n}}',
  'sheet-no-list': 'không giống danh sách',
  'sheet-hidden': 'đang ẩn',
  font: 'Tệp dùng phông chữ cũ {{font}}',
  'font-example': 'Tên sau khi chuyển: {{names}}',
  'font-turn': 'Chuyển từ phông {{font}} sang Unicode',
  'font-leave': 'Để nguyên chữ trong tệp',
  'which-is-name': 'Cột nào là họ và tên?',
  'which-is-name-why':
    'Không tiêu đề nào trong tệp nói rõ đây là cột họ tên. Hãy chọn “Họ và tên” ở đúng cột bên dưới rồi đọc lại.',
  columns: 'Mỗi cột là gì?',
  'columns-later': 'Các cột của trang tính vừa chọn sẽ hiện sau khi đọc lại.',
  'column-means': 'Cột {{letter}} “{{header}}” là',
  'to-confirm': 'cần xác nhận',
  'no-heading': '(không có tiêu đề)',
  'leave-out': 'Không đọc cột này',
  'file-again': 'Tệp gốc không được giữ trên máy chủ. Hãy chọn lại đúng tệp đó để đọc tiếp.',
  'file-choose': 'Chọn lại tệp Excel',
  confirm: 'Xác nhận và đọc lại',
  change: 'Đổi cách đọc tệp',
})
