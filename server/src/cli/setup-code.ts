import { newSetupCode } from '../access/administration/setup/setup-code.ts'
import { CommandRefusal, say } from './with-config.ts'
import { withHouse } from './with-house.ts'

/** A new code for the first set-up, printed here and nowhere else. */
export async function setupCode(): Promise<number> {
  return await withHouse(
    async ({ house }) => {
      const code = await newSetupCode(house)
      if (code === null) {
        throw new CommandRefusal(
          'Nơi này đã có tài khoản, hoặc đang là bản dùng thử: không cần mã.',
        )
      }
      say(`Mã cài đặt lần đầu:   ${code}`)
      say(
        'Mở địa chỉ của hệ thống, trang /cai-dat-lan-dau, trong 24 giờ. Mã cũ không còn dùng được.',
      )
      return 0
    },
    { furnished: false },
  )
}
