import { asOfficer } from '../../as-officer.ts'
import { aCast, type Cast, done, register } from '../../factories/lists.ts'
import type { Entry } from '../entry.ts'

const police = ({ commune }: { commune: string }) => `ca-${commune}`

/** The compiler of the commune is kept from somebody; the chief sees him. */
const keepOut = ({ compiler }: Cast) => ({
  kind: 'excluded',
  officers: [compiler.userId],
  reason: 'conflict-of-interest',
  fromOn: '2024-05-28',
  toOn: null,
})

let relatives = 0
const aNumber = () => `0941990${String((relatives += 1)).padStart(5, '0')}`

/** Hồ sơ hạn chế and declared relatives. */
export const restrictionEntries: Entry[] = [
  {
    route: 'POST /people/:id/restrictions',
    duty: 'CA-K',
    unit: police,
    elsewhere: 'ca-an-hiep',
    together: 'both-fine',
    arrange: async (test, { commune }) => {
      const cast = await aCast(test, commune)
      return { params: { id: await register(cast.compiler) }, body: keepOut(cast) }
    },
  },
  {
    route: 'POST /restrictions/:id/lift',
    duty: 'CA-K',
    unit: police,
    elsewhere: 'ca-an-hiep',
    together: 'one-wins',
    arrange: async (test, { commune }) => {
      const cast = await aCast(test, commune)
      const url = `/people/${await register(cast.compiler)}/restrictions`
      const { id } = await done(cast.chief.post<{ id: string }>(url, keepOut(cast)))
      return { params: { id }, body: { reason: 'over' } }
    },
  },
  {
    route: 'POST /own-relatives',
    duty: 'CA-L',
    unit: police,
    elsewhere: null,
    together: 'both-fine',
    arrange: async () => ({ body: { idNumber: aNumber() } }),
  },
  {
    route: 'POST /own-relatives/:id/withdraw',
    duty: 'DPO',
    unit: () => 'ubnd-chau-thanh',
    elsewhere: null,
    together: 'one-wins',
    arrange: async (test, { commune }) => {
      const officer = await asOfficer(test, { duty: 'CA-L', unit: `ca-${commune}` })
      const body = { idNumber: aNumber() }
      const { id } = await done(officer.post<{ id: string }>('/own-relatives', body))
      return { params: { id }, body: {} }
    },
  },
]
