import { linkUser as link, unlinkUser as unlink } from '../../access/elsewhere/links.queries.ts'
import type { House } from '../../access/door/house.ts'
import { type Input, textOf } from '../parse-words.ts'
import { CommandRefusal, say } from '../with-config.ts'
import { withHouse } from '../with-house.ts'
import { getUserByName, writeIdentity } from './write-identity.ts'

function issuerOf(house: House): string {
  if (house.elsewhere !== null) return house.elsewhere.issuer
  throw new CommandRefusal('Chưa đặt VB_OIDC_ISSUER: hệ thống chưa nối với máy chủ đăng nhập nào.')
}

/** Nối tài khoản cơ quan: which subject of the agency's service is this officer. */
export async function linkUser(input: Input): Promise<number> {
  const userName = input.words[0] ?? ''
  const subject = textOf(input, 'subject').trim()
  return await withHouse(async ({ house }) => {
    const issuer = issuerOf(house)
    await writeIdentity(house, 'user link', async (tx, today) => {
      const user = await getUserByName(tx, userName)
      await unlink(tx, issuer, user.id)
      await link(tx, { issuer, subject, userId: user.id, on: today })
      return user.id
    })
    say(`Đã nối "${userName}" với tài khoản cơ quan ${subject}.`)
    return 0
  })
}

export async function unlinkUser(input: Input): Promise<number> {
  const userName = input.words[0] ?? ''
  return await withHouse(async ({ house }) => {
    const issuer = issuerOf(house)
    await writeIdentity(house, 'user unlink', async (tx) => {
      const user = await getUserByName(tx, userName)
      const removed = await unlink(tx, issuer, user.id)
      if (!removed) throw new CommandRefusal(`"${userName}" chưa nối với tài khoản cơ quan nào.`)
      return user.id
    })
    say(`Đã bỏ nối "${userName}" với tài khoản cơ quan.`)
    return 0
  })
}
