import { beforeAll, describe, expect, it } from 'vitest'
import { aCast, aList, type Cast, confirmAll, done } from '../../../../test/factories/lists.ts'
import { fileSignedList, readInbox } from '../../../../test/factories/signed-copies.ts'
import {
  openHandOver,
  readHandOver,
  refused,
  signHandOver,
} from '../../../../test/factories/walks.ts'
import { testHouse } from '../../../../test/test-house.ts'
import { underLine } from '../../../../test/under-line.ts'
import { saveDocument } from '../../../platform/profile/profile.queries.ts'

const test = testHouse()
let cast: Cast
let other: Cast
let lists: string[]

const setRule = (from: string | null) =>
  underLine(test, { userId: null, duty: 'SYS-PROFILE', units: [] }, (tx) =>
    saveDocument(tx, 'signing', { handOverNeedsSignedCopiesFrom: from, source: 'thử' }),
  )

const trySigning = async (id: string) => {
  const { contentHash } = await readHandOver(cast.standing, id)
  return await refused(cast.standing.post(`/hand-overs/${id}/sign`, { contentHash }))
}

beforeAll(async () => {
  await test.today('2024-05-20')
  cast = await aCast(test)
  other = await aCast(test, 'phu-tam')
  lists = [await aList(cast).confirmed(1), await aList(other).confirmed(1)]
})

describe('a hand-over that needs the signed copies', () => {
  it('is refused while any is missing, and names every commune at once', async () => {
    await setRule('2024-05-20')
    const id = await openHandOver(cast, '2024-05')
    expect((await readHandOver(cast.standing, id)).needsSignedCopies).toBe(true)
    const both = await trySigning(id)
    expect(both).toMatchObject({ status: 409, code: 'hand-over.signed-copies-missing' })
    expect(both.detail).toContain('Xã An Ninh, Xã Phú Tâm')
    expect(both.reasons.map((reason) => reason.subject)).toEqual(lists)

    await fileSignedList(cast.committee, lists[0] ?? '')
    const one = await trySigning(id)
    expect(one.reasons.map((reason) => reason.subject)).toEqual([lists[1]])

    const hold = { listId: lists[1], reason: 'signature-missing', note: '' }
    const { version } = await readHandOver(cast.standing, id)
    await done(cast.standing.post(`/hand-overs/${id}/hold`, hold, { version }))
    await signHandOver(cast, id)
    const page = await readHandOver(cast.standing, id)
    expect(page).toMatchObject({ state: 'handed-over', needsSignedCopies: false })
    expect(page.lists.find((list) => list.listId === lists[0])?.signedCopies).toHaveLength(1)
  })

  it('counts only the copy of the version that goes', async () => {
    await aList(await aCast(test, 'thuan-hoa')).confirmed(1)
    const third = await aCast(test, 'thien-my')
    const listId = await aList(third).submitted(1)
    await fileSignedList(third.chief, listId)
    await confirmAll(third, listId)
    const id = await openHandOver(cast, '2024-05')
    const missing = await trySigning(id)
    expect(missing.detail).toContain('Xã Thiện Mỹ')
  })

  it('signs without them where the profile does not ask, or does not ask yet', async () => {
    const [open] = (
      await done(cast.standing.get<{ handOvers: { id: string; state: string }[] }>('/hand-overs'))
    ).handOvers.filter((one) => one.state === 'draft')
    await setRule('2024-05-21')
    expect((await readHandOver(cast.standing, open?.id ?? '')).needsSignedCopies).toBe(false)
    expect((await readInbox(cast.standing)).neededFrom).toBe('2024-05-21')
    await setRule(null)
    expect((await readInbox(cast.standing)).neededFrom).toBeNull()
    await signHandOver(cast, open?.id ?? '')
    expect((await readHandOver(cast.standing, open?.id ?? '')).state).toBe('handed-over')
  })
})
