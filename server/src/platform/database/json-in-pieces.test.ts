import { expect, it } from 'vitest'
import { jsonInPieces } from './json-in-pieces.ts'

it.each([0, 1, 100, 101, 350])('says the same of %d items as in one go', async (count) => {
  const items = Array.from({ length: count }, (_, n) => ({ n, name: 'Sơn, "Kim" ]', none: null }))
  expect(await jsonInPieces(items)).toBe(JSON.stringify(items))
})

it('lets others have their turn meanwhile', async () => {
  let turns = 0
  const other = setInterval(() => {
    turns += 1
  }, 0)
  await jsonInPieces(Array.from({ length: 20_000 }, (_, n) => ({ n, text: 'x'.repeat(200) })))
  clearInterval(other)
  expect(turns).toBeGreaterThan(0)
})
