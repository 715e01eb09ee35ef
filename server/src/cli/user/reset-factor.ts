import { endSessionsOf } from '../../access/identity/identity.queries.ts'
import { resetSecondFactor } from '../../access/second-factor/second-factor.queries.ts'
import type { Input } from '../parse-words.ts'
import { say } from '../with-config.ts'
import { withHouse } from '../with-house.ts'
import { getUserByName, writeIdentity } from './write-identity.ts'

/** Mất điện thoại và mã dự phòng: the password alone signs in again, and enrolment follows. */
export async function resetFactor(input: Input): Promise<number> {
  const userName = input.words[0] ?? ''
  return await withHouse(async ({ house }) => {
    await writeIdentity(house, 'user reset-factor', async (tx) => {
      const user = await getUserByName(tx, userName)
      await resetSecondFactor(tx, user.id)
      await endSessionsOf(tx, user.id)
      return user.id
    })
    say(`Đã gỡ lớp xác thực thứ hai của "${userName}" và kết thúc các phiên của tài khoản.`)
    say('Người dùng đăng nhập bằng mật khẩu rồi cài lại ở trang Đăng nhập an toàn.')
    return 0
  })
}
