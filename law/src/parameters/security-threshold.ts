import { defineParameter } from '../dated.ts'
import { dong } from '../money.ts'
import { plainDate } from '../plain-date.ts'
import { plainMonth } from '../plain-month.ts'

/** A business that borrows more than this must give security; a person never. */
export const securityThreshold = defineParameter({
  name: 'security-threshold',
  says: 'mức vay mà cơ sở vay quá thì phải bảo đảm tiền vay',
  rows: {
    'qd22-2023': [
      {
        from: plainDate('2023-10-10'),
        value: dong(100_000_000),
        unit: 'đồng',
        source: 'Quyết định số 22/2023/QĐ-TTg, Điều 10',
        link: 'https://lawnet.vn/en/laws/co-so-san-xuat-kinh-doanh-su-dung-nguoi-lao-dong-chap-hanh-xong-an-phat-tu-can-phai-dap-ung-dieu-ki-963902-127196.html',
        certainty: 'Q',
        checkedOn: plainMonth('2026-11'),
        note: 'vay đúng 100 triệu thì chưa phải bảo đảm',
      },
    ],
  },
})
