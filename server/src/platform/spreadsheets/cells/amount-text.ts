import { cleanText } from './clean-text.ts'
import { readNumberWords } from './number-words.ts'

/** A number as written, and the unit if the text names one. Decimals stay exact: 1,5 → 15 × 10^-1. */
export type AmountWords = { digits: bigint; decimals: number; unit: number | null }

const UNITS: readonly [RegExp, number][] = [
  [/^(trăm triệu|tram trieu)/, 100_000_000],
  [/^(chục triệu|chuc trieu)/, 10_000_000],
  [/^(tỷ|tỉ|ty|ti)/, 1_000_000_000],
  [/^(triệu|trieu|trđ|trd|tr)/, 1_000_000],
  [/^(nghìn|ngàn|nghin|ngan|ngđ|k)/, 1000],
  [/^(đồng|dong|đ|d|vnđ|vnd|₫)/, 1],
]
/** No amount is so long; looking for one in a cell made to be long would take minutes. */
const LONGEST_AMOUNT = 200
const CURRENCY_END = /\s*(đồng|dong|vnđ|vnd|đ|d|₫|chẵn|\.)*\s*$/

/**
 * Reads a whole text as an amount: '40 triệu', '100tr', '50.000.000', '1,5 triệu', 'năm mươi
 * triệu'. Null when it is none, or when its separators fit no way of writing numbers.
 */
export function parseAmountText(text: string): AmountWords | null {
  if (text.length > LONGEST_AMOUNT) return null
  const lower = cleanText(text).toLowerCase()
  const amount = parsePlain(lower.replace(BRACKETS, ' ').replace(CLOSING_STROKES, '').trim())
  const repeated = [...lower.matchAll(BRACKETS)].map(([, inside = '']) => parsePlain(inside.trim()))
  return repeated.every((one) => isSame(one, amount)) ? amount : null
}

const BRACKETS = /\(([^)]*)\)/g
/** '80.000.000,-' and 'chẵn./.' end so that nobody adds a digit. */
const CLOSING_STROKES = /[\s./,-]+$/

/** What stands in brackets beside an amount either says it again, or nothing about it. */
function isSame(repeated: AmountWords | null, amount: AmountWords | null): boolean {
  if (repeated === null || repeated.unit === null || amount === null) return true
  return wholeAmount(repeated, repeated.unit) === wholeAmount(amount, amount.unit ?? 1)
}

function parsePlain(plain: string): AmountWords | null {
  const [, millions, thousands] =
    /^(\d+) ?(?:triệu|tr) ?(\d{1,3}) ?(?:nghìn|ngàn)/.exec(plain) ?? []
  if (
    millions !== undefined &&
    plain.replace(/.*(nghìn|ngàn)/, '').replace(CURRENCY_END, '') === ''
  ) {
    const digits = BigInt(millions) * 1000n + BigInt(thousands ?? 0)
    return { digits, decimals: 0, unit: 1000 }
  }
  const match = /^(\d[\d.,\s]*\d|\d)\s*(\p{L}.*|₫.*)?$/u.exec(plain)
  if (!match) return wordsOf(plain)
  const number = parseNumber(match[1] ?? '')
  if (number === null) return null
  const rest = (match[2] ?? '').trim()
  return rest === '' ? { ...number, unit: null } : withUnit(number, rest)
}

function wordsOf(plain: string): AmountWords | null {
  const value = readNumberWords(plain)
  return value === null || value === 0 ? null : { digits: BigInt(value), decimals: 0, unit: 1 }
}

type Written = { digits: bigint; decimals: number }

function withUnit(number: Written, rest: string): AmountWords | null {
  for (const [pattern, unit] of UNITS) {
    const match = pattern.exec(rest)
    if (!match) continue
    const after = rest.slice(match[0].length).replace(CURRENCY_END, '').trim()
    if (after === '') return { ...number, unit }
  }
  return null
}

/** 30.000.000 · 30,000,000 · 30 000 000 · 1,5 · 1.5 · 30.000.000,00 */
function parseNumber(text: string): Written | null {
  const plain = text.replace(/\s*([.,])\s*/g, '$1')
  const grouped = /^(\d{1,3}(?:([., ])\d{3})(?:\2\d{3})*)(?:(?!\2)[.,](0{1,2}))?$/.exec(plain)
  if (grouped) return written(grouped[1] ?? '', '')
  const decimal = /^(\d+)(?:[.,](\d{1,2}))?$/.exec(plain)
  return decimal ? written(decimal[1] ?? '', decimal[2] ?? '') : null
}

function written(whole: string, fraction: string): Written {
  return { digits: BigInt(whole.replace(/\D/g, '') + fraction), decimals: fraction.length }
}

/** The amount in whole units of one; null when a fraction is left over. */
export function wholeAmount(words: AmountWords, unit: number): number | null {
  const scale = 10n ** BigInt(words.decimals)
  const product = words.digits * BigInt(unit)
  const amount = product % scale === 0n ? Number(product / scale) : null
  return amount !== null && Number.isSafeInteger(amount) ? amount : null
}
