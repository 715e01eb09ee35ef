import { expect, it } from 'vitest'
import { asOfficer } from '../../../test/as-officer.ts'
import { rowsPastPolicies, tamper } from '../../../test/as-role.ts'
import { testHouse } from '../../../test/test-house.ts'
import { underLine } from '../../../test/under-line.ts'
import { resetSecondFactor } from './second-factor.queries.ts'

const test = testHouse()
const post = { duty: 'CA-K', unit: 'ca-an-ninh' } as const

/** A user with one of everything that proves him besides a password. */
async function proved(): Promise<string> {
  const { userId } = await asOfficer(test, post)
  await tamper(
    test,
    `insert into access.totp (user_id, sealed_secret, confirmed_at) values ('${userId}', 'x', now())`,
    `insert into access.recovery_code (user_id, code_hash) values ('${userId}', 'x')`,
    `insert into access.passkey (user_id, credential_id, public_key, name)
      values ('${userId}', '${userId}', 'x', 'Máy bàn')`,
    `insert into access.known_device (user_id, device_hash) values ('${userId}', 'x')`,
  )
  return userId
}

const left = async (userId: string) => {
  const [row] = await rowsPastPolicies<{ n: number }>(
    test,
    `select ((select count(*) from access.totp where user_id = $1)
      + (select count(*) from access.recovery_code where user_id = $1)
      + (select count(*) from access.passkey where user_id = $1)
      + (select count(*) from access.known_device where user_id = $1))::int as n`,
    [userId],
  )
  return row?.n
}

it('an administrator takes away all that proves one user, and nothing of another', async () => {
  const [user, bystander] = [await proved(), await proved()]
  const admin = await asOfficer(test, { duty: 'QT', unit: 'ca-chau-thanh' })
  const acting = { userId: admin.userId, duty: 'QT', units: ['ca-chau-thanh'] }
  await underLine(test, acting, (tx) => resetSecondFactor(tx, user))
  expect([await left(user), await left(bystander)]).toEqual([0, 4])
})

it('no other duty can, not even on its own', async () => {
  const user = await proved()
  for (const duty of ['CA-K', 'DPO', 'SELF']) {
    const acting = { userId: user, duty, units: ['ca-an-ninh'] }
    const reset = underLine(test, acting, (tx) => resetSecondFactor(tx, user))
    await expect(reset, duty).rejects.toMatchObject({ code: '42501' })
  }
  expect(await left(user)).toBe(4)
})
