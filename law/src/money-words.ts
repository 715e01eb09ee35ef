import type { Dong } from './money.ts'

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
const BILLION = 1_000_000_000
const GROUPS = [
  { size: 1_000_000, name: 'triệu' },
  { size: 1000, name: 'nghìn' },
  { size: 1, name: '' },
]

const digit = (value: number): string => DIGITS[value] ?? ''

function lastDigit(tens: number, ones: number): string[] {
  if (ones === 0) return []
  if (ones === 1 && tens > 1) return ['mốt']
  if (ones === 4 && tens > 1) return ['tư']
  if (ones === 5 && tens > 0) return ['lăm']
  return [digit(ones)]
}

/** A group of three digits; `inside`: after a higher group its empty hundreds are spoken too. */
function threeDigits(value: number, inside: boolean): string[] {
  const hundreds = Math.floor(value / 100)
  const tens = Math.floor(value / 10) % 10
  const ones = value % 10
  const spoken = inside || hundreds > 0
  const words = spoken ? [digit(hundreds), 'trăm'] : []
  if (tens === 0 && ones > 0 && spoken) words.push('linh')
  if (tens === 1) words.push('mười')
  if (tens > 1) words.push(digit(tens), 'mươi')
  return [...words, ...lastDigit(tens, ones)]
}

function wordsOf(value: number, inside: boolean): string[] {
  if (value >= BILLION) {
    const rest = value % BILLION
    return [...wordsOf((value - rest) / BILLION, inside), 'tỷ', ...wordsOf(rest, true)]
  }
  let spoken = inside
  return GROUPS.flatMap(({ size, name }) => {
    const group = Math.floor(value / size) % 1000
    if (group === 0) return []
    const words = threeDigits(group, spoken)
    spoken = true
    return name === '' ? words : [...words, name]
  })
}

/**
 * An amount in words, as papers write it after "Bằng chữ": 'Một trăm năm mươi triệu đồng'.
 *
 * Units: whole đồng, not negative.
 * Errors: RangeError for a negative amount; papers of this system have none.
 */
export function dongInWords(amount: Dong): string {
  if (amount < 0) throw new RangeError(`a negative amount has no words: ${amount}`)
  const words = amount === 0 ? [digit(0)] : wordsOf(amount, false)
  const text = [...words, 'đồng'].join(' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
