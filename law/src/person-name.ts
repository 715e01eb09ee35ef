/** Họ, đệm, tên. A part that the name does not have is ''. */
export interface PersonName {
  family: string
  middle: string
  given: string
}

// đ has no mark that could be stripped; Ð (eth) and Ɖ (African D) look the same and get typed.
const D_WITH_STROKE = /[đĐðÐɖƉ]/g
const MARKS = /[\u0300-\u036f]/g
const ALPHABET = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'] // ngang huyền hỏi ngã sắc nặng

/** Nothing to tidy: plain letters, digits and signs with single spaces between them. */
const TIDY = /^[!-~]+(?: [!-~]+)*$/

/** NFC, without spaces at the ends, one space between words; no-break spaces count as spaces. */
export function tidyText(text: string): string {
  if (TIDY.test(text)) return text
  return text
    .normalize('NFC')
    .replace(/\u200b|\u200c|\u200d|\ufeff/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * Splits a full name: first word họ, last word tên, the rest đệm. One word alone is the tên.
 * A tên of two words (frequent in Khmer names) cannot be told apart: the officer corrects it.
 */
export function splitName(fullName: string): PersonName {
  const words = tidyText(fullName).split(' ')
  const given = words.pop() ?? ''
  const [family = '', ...middle] = words
  return { family, middle: middle.join(' '), given }
}

/** The full name in its usual order, họ đệm tên. */
export function joinName({ family, middle, given }: PersonName): string {
  return tidyText(`${family} ${middle} ${given}`)
}

/**
 * Key for finding and comparing: lower case, without marks, đ = d, hòa = hoà, one space between
 * words, letters and digits only. 'Đặng  Thị Hoà' → 'dang thi hoa'.
 */
export function matchKey(text: string): string {
  const plain = text.normalize('NFD').replace(MARKS, '').replace(D_WITH_STROKE, 'd').toLowerCase()
  return tidyText(tidyText(plain).replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '))
}

/** First letters of a full name in its usual order: 'Đặng Thị Hoà' → 'dth'. */
export function initials(fullName: string): string {
  return matchKey(fullName)
    .split(' ')
    .map((word) => word.slice(0, 1))
    .join('')
}

/**
 * Key by which names stand in a Vietnamese list: tên, then họ, then đệm; letters in the order of
 * the alphabet (a ă â … d đ e ê …), then tone (ngang huyền hỏi ngã sắc nặng).
 * Compare byte by byte (`<`, or COLLATE "C" in SQL).
 */
export function nameSortKey({ family, middle, given }: PersonName): string {
  return [given, family, middle].map(partSortKey).join(',')
}

/** Order of two names in a Vietnamese list: negative, 0 or positive. */
export function compareNames(a: PersonName, b: PersonName): number {
  const [left, right] = [nameSortKey(a), nameSortKey(b)]
  if (left === right) return 0
  return left < right ? -1 : 1
}

function partSortKey(part: string): string {
  const words = tidyText(part).toLowerCase().replace(D_WITH_STROKE, 'đ').split(' ')
  return words.map(wordSortKey).join(' ')
}

// ',' and '-' sort below every digit and letter, so that 'An' stands before 'Anh'.
function wordSortKey(word: string): string {
  const marks = word.normalize('NFD')
  const tone = TONES.findIndex((mark) => mark !== '' && marks.includes(mark))
  const letters = Array.from(withoutTone(marks), (letter) => ALPHABET.indexOf(letter))
  const known = letters.filter((index) => index >= 0)
  return `${known.map((index) => index.toString(36)).join('')}-${Math.max(tone, 0)}`
}

function withoutTone(decomposed: string): string {
  return decomposed.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '').normalize('NFC')
}
