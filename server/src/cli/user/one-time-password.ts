import { randomInt } from 'node:crypto'
import { oneTimePassword } from '../../access/administration/officers/one-time-password.ts'
import { hashPassword } from '../../access/identity/password.ts'
import { say } from '../with-config.ts'

export interface OneTimePassword {
  shown: string
  hash: string
}

/** A password to hand over once: its owner must change it when he first signs in. */
export async function newOneTimePassword(): Promise<OneTimePassword> {
  const shown = oneTimePassword(randomInt)
  return { shown, hash: await hashPassword(shown) }
}

/** Shown here and nowhere else; only its hash is kept. */
export function sayPassword(userName: string, password: OneTimePassword): void {
  say(`Tên đăng nhập:           ${userName}`)
  say(`Mật khẩu dùng một lần:   ${password.shown}`)
  say('Trao tận tay; người dùng phải đổi mật khẩu khi đăng nhập lần đầu.')
}
