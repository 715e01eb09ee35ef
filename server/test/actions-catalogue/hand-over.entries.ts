import { asOfficer } from '../as-officer.ts'
import type { HandOverPage } from '../../src/journey/monthly-list/hand-over/hand-over.schema.ts'
import { aCast, aList, done } from '../factories/lists.ts'
import type { TestHouse } from '../test-house.ts'
import type { Entry, Slot } from './entry.ts'

/** A hand-over of one confirmed list, opened by the standing agency. */
async function opened(test: TestHouse, { commune, month }: Slot) {
  const cast = await aCast(test, commune)
  const listId = await aList(cast, month).confirmed(1)
  const { id } = await done(cast.standing.post<{ id: string }>('/hand-overs', { month }))
  const page = await done(cast.standing.get<HandOverPage>(`/hand-overs/${id}`))
  return { cast, listId, id, page }
}

const asStanding = {
  duty: 'CA-K',
  unit: () => 'ca-chau-thanh',
  elsewhere: 'ca-an-hiep',
} as const
const BACK = { reasons: ['details-wrong', 'wrong-form'], note: 'Thiếu trang 2' }

/** From the confirmed lists of the communes to the bank's receipt. */
export const handOverEntries: Entry[] = [
  {
    route: 'POST /hand-overs',
    ...asStanding,
    together: 'one-wins',
    arrange: async (test, slot) => {
      await aList(await aCast(test, slot.commune), slot.month).confirmed(1)
      return { body: { month: slot.month } }
    },
  },
  {
    route: 'POST /hand-overs/:id/hold',
    ...asStanding,
    together: 'one-wins',
    arrange: async (test, slot) => {
      const { id, listId, page } = await opened(test, slot)
      const body = { listId, reason: 'checking', note: '' }
      return { params: { id }, body, version: page.version }
    },
  },
  {
    route: 'POST /hand-overs/:id/include',
    ...asStanding,
    together: 'one-wins',
    arrange: async (test, slot) => {
      const { cast, id, listId, page } = await opened(test, slot)
      const hold = { listId, reason: 'checking', note: '' }
      const url = `/hand-overs/${id}/hold`
      const { version } = await done(
        cast.standing.post<{ version: number }>(url, hold, { version: page.version }),
      )
      return { params: { id }, body: { listId }, version }
    },
  },
  {
    route: 'POST /hand-overs/:id/return-list',
    ...asStanding,
    together: 'one-wins',
    arrange: async (test, slot) => {
      const { id, listId, page } = await opened(test, slot)
      return { params: { id }, body: { listId, ...BACK }, version: page.version }
    },
  },
  {
    route: 'POST /hand-overs/:id/discard',
    ...asStanding,
    together: 'one-wins',
    arrange: async (test, slot) => {
      const { id, page } = await opened(test, slot)
      return {
        params: { id },
        body: { reason: 'wrong-month', note: '' },
        version: page.version,
      }
    },
  },
  {
    route: 'POST /hand-overs/:id/sign',
    ...asStanding,
    together: 'one-wins',
    arrange: async (test, slot) => {
      const { id, page } = await opened(test, slot)
      const body = { contentHash: page.contentHash }
      return { params: { id }, body }
    },
  },
  {
    route: 'POST /hand-overs/:id/receive',
    duty: 'NH-T',
    unit: () => 'nhcsxh-chau-thanh',
    elsewhere: 'hnd-chau-thanh',
    together: 'one-wins',
    arrange: async (test, slot) => {
      const { cast, id, page } = await opened(test, slot)
      const signed = { contentHash: page.contentHash }
      await done(cast.standing.post(`/hand-overs/${id}/sign`, signed))
      return { params: { id }, body: { sentBack: [] } }
    },
  },
]

const LETTER = 'return-letter'

async function shippedTemplate(test: TestHouse, commune: string) {
  const chair = await asOfficer(test, { duty: 'UB-X', unit: `ubnd-${commune}` })
  const { body } = await chair.get(`/paper-templates/${LETTER}/shipped.docx`)
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
      const { body } = await shippedTemplate(test, commune)
      return { params: { kind: LETTER }, body: new Uint8Array(body) }
    },
  },
  {
    route: 'POST /paper-templates/:kind/shipped',
    ...atCommittee,
    unit: ({ commune }) => `ubnd-${commune}`,
    together: 'one-wins',
    arrange: async (test, { commune }) => {
      const { chair, body } = await shippedTemplate(test, commune)
      await done(chair.upload(`/paper-templates/${LETTER}`, body))
      return { params: { kind: LETTER }, body: {} }
    },
  },
]
