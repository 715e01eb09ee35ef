import { describe, expect, it } from 'vitest'
import { aCast, aList, done, readList } from '../../../../test/factories/lists.ts'
import {
  openHandOver,
  readHandOver,
  refused,
  signHandOver,
} from '../../../../test/factories/walks.ts'
import { testHouse } from '../../../../test/test-house.ts'

const test = testHouse()

describe('giving up a draft of a hand-over', () => {
  it('keeps the reason, leaves the lists confirmed, and frees the number of the month', async () => {
    const cast = await aCast(test, 'an-ninh')
    const listId = await aList(cast, '2024-05').confirmed(1)
    const id = await openHandOver(cast, '2024-05')
    const before = await readList(cast.standing, listId)
    const { version } = await readHandOver(cast.standing, id)
    const url = `/hand-overs/${id}/discard`
    const bare = await refused(cast.standing.post(url, { reason: 'other', note: '' }, { version }))
    expect(bare.code).toBe('monthly-list.other-needs-note')
    const why = { reason: 'other', note: 'Chờ hai xã cùng gửi' }
    const stale = await refused(cast.standing.post(url, why, { version: version + 1 }))
    expect(stale.code).toBe('platform.version-stale')
    await done(cast.standing.post(url, why, { version }))
    const page = await readHandOver(cast.standing, id)
    expect(page).toMatchObject({
      state: 'discarded',
      discardReason: 'other',
      discardNote: 'Chờ hai xã cùng gửi',
      discardedOn: '2024-05-20',
      due: null,
      lists: [],
      actions: [],
    })
    expect(await readList(cast.standing, listId)).toEqual(before)
    const paper = await refused(cast.standing.get(`/hand-overs/${id}/summary.xlsx`))
    expect(paper).toMatchObject({ status: 409, code: 'hand-over.wrong-state' })
    const again = await openHandOver(cast, '2024-05')
    expect((await readHandOver(cast.standing, again)).number).toBe(page.number)
    await signHandOver(cast, again, '31/CV-CAH')
    expect((await readList(cast.bank, listId)).state).toBe('handed-over')
    expect((await refused(cast.bank.get(`/hand-overs/${id}`))).status).toBe(404)
  })

  it('is no longer possible once it is signed, nor twice', async () => {
    const cast = await aCast(test, 'an-hiep')
    await aList(cast, '2024-04').confirmed(1)
    const id = await openHandOver(cast, '2024-04')
    await signHandOver(cast, id, '32/CV-CAH')
    const { version } = await readHandOver(cast.standing, id)
    const why = { reason: 'wrong-month', note: '' }
    const no = await refused(cast.standing.post(`/hand-overs/${id}/discard`, why, { version }))
    expect(no).toMatchObject({ status: 409, code: 'hand-over.wrong-state' })
  })
})
