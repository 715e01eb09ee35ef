import { defineParameter } from '../dated.ts'
import { dong } from '../money.ts'
import { plainDate } from '../plain-date.ts'
import { plainMonth } from '../plain-month.ts'

/** The most that a business may borrow for one project. */
export const businessProjectLimit = defineParameter({
  name: 'business-project-limit',
  says: 'mức vay tối đa một dự án của cơ sở',
  rows: {
    'qd22-2023': [
      {
        from: plainDate('2023-10-10'),
        value: dong(2_000_000_000),
        unit: 'đồng mỗi dự án',
        source: 'Quyết định số 22/2023/QĐ-TTg, Điều 6',
        link: 'https://lawnet.vn/en/laws/nguoi-chap-hanh-xong-an-phat-tu-duoc-vay-toi-da-bao-nhieu-de-kinh-doanh-thoi-han-de-nguoi-chap-hanh-106389-110530.html',
        certainty: 'Q',
        checkedOn: plainMonth('2026-11'),
      },
    ],
  },
})
