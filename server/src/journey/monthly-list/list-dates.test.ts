import { expect, it } from 'vitest'
import { aCast, aList, readList, sign } from '../../../test/factories/lists.ts'
import { ballOf } from '../../../test/factories/walks.ts'
import { testHouse } from '../../../test/test-house.ts'

const test = testHouse()

it('gives a commune that signs in time until the 1st, moved back to a working day', async () => {
  const cast = await aCast(test, 'an-ninh')
  const id = await aList(cast, '2024-05').awaitingSignature(1)
  await test.today('2024-05-24')
  await sign(cast, id)
  // 1 June 2024 is a Saturday.
  expect((await readList(cast.committee, id)).due).toBe('2024-05-31')
})

it('gives a late draft three working days, and its cases the same day', async () => {
  await test.today('2024-05-29')
  const cast = await aCast(test, 'phu-tam')
  const id = await aList(cast, '2024-05').submitted(1)
  const list = await readList(cast.committee, id)
  expect(list.due).toBe('2024-06-03')
  expect(list.confirmDue).toBe('2024-05-31')
  const ball = await ballOf(cast.committee, String(list.lines[0]?.personId))
  expect(ball.at(-1)).toBe('2024-06-03')
})

it('never gives it past the working day before the hand-over', async () => {
  await test.today('2024-06-03')
  const cast = await aCast(test, 'thuan-hoa')
  const id = await aList(cast, '2024-05').submitted(1)
  const list = await readList(cast.committee, id)
  expect(list.due).toBe('2024-06-04')
  expect(list.handOverDue).toBe('2024-06-05')
})

it('moves a hand-over that falls on a holiday forward', async () => {
  await test.today('2024-06-03')
  const cast = await aCast(test, 'an-hiep')
  const id = await aList(cast, '2024-04').draft(0)
  // 5 May 2024 is a Sunday.
  expect((await readList(cast.compiler, id)).handOverDue).toBe('2024-05-06')
})
