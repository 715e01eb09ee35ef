import { randomInt, randomUUID } from 'node:crypto'
import { oneTimePassword } from '../../../src/access/administration/officers/one-time-password.ts'
import { asOfficer } from '../../as-officer.ts'
import { done } from '../../factories/lists.ts'
import type { TestHouse } from '../../test-house.ts'
import type { Entry } from '../entry.ts'

const atCommittee = {
  unit: () => 'ubnd-chau-thanh',
  duty: 'QT',
  elsewhere: 'hnd-chau-thanh',
} as const

const secret = () => oneTimePassword(randomInt)
const aPolice = (test: TestHouse) => asOfficer(test, { duty: 'CA-L', unit: 'ca-an-hiep' })
const another = (test: TestHouse) => asOfficer(test, { duty: 'QT', unit: 'ubnd-chau-thanh' })

const duty = (userId: string) => ({
  userId,
  duty: 'CA-K',
  unitId: 'ca-an-hiep',
  validFrom: '2024-05-20',
  validTo: null,
  decisionNumber: '15/QĐ',
  authority: '',
})

async function proposed(test: TestHouse) {
  const proposer = await another(test)
  const person = await aPolice(test)
  const body = duty(person.userId)
  const { id } = await done(proposer.post<{ id: string }>('/administration/duties', body))
  return { proposer, params: { id } }
}

/** Accounts, duties and units: what administrators do, one alone or two together. */
export const administrationEntries: Entry[] = [
  {
    ...atCommittee,
    route: 'POST /administration/officers',
    together: 'one-wins',
    arrange: () =>
      Promise.resolve({
        body: {
          userName: `u.${randomUUID().slice(0, 8)}`,
          displayName: 'Cán Bộ Mới',
          unitId: 'ca-an-hiep',
          oneTimePassword: secret(),
        },
      }),
  },
  {
    ...atCommittee,
    route: 'POST /administration/officers/:id/disable',
    together: 'one-wins',
    arrange: async (test) => ({ params: { id: (await aPolice(test)).userId }, body: {} }),
  },
  {
    ...atCommittee,
    route: 'POST /administration/officers/:id/enable',
    together: 'one-wins',
    arrange: async (test) => {
      const { userId: id } = await aPolice(test)
      const admin = await another(test)
      await done(admin.post(`/administration/officers/${id}/disable`, {}))
      return { params: { id }, body: {} }
    },
  },
  {
    ...atCommittee,
    route: 'POST /administration/officers/:id/password',
    together: 'both-fine',
    arrange: async (test) => ({
      params: { id: (await aPolice(test)).userId },
      body: { oneTimePassword: secret() },
    }),
  },
  {
    ...atCommittee,
    route: 'POST /administration/duties',
    together: 'both-fine',
    arrange: async (test) => ({ body: duty((await aPolice(test)).userId) }),
  },
  {
    ...atCommittee,
    route: 'POST /administration/duties/:id/end',
    together: 'one-wins',
    arrange: async (test) => ({ params: { id: (await aPolice(test)).assignmentId }, body: {} }),
  },
  {
    ...atCommittee,
    route: 'POST /administration/proposals/:id/approve',
    together: 'one-wins',
    arrange: async (test) => ({ params: (await proposed(test)).params, body: {} }),
  },
  {
    ...atCommittee,
    route: 'POST /administration/proposals/:id/decline',
    together: 'one-wins',
    arrange: async (test) => ({
      params: (await proposed(test)).params,
      body: { reason: 'Chưa có quyết định' },
    }),
  },
  {
    ...atCommittee,
    route: 'POST /administration/proposals/:id/withdraw',
    together: 'one-wins',
    arrange: async (test) => {
      const { proposer, params } = await proposed(test)
      return { params, body: {}, cookie: proposer.cookie }
    },
  },
]
