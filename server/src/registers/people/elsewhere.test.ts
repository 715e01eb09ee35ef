import { expect, it } from 'vitest'
import { testHouse } from '../../../test/test-house.ts'
import { withContext } from '../../platform/database/database.ts'
import { countQuestions } from './elsewhere.ts'

const test = testHouse()
const NOBODY = { userId: null, duty: 'SELF', units: [] }
const USER = '00000000-0000-4000-8000-000000000001'

it('waits for no connection of the pool, however many actions hold one and count at once', async () => {
  let arrived = 0
  let allHere: () => void = () => undefined
  const together = new Promise<void>((resolve) => (allHere = resolve))
  const action = () =>
    withContext(test.house.db, NOBODY, async () => {
      arrived += 1
      if (arrived === 8) allHere()
      await together
      await countQuestions(test.house, USER, 1)
    })
  expect(await Promise.all(Array.from({ length: 8 }, action))).toHaveLength(8)
})
