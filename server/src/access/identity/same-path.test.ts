import { expect, it } from 'vitest'
import { aUser, signIn } from '../../../test/factories/users.ts'
import { testHouse } from '../../../test/test-house.ts'
import { underLine } from '../../../test/under-line.ts'
import { disableUser } from './identity.queries.ts'
import { passwordChecks } from './password.ts'

const test = testHouse()
const SYSTEM = { userId: null, duty: 'SYS-IDENTITY', units: [] }

it('one argon2 for whoever tries: known or not, disabled or not, right or wrong', async () => {
  const [user, leaver] = [await aUser(test), await aUser(test)]
  await underLine(test, SYSTEM, (tx) => disableUser(tx, leaver.id))
  const tries = [
    [user.userName, 'sai mật khẩu'],
    ['khong.co.ai', 'sai mật khẩu'],
    [leaver.userName, undefined],
    [user.userName, undefined],
  ] as const
  const counted: number[] = []
  for (const [name, password] of tries) {
    const before = passwordChecks()
    await signIn(test.app, name, password)
    counted.push(passwordChecks() - before)
  }
  expect(counted).toEqual([1, 1, 1, 1])
})

it('none for a try that is refused by the count: guessing costs the guesser, not the server', async () => {
  const user = await aUser(test)
  for (let time = 0; time < 10; time += 1) await signIn(test.app, user.userName, 'sai')
  const before = passwordChecks()
  expect((await signIn(test.app, user.userName)).status).toBe(429)
  expect(passwordChecks()).toBe(before)
})
