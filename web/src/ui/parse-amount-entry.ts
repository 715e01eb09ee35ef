export type AmountEntry =
  | { kind: 'empty' }
  | { kind: 'amount'; value: number }
  | { kind: 'unclear' }

const UNITS: Record<string, number> = {
  k: 3,
  nghìn: 3,
  ngàn: 3,
  tr: 6,
  triệu: 6,
  tỷ: 9,
  tỉ: 9,
}

/**
 * Reads an amount as officers type it: `100tr`, `1,5 triệu`, `100.000.000`, `100,000,000 đ`.
 * Whole đồng come out; `1e8` and a part of a đồng are not read.
 */
export function parseAmountEntry(typed: string): AmountEntry {
  const text = typed
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/(đồng|vnđ|vnd|đ|₫)$/, '')
  if (text === '') return { kind: 'empty' }
  const match = /^([\d.,]+)(\p{L}*)$/u.exec(text)
  const digits = match?.[1] ?? ''
  const unit = match?.[2] ?? ''
  if (unit === '') return whole(digits)
  const power = UNITS[unit]
  return power === undefined ? { kind: 'unclear' } : withUnit(digits, power)
}

function whole(digits: string): AmountEntry {
  if (/^\d+$/.test(digits)) return checked(digits)
  const grouped = /^\d{1,3}(\.\d{3})+$/.test(digits) || /^\d{1,3}(,\d{3})+$/.test(digits)
  return grouped ? checked(digits.replace(/[.,]/g, '')) : { kind: 'unclear' }
}

/** `1,5` with six zeros is text work: no float touches money. */
function withUnit(digits: string, power: number): AmountEntry {
  const match = /^(\d+)(?:[.,](\d{1,3}))?$/.exec(digits)
  if (!match) return { kind: 'unclear' }
  return checked(`${match[1] ?? ''}${(match[2] ?? '').padEnd(power, '0')}`)
}

function checked(digits: string): AmountEntry {
  const value = Number(digits)
  return Number.isSafeInteger(value) ? { kind: 'amount', value } : { kind: 'unclear' }
}
