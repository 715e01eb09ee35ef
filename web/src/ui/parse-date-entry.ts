import { isPlainDate } from '@vung-buoc/law'

export type DateEntry =
  | { kind: 'empty' }
  | { kind: 'date'; value: string }
  | { kind: 'year'; value: string }
  | { kind: 'unclear' }
  | { kind: 'not-a-day' }

/** Two-digit years up to this one are 20xx, later ones 19xx. */
const LAST_SHORT_YEAR = 40

/**
 * Reads a day as officers type it, always day before month: `1/4/24`, `1.4.2024`, `01042024`,
 * `010424`, also `2024-04-01`; four digits alone are a year.
 */
export function parseDateEntry(typed: string): DateEntry {
  const text = typed.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (text === '') return { kind: 'empty' }
  if (/^\d{4}$/.test(text)) return yearEntry(text)
  const parts = dayMonthYear(text)
  if (parts === null) return { kind: 'unclear' }
  const [day = '', month = '', year = ''] = parts
  const value = `${fullYear(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isPlainDate(value) ? { kind: 'date', value } : { kind: 'not-a-day' }
}

function yearEntry(text: string): DateEntry {
  return isPlainDate(`${text}-01-01`) ? { kind: 'year', value: text } : { kind: 'unclear' }
}

function dayMonthYear(text: string): string[] | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return iso.slice(1).toReversed()
  const separated = /^(\d{1,2}) ?[/.\- ] ?(\d{1,2}) ?[/.\- ] ?(\d{4}|\d{2})$/.exec(text)
  const together = /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text)
  return (separated ?? together)?.slice(1) ?? null
}

function fullYear(year: string): string {
  if (year.length === 4) return year
  return `${Number(year) <= LAST_SHORT_YEAR ? '20' : '19'}${year}`
}
