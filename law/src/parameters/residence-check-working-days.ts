import { defineParameter } from '../dated.ts'
import { plainDate } from '../plain-date.ts'
import { plainMonth } from '../plain-month.ts'

/** Working days for the commune police to check residence after a prison's notice. */
export const residenceCheckWorkingDays = defineParameter({
  name: 'residence-check-working-days',
  says: 'thời gian xác minh nơi cư trú sau thông báo của nơi giam giữ',
  rows: {
    'qd22-2023': [
      {
        from: plainDate('2024-04-01'),
        value: 3,
        unit: 'ngày làm việc',
        source: 'Thông tư số 10/2024/TT-BCA, Điều 8',
        link: 'https://hethongphapluat.com/thong-tu-10-2024-tt-bca-quy-dinh-ve-cong-tac-tai-hoa-nhap-cong-dong-doi-voi-nguoi-chap-hanh-xong-hinh-phat-tu-cua-luc-luong-cong-an-nhan-dan-do-bo-truong-bo-cong-an-ban-hanh/dieu-8',
        certainty: 'Q',
        checkedOn: plainMonth('2026-11'),
        note: 'chưa đối chiếu ngày hiệu lực của Thông tư; dòng bắt đầu từ Kế hoạch 610',
      },
    ],
  },
})
