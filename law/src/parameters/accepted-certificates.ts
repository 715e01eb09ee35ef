import { defineParameter } from '../dated.ts'
import { plainDate } from '../plain-date.ts'
import { plainMonth } from '../plain-month.ts'

/** Certificates that prove the subject: completion of the sentence, or special amnesty. */
export const acceptedCertificates = defineParameter<readonly ('completion' | 'amnesty')[]>({
  name: 'accepted-certificates',
  says: 'giấy chứng nhận được chấp nhận',
  rows: {
    'qd22-2023': [
      {
        from: plainDate('2023-10-10'),
        value: ['completion', 'amnesty'],
        unit: 'loại giấy chứng nhận',
        source: 'Quyết định số 22/2023/QĐ-TTg, Điều 3 khoản 1',
        link: 'https://vninfor.vn/tin-dung-doi-voi-nguoi-chap-hanh-xong-an-phat-tu-8144.html',
        certainty: 'Q',
        checkedOn: plainMonth('2026-11'),
      },
    ],
  },
})
