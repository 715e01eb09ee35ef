import { texts } from '../../platform/i18n.ts'

/** The words for what is held of a person, and for the inventory of it. */
export const ownDataTexts = texts('own-data', {
  open: 'Hồ sơ dữ liệu',
  pdf: 'Mở bản PDF để in',
  json: 'Tải tệp dữ liệu (.json)',
  'of-person': 'Toàn bộ dữ liệu của người này',
  title: 'Danh mục dữ liệu cá nhân',
  lead: 'Hệ thống giữ những dữ liệu nào, vì sao, từ đâu, ai được xem, đến khi nào. Hồ sơ dữ liệu đưa cho người dân được làm từ chính danh mục này.',
  kinds: { basic: 'Cơ bản', sensitive: 'Nhạy cảm', derived: 'Hệ thống tạo ra' },
  data: 'Dữ liệu',
  purpose: 'Để làm gì',
  source: 'Từ: {{source}}',
  recipients: 'Ai được xem',
  kept: 'Giữ đến khi',
  details: '{{count}} thông tin đưa cho người dân',
  fields: 'Gồm: {{fields}}.',
  'left-out': 'Không đưa: {{why}}.',
})
