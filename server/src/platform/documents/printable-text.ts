import { fontFiles, lettersOf } from './font-letters.ts'

/** Letters that show nothing and could turn the reading direction of what follows. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]+/gu
/** Drawn in the place of what the font of the papers does not have. */
const NO_LETTER = '□'

let drawn: Set<number> | undefined

/** One line of text, composed (NFC), without what cannot be seen. */
export const plainText = (text: string): string =>
  text.normalize('NFC').replace(UNSEEN, '').replace(CONTROL, ' ')

/** The same in letters that the font can draw: any other shows as a box, for all to see. */
export function printableText(text: string): string {
  drawn ??= lettersInEveryStyle()
  const known = drawn
  const letters = Array.from(plainText(text), (letter) =>
    known.has(letter.codePointAt(0) ?? 0) ? letter : NO_LETTER,
  )
  return letters.join('')
}

function lettersInEveryStyle(): Set<number> {
  const [regular = new Set<number>(), ...others] = fontFiles().map(lettersOf)
  return new Set([...regular].filter((letter) => others.every((style) => style.has(letter))))
}

type Json = string | number | boolean | null | undefined | readonly Json[] | { [key: string]: Json }

/** Every text of a value, turned by `turn`; the shape stays. */
export function turnTexts<T>(value: T, turn: (text: string) => string): T {
  return turned(value as Json, turn) as T
}

function turned(value: Json, turn: (text: string) => string): Json {
  if (typeof value === 'string') return turn(value)
  if (Array.isArray(value)) return value.map((inner: Json) => turned(inner, turn))
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).map(([key, inner]) => [key, turned(inner, turn)])
  return Object.fromEntries(entries) as Json
}
