import { defineParameter } from '../dated.ts'
import { plainDate } from '../plain-date.ts'
import { plainMonth } from '../plain-month.ts'

/** Up to which term the principal is paid back at which interval; null: all of it at the end. */
export interface PrincipalBand {
  upToMonths: number
  everyMonths: number | null
}

export interface PrincipalIntervals {
  production: readonly PrincipalBand[]
  training: readonly PrincipalBand[]
}

/** The longest interval between two instalments of principal. An office may agree on a shorter. */
export const principalInterval = defineParameter<PrincipalIntervals>({
  name: 'principal-interval',
  says: 'phân kỳ trả nợ gốc',
  rows: {
    'qd22-2023': [
      {
        from: plainDate('2023-10-10'),
        value: {
          production: [
            { upToMonths: 12, everyMonths: null },
            { upToMonths: 60, everyMonths: 24 },
            { upToMonths: 1200, everyMonths: 36 },
          ],
          training: [{ upToMonths: 1200, everyMonths: 12 }],
        },
        unit: 'tháng',
        source: 'Phân kỳ của một phòng giao dịch (bảng năm 2025), dẫn văn bản 2174',
        certainty: 'P',
        checkedOn: plainMonth('2026-11'),
        note: 'văn bản cũ ghi 6 hoặc 12 tháng; được thỏa thuận kỳ ngắn hơn',
      },
    ],
  },
})
