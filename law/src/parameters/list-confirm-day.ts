import { defineParameter } from '../dated.ts'
import { plainDate } from '../plain-date.ts'
import { plainMonth } from '../plain-month.ts'

/** Day of the next month by which the commune People's Committee confirms. */
export const listConfirmDay = defineParameter({
  name: 'list-confirm-day',
  says: 'ngày Ủy ban nhân dân cấp xã xác nhận danh sách',
  rows: {
    'qd22-2023': [
      {
        from: plainDate('2024-04-01'),
        value: 1,
        unit: 'ngày trong tháng sau',
        source: 'mặc định của hệ thống (chưa thấy văn bản nào ấn định ngày)',
        certainty: 'I',
        checkedOn: plainMonth('2026-11'),
        note: 'lùi về ngày làm việc liền trước',
      },
    ],
  },
})
