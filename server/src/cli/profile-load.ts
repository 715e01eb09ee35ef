import { loadProfile } from '../access/agencies/load-profile.ts'
import { readProfile } from '../access/agencies/profile.ts'
import { checkProfile } from '../config.ts'
import type { Input } from './parse-words.ts'
import { say } from './with-config.ts'
import { withHouse } from './with-house.ts'

export async function profileLoad(input: Input): Promise<number> {
  return await withHouse(async ({ config, house }) => {
    const name = input.words[0] ?? config.profile
    checkProfile(name)
    const loaded = await loadProfile(house, readProfile(name))
    say(loaded ? `Đã nạp hồ sơ địa bàn ${name}.` : `Hồ sơ địa bàn ${name} đã đúng bản.`)
    return 0
  })
}
