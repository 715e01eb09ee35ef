import { defineParameter } from '../dated.ts'
import { plainDate } from '../plain-date.ts'
import { plainMonth } from '../plain-month.ts'

/** Which day of the loan is "the time of borrowing". Open question 9; the strictest reading. */
export const windowMeasuredAt = defineParameter<'application' | 'approval' | 'disbursement'>({
  name: 'window-measured-at',
  says: 'thời điểm tính thời hạn 5 năm',
  rows: {
    'qd22-2023': [
      {
        from: plainDate('2023-10-10'),
        value: 'disbursement',
        unit: 'thời điểm',
        source: 'Quyết định số 22/2023/QĐ-TTg, Điều 3 khoản 2 ("đến thời điểm vay vốn")',
        certainty: 'I',
        checkedOn: plainMonth('2026-11'),
        note: 'cách hiểu chặt nhất; cảnh báo từ lúc đề nghị vay',
      },
    ],
  },
})
