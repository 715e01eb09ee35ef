import { createHmac, randomInt } from 'node:crypto'
import type { House } from '../door/house.ts'

/** Without the letters and digits that are taken for one another on paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
const GROUPS = 3
const GROUP_LETTERS = 4
const CODES = 10

const group = (): string =>
  Array.from({ length: GROUP_LETTERS }, () => LETTERS[randomInt(LETTERS.length)] ?? '').join('')

/** Ten codes of 59 bits each, to be printed or written down. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: CODES }, () => Array.from({ length: GROUPS }, group).join('-'))

/** Case, spaces and strokes do not count; so many bits need no slow hash, the key needs a secret. */
export const hashRecoveryCode = (house: House, userId: string, code: string): Buffer =>
  createHmac('sha256', house.secret)
    .update(`recovery:${userId}:${code.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}`)
    .digest()
