import { defineParameter } from '../dated.ts'
import { plainDate } from '../plain-date.ts'
import { plainMonth } from '../plain-month.ts'

/** The least share of eligible released workers, as an exact fraction. */
export const businessShare = defineParameter({
  name: 'business-share',
  says: 'tỷ lệ tối thiểu lao động là người chấp hành xong án phạt tù',
  rows: {
    'qd22-2023': [
      {
        from: plainDate('2023-10-10'),
        value: { numerator: 1, denominator: 10 },
        unit: 'phần trên tổng số người lao động',
        source: 'Quyết định số 22/2023/QĐ-TTg, Điều 3 khoản 2',
        link: 'https://lawnet.vn/en/laws/conditions-of-credit-loan-for-individuals-who-have-completed-their-prison-sentence-in-accordance-wit-167266.html',
        certainty: 'Q',
        checkedOn: plainMonth('2026-11'),
        note: 'so sánh đúng phân số, không làm tròn [I]',
      },
    ],
    'qd08-2026': [
      {
        from: plainDate('2026-05-01'),
        value: { numerator: 1, denominator: 10 },
        unit: 'phần trên tổng số người lao động',
        source: 'Quyết định số 08/2026/QĐ-TTg',
        link: 'https://vneconomy.vn/nguoi-sau-cai-nghien-ma-tuy-duoc-vay-toi-da-200-trieu-dong-de-hoc-nghe-san-xuat-kinh-doanh.htm',
        certainty: 'Q',
        checkedOn: plainMonth('2026-11'),
        note: 'theo báo; chưa đọc toàn văn, chưa có số điều',
      },
    ],
  },
})
