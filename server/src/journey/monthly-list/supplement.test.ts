import { expect, it } from 'vitest'
import { aCast, aList, confirmAll, done, readList, sign } from '../../../test/factories/lists.ts'
import { ballOf, openHandOver, readHandOver, signHandOver } from '../../../test/factories/walks.ts'
import { testHouse } from '../../../test/test-house.ts'

const test = testHouse()
const REASONS = ['certificate-not-shown', 'details-wrong']

/** The list of May, of which the commune leaves the first line out. */
async function listWithOneLeftOut(cast: Awaited<ReturnType<typeof aCast>>) {
  const id = await aList(cast, '2024-05').submitted(2)
  const [out, going] = (await readList(cast.committee, id)).lines
  const decide = async (
    lineId = '',
    version = 0,
    outcome = 'confirmed',
    reasons: string[] = [],
  ) => {
    const url = `/lists/${id}/lines/${lineId}/decision`
    const note = outcome === 'left-out' ? 'Thiếu trang 2' : ''
    await done(cast.committee.post(url, { outcome, reasons, note }, { version }))
  }
  await decide(out?.id, out?.version, 'left-out', REASONS)
  await decide(going?.id, going?.version)
  const { version } = await readList(cast.committee, id)
  await done(cast.committee.post(`/lists/${id}/confirm`, {}, { version }))
  return { id, personId: out?.personId ?? '' }
}

it('a supplement after the 5th repeats why its lines stayed behind, and goes by a second hand-over', async () => {
  const cast = await aCast(test, 'an-ninh')
  const regular = await listWithOneLeftOut(cast)
  const first = await openHandOver(cast, '2024-05')
  await signHandOver(cast, first, '91/CV-CAH')
  await done(cast.bank.post(`/hand-overs/${first}/receive`, { sentBack: [] }))
  await test.today('2024-06-10')

  const body = { month: '2024-05', kind: 'supplement' }
  const { id } = await done(cast.compiler.post<{ id: string }>('/lists', body))
  const draft = await readList(cast.compiler, id)
  expect(draft).toMatchObject({ kind: 'supplement', supplementNumber: 1 })
  expect(draft.lines).toMatchObject([
    {
      personId: regular.personId,
      state: 'open',
      reasons: REASONS,
      reasonNote: 'Thiếu trang 2',
      carriedOver: true,
    },
  ])
  await done(
    cast.compiler.post(`/lists/${id}/submit`, { keptBack: [] }, { version: draft.version }),
  )
  expect((await readList(cast.chief, id)).lines).toMatchObject([{ reasons: [], reasonNote: '' }])
  await sign(cast, id)
  await confirmAll(cast, id)

  const second = await openHandOver(cast, '2024-05')
  const page = await readHandOver(cast.standing, second)
  expect(page).toMatchObject({ number: 2, people: 1, lists: [{ listId: id, kind: 'supplement' }] })
  expect(page.lateAreas).not.toContain('Xã An Ninh')
  await signHandOver(cast, second, '92/CV-CAH')
  await done(cast.bank.post(`/hand-overs/${second}/receive`, { sentBack: [] }))
  expect((await readList(cast.bank, id)).state).toBe('received')
  expect((await readList(cast.bank, regular.id)).lines).toHaveLength(1)
  expect((await ballOf(cast.bank, regular.personId))[0]).toBe('received')
})
