import type { Inbox } from '../../src/access/notices/notices.schema.ts'
import { aCast, aList, done } from '../factories/lists.ts'
import type { Entry } from './entry.ts'

/** Thông báo: seen one by one, or all at once. */
export const noticeEntries: Entry[] = [
  {
    route: 'POST /notices/:id/read',
    duty: 'CA-K',
    unit: ({ commune }) => `ca-${commune}`,
    elsewhere: 'ca-an-hiep',
    together: 'both-fine',
    arrange: async (test, { commune, month }) => {
      const cast = await aCast(test, commune)
      await aList(cast, month).awaitingSignature(0)
      const { notices } = await done(cast.chief.get<Inbox>('/notices'))
      return { params: { id: notices[0]?.id ?? '' }, body: {} }
    },
  },
  {
    route: 'POST /notices/read',
    duty: 'CA-K',
    unit: ({ commune }) => `ca-${commune}`,
    elsewhere: null,
    together: 'both-fine',
    arrange: async (test, { commune, month }) => {
      await aList(await aCast(test, commune), month).awaitingSignature(0)
      return { body: {} }
    },
  },
]
