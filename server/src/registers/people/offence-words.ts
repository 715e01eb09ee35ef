import { matchKey } from '@vung-buoc/law'

/** Words that speak of a conviction, and phrases that only look like it. Data of the profile. */
export interface SensitiveWords {
  offenceWords: readonly string[]
  harmlessPhrases: readonly string[]
}

export type OffenceCheck = (text: string) => boolean

/**
 * Whether a free text may speak of the conviction. Several words are compared without marks
 * ('trom cap'); one word with its marks, because 'án' is not 'An'.
 */
export function offenceCheck(words: SensitiveWords): OffenceCheck {
  const isPhrase = (word: string) => word.includes(' ')
  const phrases = words.offenceWords.filter(isPhrase).map(matchKey)
  const single = new Set(words.offenceWords.filter((word) => !isPhrase(word)).map(lowerWord))
  const harmless = words.harmlessPhrases.map(lowerWord)

  const mentionsOffence = (text: string): boolean => {
    const plain = harmless.reduce((rest, phrase) => rest.replaceAll(phrase, ' '), lowerWord(text))
    const key = ` ${matchKey(plain)} `
    if (phrases.some((phrase) => key.includes(` ${phrase} `))) return true
    return plain.split(/[^\p{L}\p{N}]+/u).some((word) => single.has(word))
  }
  // A sheet repeats the same few texts thousands of times.
  const known = new Map<string, boolean>()
  return (text) => {
    const answer = known.get(text) ?? mentionsOffence(text)
    known.set(text, answer)
    return answer
  }
}

const lowerWord = (text: string): string => text.normalize('NFC').toLowerCase()
