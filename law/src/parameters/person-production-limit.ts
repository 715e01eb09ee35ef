import { defineParameter } from '../dated.ts'
import { dong } from '../money.ts'
import { plainDate } from '../plain-date.ts'
import { plainMonth } from '../plain-month.ts'

/** The most that one person may borrow for production, business or job creation. */
export const personProductionLimit = defineParameter({
  name: 'person-production-limit',
  says: 'mức vay tối đa của một người để sản xuất, kinh doanh, tạo việc làm',
  rows: {
    'qd22-2023': [
      {
        from: plainDate('2023-10-10'),
        value: dong(100_000_000),
        unit: 'đồng mỗi người',
        source: 'Quyết định số 22/2023/QĐ-TTg, Điều 6',
        link: 'https://lawnet.vn/en/laws/nguoi-chap-hanh-xong-an-phat-tu-duoc-vay-toi-da-bao-nhieu-de-kinh-doanh-thoi-han-de-nguoi-chap-hanh-106389-110530.html',
        certainty: 'Q',
        checkedOn: plainMonth('2026-11'),
      },
    ],
    'qd08-2026': [
      {
        from: plainDate('2026-05-01'),
        value: dong(200_000_000),
        unit: 'đồng mỗi người',
        source: 'Quyết định số 08/2026/QĐ-TTg',
        link: 'https://vneconomy.vn/nguoi-sau-cai-nghien-ma-tuy-duoc-vay-toi-da-200-trieu-dong-de-hoc-nghe-san-xuat-kinh-doanh.htm',
        certainty: 'Q',
        checkedOn: plainMonth('2026-11'),
        note: 'theo báo; chưa đọc toàn văn, chưa có số điều',
      },
    ],
  },
})
