import { randomInt, randomUUID } from 'node:crypto'
import { oneTimePassword } from '../../../src/access/administration/officers/one-time-password.ts'
import { unitIdOf } from '../../../src/access/administration/units/propose-unit.ts'
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

/** What a chief passes on to a colleague for two weeks. */
const delegation = (userId: string) => ({
  userId,
  validFrom: '2024-05-20',
  validTo: '2024-06-03',
  decisionNumber: '08/UQ',
  holderTitle: 'TRƯỞNG CÔNG AN',
  ownTitle: 'CÁN BỘ',
})

async function delegated(test: TestHouse, slot: Slot) {
  const chief = await asOfficer(test, { duty: 'CA-K', unit: `ca-${slot.commune}` })
  const { userId } = await aPolice(test, slot)
  const { id } = await done(chief.post<{ id: string }>('/delegations', delegation(userId)))
  return { chief, params: { id } }
}

let units = 0

/** A unit of the commune's committee that nobody else knows of. */
const aUnit = ({ commune }: Slot) => {
  units += 1
  return {
    name: `Tổ công tác ${commune} ${units}`,
    abbreviation: '',
    agencyKind: 'committee',
    parentId: `ubnd-${commune}`,
    areaId: commune,
    validFrom: '2024-05-20',
    decisionNumber: '30/QĐ',
  }
}

async function addedUnit(test: TestHouse, slot: Slot): Promise<string> {
  const body = aUnit(slot)
  const { id } = await done(
    (await another(test, slot)).post<{ id: string }>('/administration/units', body),
  )
  await done((await another(test, slot)).post(`/administration/proposals/${id}/approve`, {}))
  return unitIdOf(body.name, body.validFrom)
}

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
    route: 'POST /administration/officers/:id/second-factor',
    together: 'both-fine',
    arrange: async (test, slot) => ({
      params: { id: (await aPolice(test, slot)).userId },
      body: {},
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
  {
    ...atCommittee,
    route: 'POST /administration/officers/:id/leaving',
    together: 'one-wins',
    arrange: async (test, slot) => {
      const { userId: id, assignmentId } = await aPolice(test, slot)
      const { userId } = await aPolice(test, slot)
      const successors = [{ assignmentId, userId, authority: '' }]
      const body = { effectiveOn: '2024-05-21', decisionNumber: '20/QĐ', successors }
      return { params: { id }, body }
    },
  },
  {
    route: 'POST /delegations',
    duty: 'CA-K',
    unit: ({ commune }) => `ca-${commune}`,
    elsewhere: 'hnd-chau-thanh',
    together: 'one-wins',
    arrange: async (test, slot) => ({ body: delegation((await aPolice(test, slot)).userId) }),
  },
  {
    route: 'POST /delegations/:id/end',
    duty: 'CA-K',
    unit: ({ commune }) => `ca-${commune}`,
    elsewhere: 'hnd-chau-thanh',
    together: 'one-wins',
    arrange: async (test, slot) => {
      const { chief, params } = await delegated(test, slot)
      return { params, body: {}, cookie: chief.cookie }
    },
  },
  {
    ...atCommittee,
    route: 'POST /administration/units',
    together: 'both-fine',
    arrange: (_test, slot) => Promise.resolve({ body: aUnit(slot) }),
  },
  {
    ...atCommittee,
    route: 'POST /administration/units/:unitId/end',
    together: 'both-fine',
    arrange: async (test, slot) => ({
      params: { unitId: await addedUnit(test, slot) },
      body: { successorId: null, endsOn: '2024-06-01', decisionNumber: '31/QĐ' },
    }),
  },
]
