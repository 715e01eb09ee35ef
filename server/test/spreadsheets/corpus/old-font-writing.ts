/** Unicode written the way old fonts kept it; made from the letters' parts, not from our reader. */
const TONES = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'] as const // huyền sắc hỏi ngã nặng
const BREVE = '\u0306'
const HAT = '\u0302'
const HORN = '\u031B'

type Parts = { base: string; shape: string; tone: string }

function lettersOf(text: string): Parts[] {
  return Array.from(text.normalize('NFC'), (letter) => {
    const [base = '', ...marks] = Array.from(letter.normalize('NFD'))
    return {
      base,
      shape: marks.find((mark) => [BREVE, HAT, HORN].includes(mark)) ?? '',
      tone: marks.find((mark) => (TONES as readonly string[]).includes(mark)) ?? '',
    }
  })
}

const inCase = (like: string, text: string) =>
  like === like.toUpperCase() ? text.toUpperCase() : text

/** VIQR: marks as signs behind the letter. */
export function toViqr(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    '': '',
    [BREVE]: '(',
    [HAT]: '^',
    [HORN]: '+',
    '\u0300': '`',
    '\u0301': "'",
    '\u0309': '?',
    '\u0303': '~',
    '\u0323': '.',
  }
  return lettersOf(text)
    .map(({ base, shape, tone }) => {
      const letter = base === 'đ' ? 'dd' : base === 'Đ' ? 'DD' : base
      return letter + (signs[shape] ?? '') + (signs[tone] ?? '')
    })
    .join('')
}

const VNI_TONE: Readonly<Record<string, string>> = {
  '\u0300': 'ø',
  '\u0301': 'ù',
  '\u0309': 'û',
  '\u0303': 'õ',
  '\u0323': 'ï',
}
const VNI_HAT = ['à', 'á', 'å', 'ã', 'ä']
const VNI_BREVE = ['è', 'é', 'ú', 'ü', 'ë']
const VNI_LETTERS: Readonly<Record<string, string>> = {
  đ: 'ñ',
  [`o${HORN}`]: 'ô',
  [`u${HORN}`]: 'ö',
}
const VNI_WHOLE: Readonly<Record<string, string>> = {
  'i\u0300': 'ì',
  'i\u0301': 'í',
  'i\u0309': 'æ',
  'i\u0303': 'ó',
  'i\u0323': 'ò',
  'y\u0323': 'î',
}

/** VNI: the letter behind a vowel is its shape and tone. */
export function toVni(text: string): string {
  return lettersOf(text)
    .map(({ base, shape, tone }) => inCase(base, vniOf(base.toLowerCase(), shape, tone)))
    .join('')
}

function vniOf(base: string, shape: string, tone: string): string {
  const place = (TONES as readonly string[]).indexOf(tone)
  const whole = VNI_WHOLE[base + tone]
  if (whole !== undefined) return whole
  if (shape === HAT) return base + (['â', ...VNI_HAT][place + 1] ?? '')
  if (shape === BREVE) return base + (['ê', ...VNI_BREVE][place + 1] ?? '')
  return (VNI_LETTERS[base + shape] ?? base) + (VNI_TONE[tone] ?? '')
}

/** TCVN3 (.VnTime): one byte a letter; capitals with a tone have none and stand in small. */
const TCVN3: Readonly<Record<string, readonly string[]>> = {
  // without tone, then huyền sắc hỏi ngã nặng
  a: ['a', 'µ', '¸', '¶', '·', '¹'],
  ă: ['¨', '»', '¾', '¼', '½', 'Æ'],
  â: ['©', 'Ç', 'Ê', 'È', 'É', 'Ë'],
  e: ['e', 'Ì', 'Ð', 'Î', 'Ï', 'Ñ'],
  ê: ['ª', 'Ò', 'Õ', 'Ó', 'Ô', 'Ö'],
  i: ['i', '×', 'Ý', 'Ø', 'Ü', 'Þ'],
  o: ['o', 'ß', 'ã', 'á', 'â', 'ä'],
  ô: ['«', 'å', 'è', 'æ', 'ç', 'é'],
  ơ: ['¬', 'ê', 'í', 'ë', 'ì', 'î'],
  u: ['u', 'ï', 'ó', 'ñ', 'ò', 'ô'],
  ư: ['\u00AD', 'õ', 'ø', 'ö', '÷', 'ù'],
  y: ['y', 'ú', 'ý', 'û', 'ü', 'þ'],
  đ: ['®'],
}
const TCVN3_CAPITALS: Readonly<Record<string, string>> = {
  Ă: '¡',
  Â: '¢',
  Ê: '£',
  Ô: '¤',
  Ơ: '¥',
  Ư: '¦',
  Đ: '§',
}

export function toTcvn3(text: string): string {
  return lettersOf(text)
    .map(({ base, shape, tone }) => {
      const letter = (base + shape).normalize('NFC')
      const place = (TONES as readonly string[]).indexOf(tone) + 1
      const capital = place === 0 ? TCVN3_CAPITALS[letter] : undefined
      if (capital !== undefined) return capital
      const small = TCVN3[letter.toLowerCase()]
      if (small === undefined || (place === 0 && shape === '' && base !== 'đ')) return letter
      return small[place] ?? letter
    })
    .join('')
}
