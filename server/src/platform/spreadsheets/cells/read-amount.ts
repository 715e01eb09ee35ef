import type { Cell } from '../workbook.ts'
import { parseAmountText, wholeAmount } from './amount-text.ts'
import type { AmountWords } from './amount-text.ts'
import { digitsFromLetters } from './digit-letters.ts'
import { cleanText } from './clean-text.ts'

export type AmountDoubt =
  | 'amount-unreadable'
  | 'amount-unit'
  | 'amount-fraction'
  | 'amount-not-positive'
  | 'letter-in-number'

/** `value` is in whole đồng. */
export type AmountReading = { value: number | null; doubts: AmountDoubt[] }

export type AmountContext = {
  /** What the heading says the numbers are counted in (1, 1000, 1000000); null when it does not. */
  unit: number | null
  /** Smaller amounts are not asked for: such a number is counted in thousands or millions. */
  smallest: number
}

const unreadable: AmountReading = { value: null, doubts: ['amount-unreadable'] }
const MILLION = 1_000_000
/** More than any loan of the programmes, businesses' included. */
const LARGEST_WRITTEN = 10_000 * MILLION
/** A person's loan is a tenth of this at most: more was counted in another unit. */
const LARGEST_LIKELY = 1000 * MILLION

/** Reads one cell as an amount of money. A number too small to be đồng is doubted, not scaled. */
export function readAmount(cell: Cell, context: AmountContext): AmountReading {
  if (cell.kind === 'number') return settle(wordsOfNumber(Number(cell.value)), context)
  if (cell.kind !== 'string') return unreadable
  const text = cleanText(String(cell.value))
  const words = parseAmountText(text)
  if (words) return settle(words, context)
  const repaired = parseAmountText(digitsFromLetters(text))
  if (!repaired || !/^\d/.test(digitsFromLetters(text))) return unreadable
  const reading = settle(repaired, context)
  return { value: reading.value, doubts: [...reading.doubts, 'letter-in-number'] }
}

function wordsOfNumber(value: number): AmountWords | null {
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) return null
  const [whole = '0', fraction = ''] = value.toFixed(6).split('.')
  const kept = fraction.replace(/0+$/, '')
  return { digits: BigInt(whole + kept), decimals: kept.length, unit: null }
}

function settle(words: AmountWords | null, context: AmountContext): AmountReading {
  const reading = inContext(words, context)
  const isTooMuch = reading.value !== null && reading.value > LARGEST_WRITTEN
  return isTooMuch && reading.doubts.length === 0
    ? { ...reading, doubts: ['amount-unit'] }
    : reading
}

function inContext(words: AmountWords | null, context: AmountContext): AmountReading {
  if (words === null) return unreadable
  if (words.digits <= 0n) return { value: null, doubts: ['amount-not-positive'] }
  if (words.unit !== null) return inUnit(words, words.unit, context)
  if (context.unit !== null && context.unit > 1) return inHeadingUnit(words, context.unit, context)
  const plain = wholeAmount(words, 1)
  if (plain !== null && plain >= context.smallest) return { value: plain, doubts: [] }
  return { value: likely(words, context), doubts: ['amount-unit'] }
}

/** '40 triệu' says it all; '500 đồng' says it too, but nobody asks for that. */
function inUnit(words: AmountWords, unit: number, context: AmountContext): AmountReading {
  const value = wholeAmount(words, unit)
  if (value === null) return { value: null, doubts: ['amount-fraction'] }
  return { value, doubts: value < context.smallest ? ['amount-unit'] : [] }
}

/** Under "triệu đồng", 80 is 80 million; but 80000000 there was surely typed in đồng. */
function inHeadingUnit(words: AmountWords, unit: number, context: AmountContext): AmountReading {
  const asTyped = wholeAmount(words, 1)
  if (asTyped !== null && asTyped >= context.smallest) {
    return { value: asTyped, doubts: ['amount-unit'] }
  }
  const value = wholeAmount(words, unit)
  if (value === null || value <= LARGEST_LIKELY) return inUnit(words, unit, context)
  return { value: likely(words, context), doubts: ['amount-unit'] }
}

/** 50 is proposed as 50 million, 50000 as 50 million too (counted in thousands). */
function likely(words: AmountWords, context: AmountContext): number | null {
  const unit = [MILLION, 1000].find((candidate) => {
    const value = wholeAmount(words, candidate)
    return value !== null && value >= context.smallest && value <= LARGEST_LIKELY
  })
  return unit === undefined ? null : wholeAmount(words, unit)
}
