import { defineParameter } from '../dated.ts'
import { plainDate } from '../plain-date.ts'
import { plainMonth } from '../plain-month.ts'

/** Day of the month on which the commune police close the draft. */
export const listDraftDay = defineParameter({
  name: 'list-draft-day',
  says: 'ngày chốt dự thảo danh sách Mẫu số 01',
  rows: {
    'qd22-2023': [
      {
        from: plainDate('2024-04-01'),
        value: 25,
        unit: 'ngày trong tháng',
        source: 'mặc định của hệ thống (chưa thấy văn bản nào ấn định ngày)',
        certainty: 'I',
        checkedOn: plainMonth('2026-11'),
        note: 'lùi về ngày làm việc liền trước',
      },
    ],
  },
})
