import { matchKey } from '@vung-buoc/law'
import type { Mau01Layout } from './layout.ts'

/** What is shown instead of a text that may name an offence, a sentence or a prison. */
export const HIDDEN_TEXT = '(nội dung nhạy cảm)'

export type OffenceCheck = (text: string) => boolean

/**
 * Whether a free text may speak of the conviction. Several words are compared without marks
 * ('trom cap'); one word with its marks, because 'án' is not 'An'.
 */
export function offenceCheck(layout: Mau01Layout): OffenceCheck {
  const isPhrase = (word: string) => word.includes(' ')
  const phrases = layout.offenceWords.filter(isPhrase).map(matchKey)
  const single = new Set(layout.offenceWords.filter((word) => !isPhrase(word)).map(lowerWord))
  const harmless = layout.harmlessPhrases.map(lowerWord)

  const known = new Map<string, boolean>()
  return (text) => {
    const answer = known.get(text) ?? mentionsOffence(text)
    known.set(text, answer)
    return answer
  }

  function mentionsOffence(text: string): boolean {
    const plain = harmless.reduce((rest, phrase) => rest.replaceAll(phrase, ' '), lowerWord(text))
    const key = ` ${matchKey(plain)} `
    if (phrases.some((phrase) => key.includes(` ${phrase} `))) return true
    return plain.split(/[^\p{L}\p{N}]+/u).some((word) => single.has(word))
  }
}

function lowerWord(text: string): string {
  return text.normalize('NFC').toLowerCase()
}
