import { texts } from '../../platform/i18n.ts'

/** Whoever holds a paper reads these words: no programme, no person. */
export const verificationTexts = texts('verification', {
  title: 'Xác minh văn bản',
  lead: 'Trang này cho biết văn bản mang mã bạn đang giữ có đúng do cơ quan phát hành hay không.',
  code: 'Mã xác minh',
  'code-hint': 'In ở chân trang của văn bản, ví dụ ABCD-EFGH-JKMN.',
  look: 'Xem',
  body: 'Cơ quan phát hành',
  number: 'Số, ký hiệu',
  date: 'Ngày',
  kind: 'Loại',
  state: 'Tình trạng',
  hash: 'Mã nội dung (SHA-256)',
  kinds: {
    list: 'Danh sách',
    'list-confirmation': 'Xác nhận danh sách',
    'hand-over': 'Công văn',
    return: 'Công văn trả lại',
    receipt: 'Giấy tiếp nhận',
    withdrawal: 'Thông báo',
    'data-answer': 'Công văn trả lời',
  },
  states: {
    valid: 'Có hiệu lực',
    replaced: 'Đã được thay bằng văn bản khác từ {{date}}',
    withdrawn: 'Đã thu hồi từ {{date}}',
  },
  compare: {
    title: 'So tệp bạn đang giữ',
    lead: 'Chọn tệp trên máy. Tệp không được gửi đi đâu: trình duyệt tự tính mã rồi so với mã của tệp đã phát hành.',
    choose: 'Chọn tệp',
    same: 'Đúng là tệp đã phát hành.',
    other:
      'Khác với tệp đã phát hành. Tệp có thể đã bị sửa, được quét lại từ bản giấy, hoặc là bản khác. Hãy hỏi cơ quan phát hành.',
    cannot: 'Trình duyệt này không tính được mã. Hãy mở trang bằng địa chỉ https.',
    none: 'Văn bản này không có tệp để so; hãy so số, ngày và mã nội dung in trên giấy.',
    working: 'Đang tính…',
  },
})
