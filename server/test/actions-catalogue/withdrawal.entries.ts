import { aCast } from '../factories/lists.ts'
import { aListAtBank, aNotice, type Hop, readWithdrawal, walkTo } from '../factories/withdrawals.ts'
import type { TestHouse } from '../test-house.ts'
import type { Entry, Slot } from './entry.ts'

/** A notice over one line at the bank, taken as far as a hop. */
async function noticeAt(test: TestHouse, { commune, month }: Slot, last: Hop | null) {
  const cast = await aCast(test, commune)
  const { lines } = await aListAtBank(cast, month, 1)
  const id = await aNotice(cast, lines)
  if (last !== null) await walkTo(cast, id, last)
  const { contentHash } = await readWithdrawal(cast.compiler, id)
  return { cast, id, lines, contentHash }
}

const signing = (last: Hop | null): Pick<Entry, 'arrange' | 'together'> => ({
  together: 'one-wins',
  arrange: async (test, slot) => {
    const { id, contentHash } = await noticeAt(test, slot, last)
    return { params: { id }, body: { contentHash } }
  },
})

const police = ({ commune }: Slot) => `ca-${commune}`
const asCompiler = { duty: 'CA-L', unit: police, elsewhere: 'ca-an-hiep' } as const
const BACK = { reasons: ['reason-not-proved', 'details-wrong'], note: 'Thiếu giấy tờ' }

/** A notice of withdrawal, from its making to the bank. */
export const withdrawalEntries: Entry[] = [
  {
    route: 'POST /withdrawals',
    ...asCompiler,
    together: 'one-wins',
    arrange: async (test, { commune, month }) => {
      const cast = await aCast(test, commune)
      const { lines } = await aListAtBank(cast, month, 1)
      const wanted = lines.map(({ id }) => ({ lineId: id, reason: 'died', note: '' }))
      return { body: { lines: wanted } }
    },
  },
  {
    route: 'POST /withdrawals/:id/resubmit',
    ...asCompiler,
    together: 'one-wins',
    arrange: async (test, slot) => {
      const { cast, id, lines } = await noticeAt(test, slot, 'sign')
      await cast.committee.post(`/withdrawals/${id}/return`, BACK)
      const wanted = lines.map((line) => ({ lineId: line.id, reason: 'died', note: '' }))
      return { params: { id }, body: { lines: wanted } }
    },
  },
  {
    route: 'POST /withdrawals/:id/cancel',
    ...asCompiler,
    together: 'one-wins',
    arrange: async (test, slot) => ({
      params: { id: (await noticeAt(test, slot, null)).id },
      body: {},
    }),
  },
  {
    route: 'POST /withdrawals/:id/sign',
    duty: 'CA-K',
    unit: police,
    elsewhere: 'ca-an-hiep',
    ...signing(null),
  },
  {
    route: 'POST /withdrawals/:id/confirm',
    duty: 'UB-X',
    unit: ({ commune }) => `ubnd-${commune}`,
    elsewhere: 'ubnd-an-hiep',
    ...signing('sign'),
  },
  {
    route: 'POST /withdrawals/:id/pass',
    duty: 'CA-K',
    unit: () => 'ca-chau-thanh',
    elsewhere: 'ca-an-hiep',
    ...signing('confirm'),
  },
  {
    route: 'POST /withdrawals/:id/receive',
    duty: 'NH-T',
    unit: () => 'nhcsxh-chau-thanh',
    elsewhere: 'hnd-chau-thanh',
    ...signing('pass'),
  },
  {
    route: 'POST /withdrawals/:id/return',
    duty: 'UB-X',
    unit: ({ commune }) => `ubnd-${commune}`,
    elsewhere: 'ubnd-an-hiep',
    together: 'one-wins',
    arrange: async (test, slot) => {
      const { id } = await noticeAt(test, slot, 'sign')
      return { params: { id }, body: BACK }
    },
  },
]
