/** How Vietnamese was written before Unicode: other letters shown by a special font, or ASCII. */
export type OldFont = 'TCVN3' | 'VNI' | 'VIQR'

export const oldFonts: readonly OldFont[] = ['TCVN3', 'VNI', 'VIQR']

const TCVN3_FROM = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ¡¢£¤¥¦§'
const TCVN3_TO = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂÊÔƠƯĐ'

const TONES: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '/': '\u0301',
  '`': '\u0300',
  '?': '\u0309',
  '~': '\u0303',
  '.': '\u0323',
}
const SHAPES: Readonly<Record<string, string>> = {
  '(': '\u0306',
  '^': '\u0302',
  '+': '\u031B',
  '*': '\u031B',
}

/** VNI: the letter that follows a vowel is its shape and tone, as combining marks. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
}
const VNI_LETTERS: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ö: 'ư',
  ô: 'ơ',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
}

/** Signs that occur in one old font and never in Unicode Vietnamese. */
const EVIDENCE: Readonly<Record<OldFont, RegExp>> = {
  TCVN3: /(?<=\p{L})[µ¶¸¹¨»¾¼½©®ª«¬\u00AD×÷þßçÆËÖØÞ]|[¨»¾¼½©®ª«¬×÷þßçÆËÖØÞ](?=\p{L})/gu,
  VNI: /[aeouyö][ùøûõïåäëü]|[ae][âêáàãéèú]|[oô]â|ñ/giu,
  VIQR: /(?:[aeo]\^|a\((?=\p{L})|[ou]\+(?=['`?~.]|\p{L}|$))/giu,
}

/** How many signs of the font a text shows; a text with real Vietnamese letters shows none. */
export function evidenceOf(font: OldFont, text: string): number {
  return isUnicodeVietnamese(text) ? 0 : (text.match(EVIDENCE[font])?.length ?? 0)
}

const VIETNAMESE = /[ăđĩũơưĂĐĨŨƠƯ\u1EA0-\u1EF9]/
const COMBINING = /[\u0300-\u036F]/

export function isUnicodeVietnamese(text: string): boolean {
  if (VIETNAMESE.test(text)) return true
  return COMBINING.test(text) && VIETNAMESE.test(text.normalize('NFC'))
}

export function toUnicode(font: OldFont, text: string): string {
  if (isUnicodeVietnamese(text)) return text
  const convert = { TCVN3: fromTcvn3, VNI: fromVni, VIQR: fromViqr }[font]
  return convert(text).normalize('NFC')
}

/** Capitals were small letters in a font of capitals: 'NGUYÔN V¡N HïNG'. */
function fromTcvn3(text: string): string {
  const letters = Array.from(text, (letter) => TCVN3_TO[TCVN3_FROM.indexOf(letter)] ?? letter)
  const converted = letters.join('')
  const plain = text.match(/[a-z]/gi) ?? []
  const isCapitals = plain.length >= 3 && plain.every((letter) => /[A-Z]/.test(letter))
  return isCapitals ? converted.toUpperCase() : withCapitalVowels(converted)
}

/** A capital with a tone had no sign of its own: 'Danh Hoµng ót' was meant as 'Danh Hoàng Út'. */
function withCapitalVowels(text: string): string {
  const [first = '', ...rest] = text.split(' ')
  const isName =
    /^\p{Lu}/u.test(first) && rest.every((word) => /^(\p{Lu}|[à-ỹ])\p{L}*$/u.test(word))
  if (!isName) return text
  return [first, ...rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join(' ')
}

function fromVni(text: string): string {
  return text.replace(
    /([aeouyôö])([ùøûõïêéèúüëâáàåãä])|[ñöôæóòî]/giu,
    (all, vowel?: string, mark?: string) => {
      if (vowel === undefined || mark === undefined) return asLetter(all)
      return asLetter(vowel) + (VNI_MARKS[mark.toLowerCase()] ?? mark)
    },
  )
}

function asLetter(letter: string): string {
  const lower = VNI_LETTERS[letter.toLowerCase()]
  if (lower === undefined) return letter
  return letter === letter.toLowerCase() ? lower : lower.toUpperCase()
}

function fromViqr(text: string): string {
  const withD = text.replace(/DD|Dd/g, 'Đ').replaceAll('dd', 'đ')
  return withD.replace(
    /([aeiouy])([(^+*]?)(['/`?~.]?)/gi,
    (...[, vowel = '', shape = '', tone = '']: string[]) => {
      return vowel + (SHAPES[shape] ?? shape) + (TONES[tone] ?? tone)
    },
  )
}
