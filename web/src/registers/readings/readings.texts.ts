import { texts } from '../../platform/i18n.ts'

/** The words of "Ai đã xem", the sheet of one person's readings. */
export const readingTexts = texts('readings', {
  title: 'Ai đã xem hồ sơ',
  'title-of': 'Ai đã xem hồ sơ của {{name}}',
  lead: 'Mỗi lần hồ sơ được mở hoặc lấy ra thành tệp, mới nhất ở trên. Lần bạn mở trang này cũng được ghi.',
  code: 'Mã hồ sơ: {{code}}',
  back: 'Về hồ sơ',
  print: 'In phiếu cho người dân',
  table: 'Các lần xem hồ sơ',
  at: 'Ngày, giờ',
  unit: 'Cơ quan',
  duty: 'Nhiệm vụ',
  purpose: 'Mục đích',
  how: 'Cách xem',
  screen: 'Mở xem',
  file: 'Lấy tệp',
  emergency: 'Mở khẩn cấp',
  none: 'Chưa có lần xem nào được ghi',
  'none-says': 'Khi hồ sơ được mở, dòng ghi sẽ ở đây.',
  more: 'Xem các lần trước',
})
