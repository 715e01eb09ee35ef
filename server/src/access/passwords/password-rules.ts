import { foldPassword, isFrequent } from './frequent.ts'

export const SHORTEST_PASSWORD = 10

/** What everybody at the office knows about the owner of a password. */
export interface Owner {
  userName: string
  displayName: string
  unitNames: readonly string[]
}

export interface Trouble {
  code: 'short' | 'frequent' | 'personal'
  says: string
}

const SAYS: Record<Trouble['code'], string> = {
  short: `cần từ ${SHORTEST_PASSWORD} ký tự, một câu tiếng Việt là tốt nhất`,
  frequent: 'đây là mật khẩu nhiều người dùng, kẻ gian thử đầu tiên',
  personal: 'không được chứa tên bạn, tên đăng nhập hoặc tên cơ quan',
}

/** A shorter name is found inside too many innocent words. */
const SHORTEST_NAME = 4

function isPersonal(password: string, owner: Owner): boolean {
  const folded = foldPassword(password)
  return [owner.userName, owner.displayName, ...owner.unitNames]
    .map(foldPassword)
    .some((name) => name.length >= SHORTEST_NAME && folded.includes(name))
}

/** All that is wrong with a new password at once; empty when it may be used. */
export function passwordTroubles(password: string, owner: Owner): Trouble[] {
  const composed = password.normalize('NFC')
  const codes: Trouble['code'][] = []
  if (Array.from(composed).length < SHORTEST_PASSWORD) codes.push('short')
  if (isFrequent(composed)) codes.push('frequent')
  if (isPersonal(composed, owner)) codes.push('personal')
  return codes.map((code) => ({ code, says: SAYS[code] }))
}
