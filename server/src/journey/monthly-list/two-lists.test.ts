import { describe, expect, it } from 'vitest'
import { asOfficer } from '../../../test/as-officer.ts'
import {
  aCast,
  addLines,
  aLine,
  aList,
  confirmAll,
  done,
  readList,
  sign,
  submit,
} from '../../../test/factories/lists.ts'
import { refused, threadOf } from '../../../test/factories/walks.ts'
import { testHouse } from '../../../test/test-house.ts'

const test = testHouse()

describe('two lists of one commune under way', () => {
  it('leave a case with the list that carries it when the other one comes back', async () => {
    const cast = await aCast(test, 'an-ninh')
    const april = await aList(cast, '2024-04').confirmed(1)
    const { id: may } = await done(
      cast.compiler.post<{ id: string }>('/lists', { month: '2024-05' }),
    )
    await submit(cast, may)
    await sign(cast, may)
    const opened = cast.standing.post<{ id: string }>('/hand-overs', { month: '2024-04' })
    const { id: letter } = await done(opened)
    const back = { listId: april, reasons: ['details-wrong'], note: '' }
    await done(cast.standing.post(`/hand-overs/${letter}/return-list`, back, { version: 1 }))
    await confirmAll(cast, may)
    const { lines } = await readList(cast.compiler, may)
    const personId = lines[0]?.personId ?? ''
    const thread = await threadOf(cast.compiler, personId)
    expect(thread).toMatchObject({ stage: 'confirmed', holderUnit: 'Công an huyện Châu Thành' })
  })

  it('never carry one person twice in the same month', async () => {
    const cast = await aCast(test, 'phu-tam')
    const regular = await aList(cast).confirmed(1)
    const { lines } = await readList(cast.compiler, regular)
    const body = { month: '2024-05', kind: 'supplement' }
    const { id } = await done(cast.compiler.post<{ id: string }>('/lists', body))
    await addLines(cast.compiler, id, [{}])
    const { version } = await readList(cast.compiler, id)
    const again = { personId: lines[0]?.personId, ...aLine() }
    await done(cast.compiler.post(`/lists/${id}/lines`, again, { version }))
    const now = await readList(cast.compiler, id)
    const sent = { keptBack: [] }
    const no = await refused(
      cast.compiler.post(`/lists/${id}/submit`, sent, { version: now.version }),
    )
    expect(no.code).toBe('monthly-list.lines-held-back')
    expect(no.reasons?.[0]?.says).toContain('đã đi trong một danh sách khác của tháng')
  })

  it('submitted by two communes for one person at once are one list and one refusal', async () => {
    const same = { fullName: 'Kim Hai Nơi', idNumber: '094080744444', birthDate: '1980-02-18' }
    const casts = [await aCast(test, 'thuan-hoa'), await aCast(test, 'thien-my')]
    const sends = []
    for (const cast of casts) {
      const { id } = await done(cast.compiler.post<{ id: string }>('/lists', { month: '2024-05' }))
      await addLines(cast.compiler, id, [{ person: same }])
      const { version } = await readList(cast.compiler, id)
      sends.push(() => cast.compiler.post(`/lists/${id}/submit`, { keptBack: [] }, { version }))
    }
    const answers = await Promise.all(sends.map((send) => send()))
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 409])
  })
})

describe('one person in two offices', () => {
  it('does not confirm at the commune what he compiled at its police', async () => {
    const cast = await aCast(test, 'an-hiep')
    const both = await asOfficer(test, {
      duty: 'CA-L',
      unit: 'ca-an-hiep',
      also: { duty: 'UB-X', unit: 'ubnd-an-hiep' },
    })
    const id = await aList({ ...cast, compiler: both }).submitted(1)
    await both.actAsOther()
    const list = await readList(both, id)
    const line = list.lines[0]
    const yes = { outcome: 'confirmed', reasons: [], note: '' }
    const url = `/lists/${id}/lines/${line?.id}/decision`
    await done(both.post(url, yes, { version: line?.version ?? 0 }))
    const { version } = await readList(both, id)
    const no = await refused(both.post(`/lists/${id}/confirm`, {}, { version }))
    expect(no).toMatchObject({ status: 403, code: 'monthly-list.confirmer-signed-before' })
  })
})
