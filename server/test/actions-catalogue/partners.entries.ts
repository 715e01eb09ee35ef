import { randomUUID } from 'node:crypto'
import { fingerprintOf, newKey } from '../../src/platform/signing/signing.ts'
import { asOfficer } from '../as-officer.ts'
import { done } from '../factories/lists.ts'
import type { TestHouse } from '../test-house.ts'
import type { Entry } from './entry.ts'

const proposal = (publicKey: string) => ({
  partnerUnitId: 'ca-chau-thanh',
  name: 'Máy chủ Công an huyện',
  publicKey,
  validFrom: '2024-05-01',
  validTo: null,
  decisionNumber: '12/QĐ-PGD',
})

async function proposed(test: TestHouse) {
  const clerk = await asOfficer(test, { duty: 'NH-T', unit: 'nhcsxh-chau-thanh' })
  const { publicKey } = newKey(randomUUID())
  const { id } = await done(clerk.post<{ id: string }>('/partners', proposal(publicKey)))
  return { params: { id }, fingerprint: fingerprintOf(publicKey) }
}

const atBank = { unit: () => 'nhcsxh-chau-thanh', together: 'one-wins' } as const

/** The installations of other agencies whose signature counts. */
export const partnerEntries: Entry[] = [
  {
    route: 'POST /partners',
    ...atBank,
    duty: 'NH-T',
    elsewhere: 'hnd-chau-thanh',
    arrange: () => Promise.resolve({ body: proposal(newKey(randomUUID()).publicKey) }),
  },
  {
    route: 'POST /partners/:id/approve',
    ...atBank,
    duty: 'NH-D',
    elsewhere: 'hnd-chau-thanh',
    arrange: async (test) => {
      const { params, fingerprint } = await proposed(test)
      return { params, body: { fingerprint } }
    },
  },
  {
    route: 'POST /partners/:id/end',
    ...atBank,
    duty: 'NH-D',
    elsewhere: 'hnd-chau-thanh',
    arrange: async (test) => ({ params: (await proposed(test)).params, body: {} }),
  },
]
