import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { testHouse } from '../../../test/test-house.ts'
import { jsonbInPieces } from './jsonb-in-pieces.ts'

const test = testHouse()

it.each([0, 1, 100, 101, 350])('arrives in the database as the same %d items', async (count) => {
  const items = Array.from({ length: count }, (_, n) => ({ n, name: 'Sơn, "Kim" ]', none: null }))
  const value = await jsonbInPieces(items)
  const { rows } = await sql<{ kept: unknown }>`select ${value}::jsonb as kept`.execute(
    test.house.db,
  )
  expect(rows).toEqual([{ kept: items }])
})

it('lets others have their turn meanwhile', async () => {
  let turns = 0
  const other = setInterval(() => {
    turns += 1
  }, 0)
  await jsonbInPieces(Array.from({ length: 20_000 }, (_, n) => ({ n, text: 'x'.repeat(200) })))
  clearInterval(other)
  expect(turns).toBeGreaterThan(0)
})
