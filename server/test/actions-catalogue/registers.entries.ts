import { aCast, done, register } from '../factories/lists.ts'
import { aPerson } from '../factories/people.ts'
import type { Entry } from './entry.ts'

const police = ({ commune }: { commune: string }) => `ca-${commune}`

/** Registers, outreach and the demo's clock. */
export const registerEntries: Entry[] = [
  {
    route: 'POST /people',
    duty: 'CA-L',
    unit: police,
    elsewhere: null,
    together: 'one-wins',
    arrange: async () => ({ body: aPerson() }),
  },
  {
    route: 'PUT /people/:id',
    duty: 'CA-L',
    unit: police,
    elsewhere: 'ca-an-hiep',
    together: 'one-wins',
    arrange: async (test, { commune }) => {
      const { compiler } = await aCast(test, commune)
      const person = aPerson()
      const { id } = await done(compiler.post<{ id: string }>('/people', person))
      const { releaseRecord: _record, ...fields } = person
      return { params: { id }, body: { ...fields, hamlet: 'ấp Khác' }, version: 1 }
    },
  },
  {
    route: 'PUT /people/:id/release-record',
    duty: 'CA-L',
    unit: police,
    elsewhere: 'ca-an-hiep',
    together: 'one-wins',
    arrange: async (test, { commune }) => {
      const { compiler } = await aCast(test, commune)
      const { releaseRecord } = aPerson()
      const id = await register(compiler, { releaseRecord })
      const body = { ...releaseRecord, certificateNumber: '77/GCN-MỚI' }
      return { params: { id }, body, version: 1 }
    },
  },
  {
    route: 'POST /people/:id/contacts',
    duty: 'CA-L',
    unit: police,
    elsewhere: 'ca-an-hiep',
    together: 'both-fine',
    arrange: async (test, { commune }) => {
      const { compiler } = await aCast(test, commune)
      const need = { purpose: 'production', amount: 40_000_000, trainingMonths: null }
      const met = { onDate: '2024-05-17', way: 'visit', outcome: 'reached' }
      return { params: { id: await register(compiler) }, body: { ...met, need, note: '' } }
    },
  },
  {
    route: 'POST /people/:id/leave',
    duty: 'CA-L',
    unit: police,
    elsewhere: 'ca-an-hiep',
    together: 'one-wins',
    arrange: async (test, { commune }) => {
      const { compiler } = await aCast(test, commune)
      return { params: { id: await register(compiler) }, body: { reason: 'declined' } }
    },
  },
  {
    route: 'POST /people/:id/return',
    duty: 'CA-L',
    unit: police,
    elsewhere: 'ca-an-hiep',
    together: 'one-wins',
    arrange: async (test, { commune }) => {
      const { compiler } = await aCast(test, commune)
      const id = await register(compiler)
      await done(compiler.post(`/people/${id}/leave`, { reason: 'declined' }))
      return { params: { id }, body: {} }
    },
  },
  {
    route: 'POST /demo/clock',
    duty: 'QT',
    unit: () => 'ubnd-chau-thanh',
    elsewhere: null,
    together: 'one-wins',
    arrange: async (_test, { month }) => ({
      body: { date: { '2024-05': '2024-05-23', '2024-04': '2024-05-25' }[month] ?? '2024-05-27' },
    }),
  },
]
