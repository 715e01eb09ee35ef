import { disableUser as disable, endSessionsOf } from '../../access/identity/identity.queries.ts'
import type { Input } from '../parse-words.ts'
import { CommandRefusal, say } from '../with-config.ts'
import { withHouse } from '../with-house.ts'
import { getUserByName, writeIdentity } from './write-identity.ts'

export async function disableUser(input: Input): Promise<number> {
  const userName = input.words[0] ?? ''
  return await withHouse(async ({ house }) => {
    await writeIdentity(house, 'user disable', async (tx) => {
      const user = await getUserByName(tx, userName)
      if (user.disabled_at !== null) {
        throw new CommandRefusal(`Tài khoản "${user.user_name}" đã bị khóa từ trước.`)
      }
      await disable(tx, user.id)
      await endSessionsOf(tx, user.id, null)
      return user.id
    })
    say(`Đã khóa tài khoản "${userName}" và kết thúc các phiên của nó.`)
    return 0
  })
}
