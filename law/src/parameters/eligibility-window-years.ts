import { defineParameter } from '../dated.ts'
import { plainDate } from '../plain-date.ts'
import { plainMonth } from '../plain-month.ts'

/** At most so many years from completing the sentence to the time of borrowing. */
export const eligibilityWindowYears = defineParameter({
  name: 'eligibility-window-years',
  says: 'thời gian tối đa từ khi chấp hành xong án phạt tù đến khi vay vốn',
  rows: {
    'qd22-2023': [
      {
        from: plainDate('2023-10-10'),
        value: 5,
        unit: 'năm',
        source: 'Quyết định số 22/2023/QĐ-TTg, Điều 3 khoản 2',
        link: 'https://lawnet.vn/en/laws/conditions-of-credit-loan-for-individuals-who-have-completed-their-prison-sentence-in-accordance-wit-167266.html',
        certainty: 'Q',
        checkedOn: plainMonth('2026-11'),
      },
    ],
    'qd08-2026': [
      {
        from: plainDate('2026-05-01'),
        value: 10,
        unit: 'năm',
        source: 'Quyết định số 08/2026/QĐ-TTg',
        link: 'https://vneconomy.vn/nguoi-sau-cai-nghien-ma-tuy-duoc-vay-toi-da-200-trieu-dong-de-hoc-nghe-san-xuat-kinh-doanh.htm',
        certainty: 'Q',
        checkedOn: plainMonth('2026-11'),
        note: 'theo báo; chưa đọc toàn văn, chưa có số điều',
      },
    ],
  },
})
