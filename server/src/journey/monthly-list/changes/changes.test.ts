import { describe, expect, it } from 'vitest'
import { asOfficer } from '../../../../test/as-officer.ts'
import {
  addLines,
  aCast,
  aLine,
  aList,
  confirmAll,
  done,
  readList,
  sign,
  submit,
} from '../../../../test/factories/lists.ts'
import type { TestOfficer } from '../../../../test/as-officer.ts'
import { handOver, refused } from '../../../../test/factories/walks.ts'
import { aNotice, walkTo } from '../../../../test/factories/withdrawals.ts'
import { testHouse } from '../../../../test/test-house.ts'
import type { ListChanges, ListDifference } from './changes.schema.ts'

const test = testHouse()

const changesOf = async (officer: TestOfficer, id: string): Promise<ListChanges> =>
  await done(officer.get<ListChanges>(`/lists/${id}/changes`))

/** `+added −removed ~changed`, as the header of the page counts them. */
const counts = (one: ListDifference | null) =>
  one === null ? null : [one.added.length, one.removed.length, one.changed.length]

/** April at the bank, one name taken back since; May with one gone, one changed and one new. */
async function aChangedMay() {
  const cast = await aCast(test, 'an-ninh')
  const april = await aList(cast, '2024-04').confirmed(5)
  await handOver(cast, '2024-04', '41/CV-CAH')
  const lines = (await readList(cast.bank, april)).lines
  await walkTo(cast, await aNotice(cast, lines.slice(0, 1), 'died'), 'receive')

  const { id } = await done(cast.compiler.post<{ id: string }>('/lists', { month: '2024-05' }))
  const draft = await readList(cast.compiler, id)
  expect(draft.lines).toHaveLength(4)
  const [gone, changed] = draft.lines
  const away = `/lists/${id}/lines/${gone?.id}/remove`
  const version = { version: gone?.version ?? 0 }
  await done(cast.compiler.post(away, { reason: 'moved-away' }, version))
  const fields = aLine({ amount: 30_000_000, purpose: 'training', trainingMonths: 24 })
  const url = `/lists/${id}/lines/${changed?.id}`
  await done(cast.compiler.put(url, fields, { version: changed?.version ?? 0 }))
  await addLines(cast.compiler, id, [{ person: { fullName: 'Lê Văn Mới' } }])
  return { cast, id, lines, gone, changed }
}

describe('the difference from last month', () => {
  it('names exactly who came, who went and why, and each changed field side by side', async () => {
    const { cast, id, lines, gone, changed } = await aChangedMay()
    const { sinceLastMonth, sinceReturn } = await changesOf(cast.compiler, id)
    expect(sinceReturn).toBeNull()
    expect(counts(sinceLastMonth)).toEqual([1, 2, 1])
    expect(sinceLastMonth).toMatchObject({
      month: '2024-04',
      added: [{ fullName: 'Lê Văn Mới', purpose: 'production', amount: 50_000_000 }],
    })
    const why = new Map(sinceLastMonth?.removed.map((one) => [one.personId, one.reasons]))
    expect(why).toEqual(
      new Map([
        [lines[0]?.personId, ['died']],
        [gone?.personId, ['moved-away']],
      ]),
    )
    expect(sinceLastMonth?.changed).toEqual([
      {
        personId: changed?.personId,
        fullName: changed?.fullName,
        fields: [
          { field: 'purpose', before: 'production', after: 'training' },
          { field: 'amount', before: 50_000_000, after: 30_000_000 },
          { field: 'trainingMonths', before: null, after: 24 },
        ],
      },
    ])

    await submit(cast, id)
    await sign(cast, id)
    expect((await changesOf(cast.chief, id)).sinceLastMonth).toEqual(sinceLastMonth)
    expect((await changesOf(cast.committee, id)).sinceLastMonth).toEqual(sinceLastMonth)
    await confirmAll(cast, id)
    expect((await changesOf(cast.standing, id)).sinceLastMonth).toEqual(sinceLastMonth)
    expect((await refused(cast.bank.get(`/lists/${id}/changes`))).status).toBe(404)
    await handOver(cast, '2024-05', '42/CV-CAH')
    expect((await changesOf(cast.bank, id)).sinceLastMonth).toEqual(sinceLastMonth)
    const stranger = await asOfficer(test, { duty: 'UB-X', unit: 'ubnd-phu-tam' })
    expect((await refused(stranger.get(`/lists/${id}/changes`))).status).toBe(404)
  })

  it('is nothing for the first list of a commune, and empty for an unchanged one', async () => {
    const cast = await aCast(test, 'an-hiep')
    const first = await aList(cast, '2024-03').confirmed(2)
    expect(await changesOf(cast.chief, first)).toEqual({ sinceLastMonth: null, sinceReturn: null })
    const { id } = await done(cast.compiler.post<{ id: string }>('/lists', { month: '2024-04' }))
    expect(counts((await changesOf(cast.compiler, id)).sinceLastMonth)).toEqual([0, 0, 0])
  })
})

describe('the difference from what came back', () => {
  it('compares with the returned version, for the police at once, for the commune when signed anew', async () => {
    const cast = await aCast(test, 'thuan-hoa')
    const id = await aList(cast, '2024-05').submitted(2)
    const { version } = await readList(cast.committee, id)
    const back = { reasons: ['details-wrong'], note: '' }
    await done(cast.committee.post(`/lists/${id}/return`, back, { version }))
    const [line] = (await readList(cast.compiler, id)).lines
    const url = `/lists/${id}/lines/${line?.id}`
    const sent = { version: line?.version ?? 0 }
    await done(cast.compiler.put(url, aLine({ note: 'Đã bổ sung' }), sent))
    const { sinceReturn } = await changesOf(cast.compiler, id)
    expect(counts(sinceReturn)).toEqual([0, 0, 1])
    expect(sinceReturn).toMatchObject({
      month: null,
      returnedOn: '2024-05-20',
      changed: [{ fields: [{ field: 'note', before: '', after: 'Đã bổ sung' }] }],
    })
    expect(await changesOf(cast.committee, id)).toEqual({ sinceLastMonth: null, sinceReturn: null })
    await submit(cast, id)
    await sign(cast, id)
    expect((await changesOf(cast.committee, id)).sinceReturn).toEqual(sinceReturn)
  })
})
