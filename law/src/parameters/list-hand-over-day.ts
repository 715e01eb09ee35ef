import { defineParameter } from '../dated.ts'
import { plainDate } from '../plain-date.ts'
import { plainMonth } from '../plain-month.ts'

/** Day of the next month on which the list goes to the bank's office. */
export const listHandOverDay = defineParameter({
  name: 'list-hand-over-day',
  says: 'ngày chuyển danh sách cho Ngân hàng Chính sách xã hội',
  rows: {
    'qd22-2023': [
      {
        from: plainDate('2024-04-01'),
        to: plainDate('2025-06-30'),
        value: 5,
        unit: 'ngày trong tháng sau',
        source: 'Kế hoạch số 610/KH-UBND ngày 01/4/2024 của UBND huyện Châu Thành, mục III.1',
        certainty: 'S',
        checkedOn: plainMonth('2026-11'),
        note: 'chuyển sang ngày làm việc liền sau nếu trùng ngày nghỉ [I]',
      },
      {
        from: plainDate('2025-07-01'),
        value: 5,
        unit: 'ngày trong tháng sau',
        source: 'mặc định, giữ theo Kế hoạch số 610/KH-UBND sau khi bỏ cấp huyện',
        certainty: 'I',
        checkedOn: plainMonth('2026-11'),
        note: 'kế hoạch huyện đã hết vai trò; cần kế hoạch của đơn vị kế thừa xác nhận ngày',
      },
    ],
  },
})
