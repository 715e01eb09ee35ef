import { loadProfile } from '../access/agencies/load-profile.ts'
import { readLocality } from '../locality.ts'
import { checkProfile } from '../config.ts'
import type { Input } from './parse-words.ts'
import { say } from './with-config.ts'
import { withHouse } from './with-house.ts'

export async function profileLoad(input: Input): Promise<number> {
  return await withHouse(async ({ config, house }) => {
    const name = input.words[0] ?? config.profile
    checkProfile(name)
    const loaded = await loadProfile(house, readLocality(name))
    say(loaded ? `Đã nạp hồ sơ địa bàn ${name}.` : `Hồ sơ địa bàn ${name} đã đúng bản.`)
    return 0
  })
}
