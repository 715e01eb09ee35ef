import { randomInt } from 'node:crypto'
import { hashPassword } from '../../access/identity/password.ts'
import { say } from '../with-config.ts'

/** Without the letters and digits that are taken for one another on paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
const GROUPS = 4

const group = (): string =>
  Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)] ?? '').join('')

export interface OneTimePassword {
  shown: string
  hash: string
}

/** A password to hand over once: its owner must change it when he first signs in. */
export async function newOneTimePassword(): Promise<OneTimePassword> {
  const shown = Array.from({ length: GROUPS }, group).join('-')
  return { shown, hash: await hashPassword(shown) }
}

/** Shown here and nowhere else; only its hash is kept. */
export function sayPassword(userName: string, password: OneTimePassword): void {
  say(`Tên đăng nhập:           ${userName}`)
  say(`Mật khẩu dùng một lần:   ${password.shown}`)
  say('Trao tận tay; người dùng phải đổi mật khẩu khi đăng nhập lần đầu.')
}
