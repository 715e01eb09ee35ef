import { defineParameter } from '../dated.ts'
import { plainDate } from '../plain-date.ts'
import { plainMonth } from '../plain-month.ts'

/** The longest term of a production or business loan. */
export const maxProductionTermMonths = defineParameter({
  name: 'max-production-term-months',
  says: 'thời hạn vay tối đa để sản xuất, kinh doanh',
  rows: {
    'qd22-2023': [
      {
        from: plainDate('2023-10-10'),
        value: 120,
        unit: 'tháng',
        source: 'Quyết định số 22/2023/QĐ-TTg, Điều 8',
        link: 'https://lawnet.vn/thong-tin-phap-luat/en/policy-analysis/loan-term-for-people-who-have-completed-their-prison-sentence-for-production-and-business-in-vietnam-126409.html',
        certainty: 'Q',
        checkedOn: plainMonth('2026-11'),
      },
    ],
    'qd08-2026': [
      {
        from: plainDate('2026-05-01'),
        value: 120,
        unit: 'tháng',
        source: 'Quyết định số 08/2026/QĐ-TTg',
        link: 'https://vneconomy.vn/nguoi-sau-cai-nghien-ma-tuy-duoc-vay-toi-da-200-trieu-dong-de-hoc-nghe-san-xuat-kinh-doanh.htm',
        certainty: 'Q',
        checkedOn: plainMonth('2026-11'),
        note: 'theo báo; chưa đọc toàn văn, chưa có số điều',
      },
    ],
  },
})
