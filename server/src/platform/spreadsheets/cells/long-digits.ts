import type { Cell } from '../workbook.ts'
import { digitsFromLetters } from './digit-letters.ts'

export type LongDigits = { digits: string | null; doubts: LongDigitsDoubt[] }

export type LongDigitsDoubt =
  | 'leading-zero-lost'
  | 'scientific'
  | 'several-numbers'
  | 'not-digits'
  | 'letter-in-number'

/** Gets at the digits of a 12-digit number whatever Excel or a typist has done to it. */
export function readLongDigits(cell: Cell, text: string): LongDigits {
  if (cell.kind === 'number') return fromNumber(cell, text)
  if (cell.kind !== 'string') return { digits: null, doubts: ['not-digits'] }
  const scientific = fromScientific(text)
  if (scientific) return scientific
  const plain = text.replace(/^(số\s*)?(cccd|cmnd|đdcn|căn cước)\s*[:.]?\s*/i, '')
  const compact = plain.replace(/[\s.-]/g, '')
  if (/^\d+$/.test(compact)) return { digits: compact, doubts: [] }
  return severalOrLetters(plain, compact)
}

/** As a number it lost its zeros: 94178001021 for 094178001021, 1085001020 for 001085001020. */
function fromNumber(cell: Cell, text: string): LongDigits {
  if (cell.isDate || !/^\d+$/.test(text)) return { digits: null, doubts: ['not-digits'] }
  if (text.length !== 10) return { digits: text, doubts: [] }
  return { digits: text.padStart(12, '0'), doubts: ['leading-zero-lost'] }
}

/** 9.4178E+10 has lost its last digits for good; 9.4178001021E+10 has not. */
function fromScientific(text: string): LongDigits | null {
  const [, whole, fraction = '', exponent] = /^(\d)[.,](\d+)E\+?(\d{1,2})$/i.exec(text) ?? []
  if (whole === undefined || exponent === undefined) return null
  const doubts: LongDigitsDoubt[] = ['scientific']
  if (fraction.length !== Number(exponent)) return { digits: null, doubts }
  return { digits: (whole + fraction).padStart(12, '0'), doubts }
}

function severalOrLetters(plain: string, compact: string): LongDigits {
  const numbers = [...plain.matchAll(/\d[\d\s.]*\d/g)].map(([found]) => found.replace(/\D/g, ''))
  const twelve = numbers.filter((number) => number.length === 12)
  if (twelve.length === 1) return { digits: twelve[0] ?? null, doubts: ['several-numbers'] }
  const repaired = digitsFromLetters(compact)
  if (/^\d{12}$/.test(repaired)) return { digits: repaired, doubts: ['letter-in-number'] }
  return { digits: null, doubts: ['not-digits'] }
}
