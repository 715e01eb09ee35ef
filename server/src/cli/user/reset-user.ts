import { endSessionsOf, setPassword } from '../../access/identity/identity.queries.ts'
import type { Input } from '../parse-words.ts'
import { CommandRefusal } from '../with-config.ts'
import { withHouse } from '../with-house.ts'
import { newOneTimePassword, sayPassword } from './one-time-password.ts'
import { getUserByName, writeIdentity } from './write-identity.ts'

export async function resetUser(input: Input): Promise<number> {
  const userName = input.words[0] ?? ''
  return await withHouse(async ({ house }) => {
    const password = await newOneTimePassword()
    await writeIdentity(house, 'user reset', async (tx) => {
      const user = await getUserByName(tx, userName)
      if (user.disabled_at !== null) {
        throw new CommandRefusal(`Tài khoản "${user.user_name}" đang bị khóa.`)
      }
      await setPassword(tx, { id: user.id, passwordHash: password.hash, mustChange: true })
      await endSessionsOf(tx, user.id, null)
      return user.id
    })
    sayPassword(userName, password)
    return 0
  })
}
