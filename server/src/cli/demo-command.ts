import { ConfigError } from '../config.ts'
import { demoState, openEmptyDemo, playDemoOnce } from '../start/demo.ts'
import type { Input } from './parse-words.ts'
import { CommandRefusal, say } from './with-config.ts'
import { withHouse } from './with-house.ts'

const STANDS_IN_THE_WAY = {
  users: 'Cơ sở dữ liệu đã có tài khoản nên không nạp dữ liệu mẫu vào.',
  'half-played':
    'Lần nạp dữ liệu mẫu trước bị dừng giữa chừng. Chạy npm start để hệ thống làm lại từ đầu.',
  empty: 'Bản này không kèm dữ liệu mẫu (thiếu demo/play.ts).',
} as const

export async function demoCommand(input: Input): Promise<number> {
  return await withHouse(async ({ config, house, foundation }) => {
    if (!config.demo) throw new ConfigError('Cài đặt VB_MODE phải là demo thì mới nạp dữ liệu mẫu.')
    if ((await demoState(house)) === 'played') {
      say('Dữ liệu mẫu đã có sẵn.')
      return 0
    }
    await foundation.claimServing()
    if (input.options['empty'] === true && (await demoState(house)) === 'empty') {
      await openEmptyDemo(house)
      say('Đã lập các tài khoản mẫu và ngày làm việc của bản mẫu; chưa có người và danh sách nào.')
      return 0
    }
    const state = await playDemoOnce(house, say)
    if (state !== 'played') throw new CommandRefusal(STANDS_IN_THE_WAY[state])
    return 0
  })
}
