import type pg from 'pg'
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

/** Every statement this house sends from now on, by its text. */
function statementsOf(pool: pg.Pool): string[] {
  const sent: string[] = []
  pool.on('acquire', (client) => {
    const watched = client as pg.PoolClient & { watched?: true }
    if (watched.watched) return
    const query = client.query.bind(client) as (text: unknown, values?: unknown) => unknown
    const listening = (text: unknown, values?: unknown) => {
      sent.push(String(text))
      return query(text, values)
    }
    Object.assign(client, { query: listening, watched: true })
  })
  return sent
}

it('the same statements in the same order for a name that exists and one that does not', async () => {
  const user = await aUser(test)
  const sent = statementsOf(test.pool)
  const saidFor = async (name: string) => {
    sent.length = 0
    await signIn(test.app, name, 'sai mật khẩu')
    return [...sent]
  }
  const known = await saidFor(user.userName)
  expect(known.length).toBeGreaterThan(8)
  expect(await saidFor('khong.co.ai.ca')).toEqual(known)
})

it('none for a try that is refused by the count: guessing costs the guesser, not the server', async () => {
  const user = await aUser(test)
  for (let time = 0; time < 10; time += 1) await signIn(test.app, user.userName, 'sai')
  const before = passwordChecks()
  expect((await signIn(test.app, user.userName)).status).toBe(429)
  expect(passwordChecks()).toBe(before)
})
