import { defineParameter } from '../dated.ts'
import { plainDate } from '../plain-date.ts'
import { plainMonth } from '../plain-month.ts'

/** The lending rate, equal to the poor-household rate in force. */
export const lendingRateBps = defineParameter({
  name: 'lending-rate-bps',
  says: 'lãi suất cho vay',
  rows: {
    'qd22-2023': [
      {
        from: plainDate('2023-10-10'),
        value: 660,
        unit: 'phần vạn mỗi năm',
        source: 'Quyết định số 22/2023/QĐ-TTg, Điều 9 (bằng lãi suất cho vay hộ nghèo)',
        link: 'https://lawnet.vn/en/laws/quyet-dinh-222023qdttg-ve-muc-lai-suat-cho-vay-doi-voi-nguoi-chap-hanh-xong-an-phat-tu-duoc-quy-din-109098.html',
        certainty: 'Q',
        checkedOn: plainMonth('2026-11'),
        note: '6,6 %/năm trong mọi nguồn 2023–2026; cần xác nhận lại nếu quá 12 tháng',
      },
    ],
    'qd08-2026': [
      {
        from: plainDate('2026-05-01'),
        value: 660,
        unit: 'phần vạn mỗi năm',
        source: 'Quyết định số 08/2026/QĐ-TTg',
        link: 'https://vneconomy.vn/nguoi-sau-cai-nghien-ma-tuy-duoc-vay-toi-da-200-trieu-dong-de-hoc-nghe-san-xuat-kinh-doanh.htm',
        certainty: 'Q',
        checkedOn: plainMonth('2026-11'),
        note: 'theo báo; chưa đọc toàn văn, chưa có số điều',
      },
    ],
  },
})
