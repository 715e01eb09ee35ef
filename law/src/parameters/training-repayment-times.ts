import { defineParameter } from '../dated.ts'
import { plainDate } from '../plain-date.ts'
import { plainMonth } from '../plain-month.ts'

/** The repayment period of a training loan, as a multiple of its disbursement period. */
export const trainingRepaymentTimes = defineParameter({
  name: 'training-repayment-times',
  says: 'thời hạn trả nợ tối đa của khoản vay đào tạo nghề',
  rows: {
    'qd22-2023': [
      {
        from: plainDate('2023-10-10'),
        value: { shortCourseMonths: 12, shortCourseTimes: 2, longCourseTimes: 1 },
        unit: 'lần thời hạn phát tiền vay',
        source: 'Quyết định số 22/2023/QĐ-TTg, Điều 8',
        link: 'https://lawnet.vn/thong-tin-phap-luat/en/policy-analysis/loan-term-for-people-who-have-completed-their-prison-sentence-for-production-and-business-in-vietnam-126409.html',
        certainty: 'Q',
        checkedOn: plainMonth('2026-11'),
        note: 'khóa học đến 1 năm: 2 lần; dài hơn: 1 lần',
      },
    ],
  },
})
