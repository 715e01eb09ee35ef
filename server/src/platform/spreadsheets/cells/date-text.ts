import { matchKey } from '@vung-buoc/law'

/** What a text says about a day. `order: 'open'` is settled by the column it stands in. */
export type DateWords =
  | { kind: 'day'; order: 'open'; first: number; second: number; year: number; shortYear: boolean }
  | { kind: 'day'; order: 'set'; day: number; month: number; year: number }
  | { kind: 'month'; month: number; year: number }
  | { kind: 'year'; year: number }

type Form = { pattern: RegExp; read: (parts: number[]) => DateWords }

const set = (day: number, month: number, year: number): DateWords => ({
  kind: 'day',
  order: 'set',
  day,
  month,
  year,
})

function open(shortYear: boolean): Form['read'] {
  return ([first = 0, second = 0, year = 0]) => {
    return { kind: 'day', order: 'open', first, second, year, shortYear }
  }
}

/** All on a text in which separators are already '/', words are keys without marks. */
const FORMS: Form[] = [
  { pattern: /^0{1,2}\/0{1,2}\/(\d{4})$/, read: ([year = 0]) => ({ kind: 'year', year }) },
  {
    pattern: /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/,
    read: open(false),
  },
  {
    pattern: /^(\d{1,2})\/(\d{1,2})\/(\d{2})$/,
    read: open(true),
  },
  { pattern: /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, read: ([y = 0, m = 0, d = 0]) => set(d, m, y) },
  { pattern: /^(\d{2})(\d{2})(\d{4})$/, read: open(false) },
  {
    pattern: /^(?:sinh )?(?:ngay )?(\d{1,2}) ?thang (\d{1,2}),? ?(?:nam )?(\d{4})$/,
    read: ([d = 0, m = 0, y = 0]) => set(d, m, y),
  },
  {
    pattern: /^(?:thang )?(\d{1,2})(?:\/| nam )(\d{4})$/,
    read: ([month = 0, year = 0]) => ({ kind: 'month', month, year }),
  },
  {
    pattern: /^(\d{4})\/(\d{1,2})$/,
    read: ([year = 0, month = 0]) => ({ kind: 'month', month, year }),
  },
  { pattern: /^(?:sinh |sn )?(?:nam )?(\d{4})$/, read: ([year = 0]) => ({ kind: 'year', year }) },
]

/** No date is so long; looking for one in a cell made to be long would take minutes. */
const LONGEST_DATE = 200

/** Reads one whole text as a day, a month or a year; null when it is none of them. */
export function parseDateText(text: string): DateWords | null {
  if (text.length > LONGEST_DATE) return null
  const plain = separatorsAligned(text)
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(plain)
    if (match) return read(match.slice(1).map(Number))
  }
  return null
}

/** A full day standing somewhere inside a longer text: 'GCN 589 ngày 22/01/2021'. */
export function findDateInText(text: string): string | null {
  const days = [...text.matchAll(/(?<!\d)\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}(?!\d)/g)]
  return days.length === 1 ? (days[0]?.[0] ?? null) : null
}

function separatorsAligned(text: string): string {
  const withoutTime = text.replace(/[T\s]+\d{1,2}:\d{2}(:\d{2})?(\.\d+)?Z?$/, '')
  if (/\p{L}/u.test(withoutTime)) return wordsAligned(withoutTime)
  return withoutTime
    .trim()
    .replace(/\s*[/\\.,\-–]+\s*/g, '/')
    .replace(/(\d)\s+(?=\d)/g, '$1/')
    .replace(/^\/+(?=\d{4}$)/, '')
    .replace(/^\/|\/$/g, '')
}

function wordsAligned(text: string): string {
  const slashes = text.replace(/\s*[/\\.-]\s*(?=\d)/g, 'SLASH')
  return matchKey(slashes)
    .replaceAll('slash', '/')
    .replace(/^(?:sinh )?ngay (?=\d+\/)/, '')
}
