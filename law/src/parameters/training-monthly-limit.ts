import { defineParameter } from '../dated.ts'
import { dong } from '../money.ts'
import { plainDate } from '../plain-date.ts'
import { plainMonth } from '../plain-month.ts'

/** The most that one person may borrow for each month of training. */
export const trainingMonthlyLimit = defineParameter({
  name: 'training-monthly-limit',
  says: 'mức vay đào tạo nghề tối đa một tháng',
  rows: {
    'qd22-2023': [
      {
        from: plainDate('2023-10-10'),
        value: dong(4_000_000),
        unit: 'đồng mỗi tháng mỗi người',
        source: 'Quyết định số 22/2023/QĐ-TTg, Điều 6',
        link: 'https://lawnet.vn/en/laws/nguoi-chap-hanh-xong-an-phat-tu-duoc-vay-toi-da-bao-nhieu-de-kinh-doanh-thoi-han-de-nguoi-chap-hanh-106389-110530.html',
        certainty: 'Q',
        checkedOn: plainMonth('2026-11'),
      },
    ],
  },
})
