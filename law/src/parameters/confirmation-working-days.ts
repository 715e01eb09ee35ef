import { defineParameter } from '../dated.ts'
import { plainDate } from '../plain-date.ts'
import { plainMonth } from '../plain-month.ts'

/** Working days to confirm a draft that came late. */
export const confirmationWorkingDays = defineParameter({
  name: 'confirmation-working-days',
  says: 'thời gian xác nhận dự thảo nộp muộn',
  rows: {
    'qd22-2023': [
      {
        from: plainDate('2024-04-01'),
        value: 3,
        unit: 'ngày làm việc',
        source: 'mặc định của hệ thống (chưa thấy văn bản nào ấn định)',
        certainty: 'I',
        checkedOn: plainMonth('2026-11'),
        note: 'không quá ngày làm việc liền trước ngày chuyển danh sách',
      },
    ],
  },
})
