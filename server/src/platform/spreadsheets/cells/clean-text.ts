import { tidyText } from '@vung-buoc/law'

const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g
const LETTERS_LIKE_D_WITH_STROKE: [RegExp, string][] = [
  [/[\u00D0\u0189]/g, 'Đ'], // eth and African D, on screen the same
  [/[\u00F0\u0256]/g, 'đ'],
]

/** Digits and signs of double width, from a keyboard of another language. */
const WIDE = /[\uFF0D-\uFF19]/g

const LEADING_APOSTROPHE = /^['‘’`](?=[\p{L}\p{N}=+\-@])/u

/** What a person sees in the cell: NFC, plain spaces, nothing invisible, one kind of Đ. */
export function cleanText(text: string): string {
  let clean = text.replace(INVISIBLE, '').replace(WIDE, narrow)
  for (const [lookalike, letter] of LETTERS_LIKE_D_WITH_STROKE) {
    clean = clean.replace(lookalike, letter)
  }
  const tidy = tidyText(clean)
  return LEADING_APOSTROPHE.test(tidy) ? tidyText(tidy.slice(1)) : tidy
}

function narrow(wide: string): string {
  return String.fromCharCode(wide.charCodeAt(0) - 0xfee0)
}

/** 'HUỲNH THỊ KIM ĐÀO' → 'Huỳnh Thị Kim Đào'. Mixed case is somebody's choice and stays. */
export function titleCaseName(text: string): string {
  if (text !== text.toUpperCase() && text !== text.toLowerCase()) return text
  return text
    .toLowerCase()
    .replace(/(^|[\s\-.(])(\p{L})/gu, (_all, before: string, letter: string) => {
      return before + letter.toUpperCase()
    })
}
