import { randomInt, randomUUID } from 'node:crypto'
import { oneTimePassword } from '../../../src/access/administration/officers/one-time-password.ts'
import { asOfficer } from '../../as-officer.ts'
import { done } from '../../factories/lists.ts'
import type { TestHouse } from '../../test-house.ts'
import type { Entry, Slot } from '../entry.ts'

/** A commune's own administrators: the ids of the next commune are nothing to them. */
const atCommittee = {
  unit: ({ commune }: Slot) => `ubnd-${commune}`,
  duty: 'QT',
  elsewhere: 'hnd-chau-thanh',
} as const

const secret = () => oneTimePassword(randomInt)
const aPolice = (test: TestHouse, { commune }: Slot) =>
  asOfficer(test, { duty: 'CA-L', unit: `ca-${commune}` })
const another = (test: TestHouse, { commune }: Slot) =>
  asOfficer(test, { duty: 'QT', unit: `ubnd-${commune}` })

const duty = (userId: string, { commune }: Slot) => ({
  userId,
  duty: 'CA-K',
  unitId: `ca-${commune}`,
  validFrom: '2024-05-20',
  validTo: null,
  decisionNumber: '15/QĐ',
  authority: '',
})

async function proposed(test: TestHouse, slot: Slot) {
  const proposer = await another(test, slot)
  const person = await aPolice(test, slot)
  const body = duty(person.userId, slot)
  const { id } = await done(proposer.post<{ id: string }>('/administration/duties', body))
  return { proposer, params: { id } }
}

/** Accounts, duties and units: what administrators do, one alone or two together. */
export const administrationEntries: Entry[] = [
  {
    ...atCommittee,
    route: 'POST /administration/officers',
    together: 'one-wins',
    arrange: (_test, { commune }) =>
      Promise.resolve({
        body: {
          userName: `u.${randomUUID().slice(0, 8)}`,
          displayName: 'Cán Bộ Mới',
          unitId: `ca-${commune}`,
          oneTimePassword: secret(),
        },
      }),
  },
  {
    ...atCommittee,
    route: 'POST /administration/officers/:id/disable',
    together: 'one-wins',
    arrange: async (test, slot) => ({
      params: { id: (await aPolice(test, slot)).userId },
      body: {},
    }),
  },
  {
    ...atCommittee,
    route: 'POST /administration/officers/:id/enable',
    together: 'one-wins',
    arrange: async (test, slot) => {
      const { userId: id } = await aPolice(test, slot)
      const admin = await another(test, slot)
      await done(admin.post(`/administration/officers/${id}/disable`, {}))
      return { params: { id }, body: {} }
    },
  },
  {
    ...atCommittee,
    route: 'POST /administration/officers/:id/password',
    together: 'both-fine',
    arrange: async (test, slot) => ({
      params: { id: (await aPolice(test, slot)).userId },
      body: { oneTimePassword: secret() },
    }),
  },
  {
    ...atCommittee,
    route: 'POST /administration/duties',
    together: 'both-fine',
    arrange: async (test, slot) => ({ body: duty((await aPolice(test, slot)).userId, slot) }),
  },
  {
    ...atCommittee,
    route: 'POST /administration/duties/:id/end',
    together: 'one-wins',
    arrange: async (test, slot) => ({
      params: { id: (await aPolice(test, slot)).assignmentId },
      body: {},
    }),
  },
  {
    ...atCommittee,
    route: 'POST /administration/proposals/:id/approve',
    together: 'one-wins',
    arrange: async (test, slot) => ({ params: (await proposed(test, slot)).params, body: {} }),
  },
  {
    ...atCommittee,
    route: 'POST /administration/proposals/:id/decline',
    together: 'one-wins',
    arrange: async (test, slot) => ({
      params: (await proposed(test, slot)).params,
      body: { reason: 'Chưa có quyết định' },
    }),
  },
  {
    ...atCommittee,
    route: 'POST /administration/proposals/:id/withdraw',
    together: 'one-wins',
    arrange: async (test, slot) => {
      const { proposer, params } = await proposed(test, slot)
      return { params, body: {}, cookie: proposer.cookie }
    },
  },
]
