import { texts } from '../../../platform/i18n.ts'

export const folderTexts = texts('folder', {
  open: 'Trình ký một bìa',
  parts: 'Các phần của bìa',
  print: 'In cả bìa (PDF)',
  back: { list: 'Mở danh sách', 'hand-over': 'Mở đợt chuyển' },
  hash: 'Mã nội dung',
  number: 'Số văn bản',
  keys: 'Phím: mũi tên trái, phải sang phần khác; số 1–{{n}} tới phần đó; K để ký.',
  'keys-read': 'Phím: mũi tên trái, phải sang phần khác; số 1–{{n}} tới phần đó.',
  part: '{{at}}. {{title}}',
  at: 'Phần {{at}}/{{of}}',
  previous: 'Phần trước',
  next: 'Phần sau',
  sign: {
    list: 'Ký danh sách',
    confirmation: 'Xác nhận và ký',
    'hand-over': 'Ký và chuyển ngân hàng',
  },
  'sign-lead': {
    list: 'Chữ ký gắn với đúng nội dung trong bìa này. Sau khi ký, danh sách chuyển đến UBND xã.',
    confirmation:
      'Xác nhận đúng các dòng như trong bìa này. Sau khi ký, danh sách chuyển đến cơ quan thường trực.',
    'hand-over':
      'Chữ ký gắn với đúng các danh sách trong bìa này. Sau khi ký, ngân hàng nhận được.',
  },
  done: {
    list: 'Đã ký danh sách',
    confirmation: 'Đã xác nhận danh sách',
    'hand-over': 'Đã chuyển danh sách đến ngân hàng',
  },
  changed: 'Nội dung đã thay đổi từ lúc bạn mở bìa',
  'changed-lead':
    'Chưa có gì được ký. Bìa đã tải lại; dưới đây là chỗ khác. Hãy xem lại rồi ký nếu đồng ý.',
  'changed-same': 'Các phần hiện như cũ; hãy xem ai đang giữ danh sách.',
  gone: 'Bỏ: {{row}}',
  fresh: 'Thêm: {{row}}',
  seen: 'Đã xem, đóng phần so sánh',
})
