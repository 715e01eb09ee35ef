import { defineParameter } from '../dated.ts'
import { plainDate } from '../plain-date.ts'
import { plainMonth } from '../plain-month.ts'

/** The rate on overdue principal, as a percentage of the lending rate. */
export const overdueRatePercent = defineParameter({
  name: 'overdue-rate-percent',
  says: 'lãi suất nợ quá hạn',
  rows: {
    'qd22-2023': [
      {
        from: plainDate('2023-10-10'),
        value: 130,
        unit: 'phần trăm của lãi suất cho vay',
        source: 'Quyết định số 22/2023/QĐ-TTg, Điều 9',
        link: 'https://lawnet.vn/en/laws/quyet-dinh-222023qdttg-ve-muc-lai-suat-cho-vay-doi-voi-nguoi-chap-hanh-xong-an-phat-tu-duoc-quy-din-109098.html',
        certainty: 'Q',
        checkedOn: plainMonth('2026-11'),
      },
    ],
    'qd08-2026': [
      {
        from: plainDate('2026-05-01'),
        value: 130,
        unit: 'phần trăm của lãi suất cho vay',
        source: 'Quyết định số 08/2026/QĐ-TTg',
        link: 'https://vneconomy.vn/nguoi-sau-cai-nghien-ma-tuy-duoc-vay-toi-da-200-trieu-dong-de-hoc-nghe-san-xuat-kinh-doanh.htm',
        certainty: 'Q',
        checkedOn: plainMonth('2026-11'),
        note: 'theo báo; chưa đọc toàn văn, chưa có số điều',
      },
    ],
  },
})
