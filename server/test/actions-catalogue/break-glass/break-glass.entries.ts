import { asOfficer } from '../../as-officer.ts'
import { aCast, done, register } from '../../factories/lists.ts'
import type { TestHouse } from '../../test-house.ts'
import type { Entry } from '../entry.ts'

const opening = (record: string) => ({
  record,
  reason: 'legal-request',
  note: 'Có yêu cầu bằng văn bản',
  documentNumber: '15/CV',
})

const protectionOf = (test: TestHouse) => asOfficer(test, { duty: 'DPO', unit: 'ubnd-chau-thanh' })

async function openedBy(test: TestHouse, commune: string) {
  const protection = await protectionOf(test)
  const record = await register((await aCast(test, commune)).compiler)
  const { id } = await done(protection.post<{ id: string }>('/break-glass', opening(record)))
  return { protection, id }
}

/** Mở khẩn cấp: opened, closed, looked at. */
export const breakGlassEntries: Entry[] = [
  {
    route: 'POST /break-glass',
    duty: 'DPO',
    unit: () => 'ubnd-chau-thanh',
    elsewhere: null,
    together: 'both-fine',
    arrange: async (test, { commune }) => ({
      body: opening(await register((await aCast(test, commune)).compiler)),
    }),
  },
  {
    route: 'POST /break-glass/:id/close',
    duty: 'DPO',
    unit: () => 'ubnd-chau-thanh',
    elsewhere: null,
    together: 'one-wins',
    arrange: async (test, { commune }) => {
      const { protection, id } = await openedBy(test, commune)
      return { params: { id }, body: {}, cookie: protection.cookie }
    },
  },
  {
    route: 'POST /break-glass/:id/review',
    duty: 'UB-L',
    unit: () => 'ubnd-chau-thanh',
    elsewhere: null,
    together: 'one-wins',
    arrange: async (test, { commune }) => {
      const { protection, id } = await openedBy(test, commune)
      await done(protection.post(`/break-glass/${id}/close`, {}))
      return { params: { id }, body: { verdict: 'justified', note: '' } }
    },
  },
]
