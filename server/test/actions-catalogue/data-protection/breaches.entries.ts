import { aBreach, aRecordedBreach } from '../../factories/data-requests.ts'
import type { Entry } from '../entry.ts'

const OFFICE = 'ubnd-chau-thanh'

/** Sự cố dữ liệu. */
export const breachEntries: Entry[] = [
  {
    route: 'POST /breaches',
    duty: 'DPO',
    unit: () => OFFICE,
    elsewhere: null,
    together: 'both-fine',
    arrange: () => Promise.resolve({ body: aBreach() }),
  },
  {
    route: 'POST /breaches/:id/steps',
    duty: 'DPO',
    unit: () => OFFICE,
    elsewhere: 'ca-chau-thanh',
    together: 'one-wins',
    arrange: async (test) => {
      const step = { kind: 'measure', says: 'Đã gọi lấy lại.', documentNumber: '', people: 3 }
      const body = { ...step, at: new Date().toISOString() }
      return { params: { id: await aRecordedBreach(test) }, body, version: 1 }
    },
  },
]
