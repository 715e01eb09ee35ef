import { asOfficer } from '../as-officer.ts'
import { aCast, done, register } from '../factories/lists.ts'
import { aPerson } from '../factories/people.ts'
import type { TestHouse } from '../test-house.ts'
import type { Entry } from './entry.ts'

const police = ({ commune }: { commune: string }) => `ca-${commune}`

const aNotice = () => {
  const { releaseRecord: _record, ...person } = aPerson()
  return {
    number: '12',
    noticeDate: '2024-05-10',
    senderKind: 'facility',
    receivedOn: '2024-05-17',
    expectedOn: '2024-06-30',
    personId: null,
    person,
  }
}

type Posting = Pick<Awaited<ReturnType<typeof aCast>>, 'compiler'>['compiler']

const recorded = async (officer: Posting) =>
  (await done(officer.post<{ id: string }>('/release-notices', aNotice()))).id

/** Two records and the fields of the one that stays. */
async function aMerge(officer: Posting): Promise<object> {
  const { releaseRecord, ...fields } = aPerson()
  const keptId = await register(officer, { ...fields, releaseRecord })
  const goneId = await register(officer)
  return { keptId, goneId, keptVersion: 1, goneVersion: 1, fields, releaseRecord: null }
}

/** A request of another commune to the one of the slot, which answers it. */
async function askedOf(test: TestHouse, commune: string): Promise<string> {
  const { compiler } = await aCast(test, 'ho-dac-kien')
  const id = await register(compiler)
  const body = { toAreaId: commune }
  return (await done(compiler.post<{ id: string }>(`/people/${id}/transfer`, body))).id
}

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
    route: 'POST /release-notices',
    duty: 'CA-L',
    unit: police,
    elsewhere: null,
    together: 'one-wins',
    arrange: async () => ({ body: aNotice() }),
  },
  {
    route: 'POST /release-notices/:id/check',
    duty: 'CA-L',
    unit: police,
    elsewhere: 'ca-an-hiep',
    together: 'one-wins',
    arrange: async (test, { commune }) => {
      const id = await recorded((await aCast(test, commune)).compiler)
      return { params: { id }, body: { outcome: 'moved', movedTo: 'thi-tran-chau-thanh' } }
    },
  },
  {
    route: 'POST /release-notices/:id/home',
    duty: 'CA-L',
    unit: police,
    elsewhere: 'ca-an-hiep',
    together: 'one-wins',
    arrange: async (test, { commune }) => {
      const { compiler } = await aCast(test, commune)
      const id = await recorded(compiler)
      const check = { outcome: 'resides', movedTo: null }
      await done(compiler.post(`/release-notices/${id}/check`, check))
      return { params: { id }, body: {} }
    },
  },
  {
    route: 'POST /people/:id/transfer',
    duty: 'CA-L',
    unit: police,
    elsewhere: 'ca-an-hiep',
    together: 'one-wins',
    arrange: async (test, { commune }) => {
      const { compiler } = await aCast(test, commune)
      return { params: { id: await register(compiler) }, body: { toAreaId: 'thi-tran-chau-thanh' } }
    },
  },
  {
    route: 'POST /transfers/:id/accept',
    duty: 'CA-L',
    unit: police,
    elsewhere: 'ca-an-hiep',
    together: 'one-wins',
    arrange: async (test, { commune }) => ({
      params: { id: await askedOf(test, commune) },
      body: { hamlet: 'ấp Mới', addressDetail: '' },
    }),
  },
  {
    route: 'POST /transfers/:id/refuse',
    duty: 'CA-L',
    unit: police,
    elsewhere: 'ca-an-hiep',
    together: 'one-wins',
    arrange: async (test, { commune }) => ({
      params: { id: await askedOf(test, commune) },
      body: { reason: 'not-residing' },
    }),
  },
  {
    route: 'POST /transfers/:id/take-back',
    duty: 'CA-L',
    unit: police,
    elsewhere: 'ca-an-hiep',
    together: 'one-wins',
    arrange: async (test, { commune }) => {
      const { compiler } = await aCast(test, commune)
      const person = await register(compiler)
      const body = { toAreaId: 'thi-tran-chau-thanh' }
      const asked = compiler.post<{ id: string }>(`/people/${person}/transfer`, body)
      return { params: { id: (await done(asked)).id }, body: {} }
    },
  },
  {
    route: 'POST /duplicates/different',
    duty: 'CA-L',
    unit: police,
    elsewhere: 'ca-an-hiep',
    together: 'one-wins',
    arrange: async (test, { commune }) => {
      const { compiler } = await aCast(test, commune)
      const [firstId, secondId] = [await register(compiler), await register(compiler)]
      return { body: { firstId, secondId } }
    },
  },
  {
    route: 'POST /duplicates/merge',
    duty: 'CA-L',
    unit: police,
    elsewhere: 'ca-an-hiep',
    together: 'one-wins',
    arrange: async (test, { commune }) => ({
      body: await aMerge((await aCast(test, commune)).compiler),
    }),
  },
  {
    route: 'POST /merges/:id/undo',
    duty: 'CA-L',
    unit: police,
    elsewhere: 'ca-an-hiep',
    together: 'one-wins',
    arrange: async (test, { commune }) => {
      const { compiler } = await aCast(test, commune)
      const body = await aMerge(compiler)
      const { id } = await done(compiler.post<{ id: string }>('/duplicates/merge', body))
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
  {
    route: 'POST /outgoing-documents',
    duty: 'CA-K',
    unit: () => 'ca-chau-thanh',
    elsewhere: null,
    together: 'both-fine',
    arrange: async () => ({ body: { kind: 'hand-over' } }),
  },
  {
    route: 'POST /outgoing-documents/:id/cancel',
    duty: 'CA-K',
    unit: ({ commune }) => `ca-${commune}`,
    elsewhere: 'ca-an-hiep',
    together: 'one-wins',
    arrange: async (test, { commune }) => {
      const clerk = await asOfficer(test, { duty: 'CA-L', unit: `ca-${commune}` })
      const { id } = await done(clerk.post<{ id: string }>('/outgoing-documents', { kind: 'list' }))
      return { params: { id }, body: { reason: 'Soạn nhầm' }, version: 1 }
    },
  },
]
