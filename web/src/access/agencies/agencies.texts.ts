import { texts } from '../../platform/i18n.ts'

export const agencyTexts = texts('agencies', {
  title: 'Xã cũ, xã mới',
  lead: 'Giấy tờ trước khi sắp xếp vẫn ghi tên cũ. Ở đây tra xã cũ nay thuộc xã nào, từ ngày nào. Một mã có thể được dùng lại cho xã khác: xem cả tên và ngày.',
  find: 'Tên xã, thị trấn hoặc mã',
  table: 'Xã, thị trấn cũ',
  name: 'Tên cũ',
  now: 'Nay là',
  since: 'Từ ngày',
  decision: 'Theo',
  code: 'mã {{code}}',
  none: 'Chưa có sắp xếp xã nào được ghi cho địa bàn này',
  'not-found': 'Không có xã nào khớp',
})
