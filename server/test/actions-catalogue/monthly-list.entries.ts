import { aCast, addLines, aLine, aList, readList, register } from '../factories/lists.ts'
import type { TestHouse } from '../test-house.ts'
import type { Arranged, Entry, Slot } from './entry.ts'

const police = ({ commune }: Slot) => `ca-${commune}`
const committee = ({ commune }: Slot) => `ubnd-${commune}`
const ELSEWHERE = { police: 'ca-an-hiep', committee: 'ubnd-an-hiep' }

type Stage = keyof ReturnType<typeof aList>

/** A list at a stage, with the versions that an officer would send along. */
async function listAt(test: TestHouse, slot: Slot, stage: Stage) {
  const cast = await aCast(test, slot.commune)
  const id = await aList(cast, slot.month)[stage](2)
  const list = await readList(cast.compiler, id)
  const [line] = list.lines
  if (line === undefined) throw new Error('the list has no line')
  return { cast, id, list, line }
}

const onList = (
  stage: Stage,
  sent: (at: Awaited<ReturnType<typeof listAt>>) => Arranged | Promise<Arranged>,
): Pick<Entry, 'arrange'> => ({
  arrange: async (test, slot) => await sent(await listAt(test, slot, stage)),
})

const BACK = { reasons: ['details-wrong', 'person-missing'], note: 'Thiếu một người' }

const asCompiler = { duty: 'CA-L', unit: police, elsewhere: ELSEWHERE.police } as const
const asChief = { duty: 'CA-K', unit: police, elsewhere: ELSEWHERE.police } as const
const asCommittee = { duty: 'UB-X', unit: committee, elsewhere: ELSEWHERE.committee } as const

/** The monthly list, from its opening to the commune's confirmation. */
export const monthlyListEntries: Entry[] = [
  {
    route: 'POST /lists',
    ...asCompiler,
    elsewhere: null,
    together: 'one-wins',
    arrange: async (_test, { month }) => ({ body: { month, kind: 'regular' } }),
  },
  {
    route: 'POST /lists/:id/lines',
    ...asCompiler,
    together: 'one-wins',
    ...onList('draft', async ({ cast, id, list }) => {
      const personId = await register(cast.compiler)
      return { params: { id }, body: { personId, ...aLine() }, version: list.version }
    }),
  },
  {
    route: 'PUT /lists/:id/lines/:lineId',
    ...asCompiler,
    together: 'one-wins',
    ...onList('draft', ({ id, line }) => ({
      params: { id, lineId: line.id },
      body: aLine({ amount: 30_000_000 }),
      version: line.version,
    })),
  },
  {
    route: 'POST /lists/:id/lines/:lineId/remove',
    ...asCompiler,
    together: 'one-wins',
    ...onList('draft', ({ id, line }) => ({
      params: { id, lineId: line.id },
      body: { reason: 'moved-away' },
      version: line.version,
    })),
  },
  {
    route: 'POST /lists/:id/submit',
    ...asCompiler,
    together: 'one-wins',
    ...onList('draft', async ({ cast, id }) => {
      const [bad] = await addLines(cast.compiler, id, [{ fields: { conduct: 'not-good' } }])
      const { version } = await readList(cast.compiler, id)
      return { params: { id }, body: { keptBack: [bad] }, version }
    }),
  },
  {
    route: 'POST /lists/:id/lines/:lineId/withdraw',
    ...asCompiler,
    together: 'one-wins',
    ...onList('awaitingSignature', ({ id, line }) => ({
      params: { id, lineId: line.id },
      body: { reason: 'moved-away' },
      version: line.version,
    })),
  },
  {
    route: 'POST /lists/:id/recall',
    ...asCompiler,
    together: 'one-wins',
    ...onList('awaitingSignature', ({ id }) => ({ params: { id }, body: {} })),
  },
  {
    route: 'POST /lists/:id/send-back',
    ...asChief,
    together: 'one-wins',
    ...onList('awaitingSignature', ({ id }) => ({ params: { id }, body: BACK })),
  },
  {
    route: 'POST /lists/:id/sign',
    ...asChief,
    together: 'one-wins',
    ...onList('awaitingSignature', ({ id, list }) => ({
      params: { id },
      body: { contentHash: list.currentHash },
    })),
  },
  {
    route: 'POST /lists/:id/lines/:lineId/decision',
    ...asCommittee,
    together: 'one-wins',
    ...onList('submitted', ({ id, line }) => ({
      params: { id, lineId: line.id },
      body: { outcome: 'left-out', reasons: ['not-residing', 'declined'], note: '' },
      version: line.version,
    })),
  },
  {
    route: 'POST /lists/:id/return',
    ...asCommittee,
    together: 'one-wins',
    ...onList('submitted', ({ id, list }) => ({
      params: { id },
      body: BACK,
      version: list.version,
    })),
  },
  {
    route: 'POST /lists/:id/confirm',
    ...asCommittee,
    together: 'one-wins',
    ...onList('submitted', async ({ cast, id, list }) => {
      for (const line of list.lines) {
        const url = `/lists/${id}/lines/${line.id}/decision`
        const decision = { outcome: 'confirmed', reasons: [], note: '' }
        await cast.committee.post(url, decision, { version: line.version })
      }
      const { version } = await readList(cast.committee, id)
      return { params: { id }, body: {}, version }
    }),
  },
]
