import { randomBytes } from 'node:crypto'
import type { House } from '../../access/door/house.ts'

/** Crockford's alphabet: no letter that is taken for a digit on paper. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 12

/** Sixty random bits: short enough to type, too many to guess through a rate limit. */
export const newVerificationCode = (): string =>
  Array.from(randomBytes(LENGTH), (byte) => LETTERS[byte & 31]).join('')

/** A code as somebody typed it: hyphens and blanks left out, O read as 0, I and L as 1. */
export const readCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .slice(0, LENGTH + 1)

/** 'ABCD-EFGH-JKMN', as it is printed. */
export const showCode = (code: string): string => code.match(/.{4}/g)?.join('-') ?? code

/** What the QR on a paper says. */
export const verificationUrl = (house: Pick<House, 'publicUrl' | 'address'>, code: string) =>
  `${(house.publicUrl ?? house.address).replace(/\/+$/, '')}/xac-minh/${code}`
