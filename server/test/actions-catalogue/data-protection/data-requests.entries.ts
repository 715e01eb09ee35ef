import { aDataRequest, aProtectionOfficer } from '../../factories/data-requests.ts'
import { aCast, done, register } from '../../factories/lists.ts'
import type { TestHouse } from '../../test-house.ts'
import type { Entry } from '../entry.ts'

const OFFICE = 'ubnd-chau-thanh'

async function recorded(test: TestHouse, commune: string, fields: object = {}) {
  const { compiler } = await aCast(test, commune)
  const person = await register(compiler)
  const body = aDataRequest(person, fields)
  const officer = await aProtectionOfficer(test)
  return { officer, ...(await done(officer.post<{ id: string }>('/data-requests', body))) }
}
const disputed = { kind: 'correct', field: 'birth' }

/** Yêu cầu của chủ thể dữ liệu. */
export const dataRequestEntries: Entry[] = [
  {
    route: 'POST /data-requests',
    duty: 'DPO',
    unit: () => OFFICE,
    elsewhere: null,
    together: 'both-fine',
    arrange: async (test, { commune }) => {
      const { compiler } = await aCast(test, commune)
      return { body: aDataRequest(await register(compiler)) }
    },
  },
  {
    route: 'POST /data-requests/:id/ask-office',
    duty: 'DPO',
    unit: () => OFFICE,
    elsewhere: 'ca-chau-thanh',
    together: 'one-wins',
    arrange: async (test, { commune }) => {
      const { id } = await recorded(test, commune, disputed)
      return { params: { id }, body: {}, version: 1 }
    },
  },
  {
    route: 'POST /data-requests/:id/office-answer',
    duty: 'CA-L',
    unit: ({ commune }) => `ca-${commune}`,
    elsewhere: 'ca-an-hiep',
    together: 'one-wins',
    arrange: async (test, { commune }) => {
      const { id, officer } = await recorded(test, commune, disputed)
      await done(officer.post(`/data-requests/${id}/ask-office`, {}, { version: 1 }))
      return { params: { id }, body: { outcome: 'kept', says: 'Khớp giấy tờ.' }, version: 2 }
    },
  },
  {
    route: 'POST /data-requests/:id/answer',
    duty: 'DPO',
    unit: () => OFFICE,
    elsewhere: 'ca-chau-thanh',
    together: 'one-wins',
    arrange: async (test, { commune }) => {
      const { id } = await recorded(test, commune)
      const body = { outcome: 'granted', reasons: [], note: '', identityCheck: 'id-card' }
      return { params: { id }, body, version: 1 }
    },
  },
]
