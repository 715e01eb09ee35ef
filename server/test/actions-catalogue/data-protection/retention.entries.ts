import { aHold } from '../../factories/data-requests.ts'
import { aCast, register } from '../../factories/lists.ts'
import type { Entry } from '../entry.ts'

const OFFICE = 'ubnd-chau-thanh'

/** Giữ lại quá thời hạn lưu giữ. */
export const retentionEntries: Entry[] = [
  {
    route: 'POST /retention/holds',
    duty: 'DPO',
    unit: () => OFFICE,
    elsewhere: null,
    together: 'one-wins',
    arrange: async (test, { commune }) => {
      const { compiler } = await aCast(test, commune)
      const personId = await register(compiler)
      const hold = { reason: 'complaint', documentNumber: '5/CV', until: '2030-01-01' }
      return { body: { personId, ...hold } }
    },
  },
  {
    route: 'POST /retention/holds/:id/end',
    duty: 'DPO',
    unit: () => OFFICE,
    elsewhere: 'ca-chau-thanh',
    together: 'one-wins',
    arrange: async (test, { commune }) => {
      const { compiler } = await aCast(test, commune)
      return { params: { id: await aHold(test, await register(compiler)) }, body: {} }
    },
  },
]
