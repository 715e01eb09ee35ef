/** Why a số định danh cá nhân looks doubtful. Never a refusal: birth data get corrected. */
export type IdentityWarningCode =
  | 'not-digits'
  | 'leading-zero-lost'
  | 'old-nine-digits'
  | 'wrong-length'
  | 'unknown-province'
  | 'unknown-century'
  | 'sex-differs'
  | 'birth-year-differs'

export interface IdentityWarning {
  code: IdentityWarningCode
  says: string
}

export interface IdentityCheck {
  /** The number without spaces, dots and dashes, otherwise as typed. */
  number: string
  warnings: IdentityWarning[]
  /** A better reading for the officer to accept or not; null when there is none. */
  proposed: string | null
}

export interface DeclaredBirth {
  sex: 'male' | 'female' | null
  birthYear: number | null
}

const LAST_PROVINCE = 96
const CENTURIES = [1900, 2000]

/**
 * Checks a 12-digit số định danh cá nhân against itself and against the declared sex and year of
 * birth. Digits: 3 province or country of birth registration, 1 sex and century, 2 year of birth,
 * 6 random; there is no check digit. All warnings at once; nothing is repaired.
 *
 * Source: public descriptions of the number's layout; provinces 001 to 096.
 */
export function checkIdentityNumber(
  text: string,
  declared: DeclaredBirth = { sex: null, birthYear: null },
): IdentityCheck {
  const number = text.normalize('NFC').replace(/[\s.\-\u200b]/g, '')
  if (!/^\d+$/.test(number)) {
    return answer(number, [
      { code: 'not-digits', says: 'Số định danh cá nhân chỉ gồm chữ số; hãy xem lại.' },
    ])
  }
  if (number.length === 12) return answer(number, contentWarnings(number, declared))
  if (number.length === 11) return lostZero(number, declared)
  return answer(number, [lengthWarning(number)])
}

function answer(number: string, warnings: IdentityWarning[]): IdentityCheck {
  return { number, warnings, proposed: null }
}

/** Excel drops the zero in front of a number; with it, the rest must make sense as well. */
function lostZero(number: string, declared: DeclaredBirth): IdentityCheck {
  const proposed = `0${number}`
  const says = `Số có 11 chữ số, có thể mất số 0 ở đầu. Đề nghị: ${proposed}.`
  const rest = contentWarnings(proposed, declared)
  return { number, proposed, warnings: [{ code: 'leading-zero-lost', says }, ...rest] }
}

function lengthWarning(number: string): IdentityWarning {
  if (number.length === 9) {
    const says = 'Số có 9 chữ số: có thể là số chứng minh nhân dân cũ; cần số định danh 12 chữ số.'
    return { code: 'old-nine-digits', says }
  }
  const says = `Số định danh cá nhân có 12 chữ số; số này có ${number.length} chữ số.`
  return { code: 'wrong-length', says }
}

function contentWarnings(number: string, declared: DeclaredBirth): IdentityWarning[] {
  const province = Number(number.slice(0, 3))
  const century = CENTURIES[Math.floor(Number(number[3]) / 2)]
  const warnings: IdentityWarning[] = []
  if (province < 1 || province > LAST_PROVINCE) {
    const says = `Ba số đầu ${number.slice(0, 3)} không phải mã tỉnh từ 001 đến 096.`
    warnings.push({ code: 'unknown-province', says })
  }
  if (century === undefined) {
    const says = `Chữ số thứ tư là ${number[3]}; chỉ dùng 0, 1, 2, 3 (giới tính và thế kỷ sinh).`
    return [...warnings, { code: 'unknown-century', says }]
  }
  return [...warnings, ...sexWarnings(number, declared), ...yearWarnings(number, century, declared)]
}

function sexWarnings(number: string, { sex }: DeclaredBirth): IdentityWarning[] {
  const coded = Number(number[3]) % 2 === 0 ? 'male' : 'female'
  if (sex === null || sex === coded) return []
  const word = coded === 'male' ? 'nam' : 'nữ'
  return [{ code: 'sex-differs', says: `Theo số định danh, giới tính là ${word}; khai khác.` }]
}

function yearWarnings(
  number: string,
  century: number,
  { birthYear }: DeclaredBirth,
): IdentityWarning[] {
  const coded = century + Number(number.slice(4, 6))
  if (birthYear === null || birthYear === coded) return []
  const says = `Theo số định danh, năm sinh là ${coded}; năm sinh khai là ${birthYear}.`
  return [{ code: 'birth-year-differs', says }]
}
