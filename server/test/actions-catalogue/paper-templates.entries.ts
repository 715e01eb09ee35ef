import { asOfficer } from '../as-officer.ts'
import { done } from '../factories/lists.ts'
import type { TestHouse } from '../test-house.ts'
import type { Entry } from './entry.ts'

const KIND = 'return-letter'

async function shipped(test: TestHouse, commune: string) {
  const chair = await asOfficer(test, { duty: 'UB-X', unit: `ubnd-${commune}` })
  const { body } = await chair.get(`/paper-templates/${KIND}/shipped.docx`)
  return { chair, body }
}

const atCommittee = { duty: 'UB-X', elsewhere: null } as const

/** The Word templates of an office. */
export const paperTemplateEntries: Entry[] = [
  {
    route: 'POST /paper-templates/:kind',
    ...atCommittee,
    unit: ({ commune }) => `ubnd-${commune}`,
    together: 'both-fine',
    arrange: async (test, { commune }) => {
      const { body } = await shipped(test, commune)
      return { params: { kind: KIND }, body: new Uint8Array(body) }
    },
  },
  {
    route: 'POST /paper-templates/:kind/shipped',
    ...atCommittee,
    unit: ({ commune }) => `ubnd-${commune}`,
    together: 'one-wins',
    arrange: async (test, { commune }) => {
      const { chair, body } = await shipped(test, commune)
      await done(chair.upload(`/paper-templates/${KIND}`, body))
      return { params: { kind: KIND }, body: {} }
    },
  },
]
