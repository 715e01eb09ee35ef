import { matchKey } from '@vung-buoc/law'

/** For each option the spellings that mean it; a star at the end means "begins with". */
export type Choices<Option extends string> = Readonly<Record<Option, readonly string[]>>

export type ChoiceReading<Option extends string> = {
  value: Option | null
  doubts: 'word-unknown'[]
}

/** The option a text means. A text that is in no list is doubted, with a proposal if one fits. */
export function readChoice<Option extends string>(
  text: string,
  choices: Choices<Option>,
): ChoiceReading<Option> {
  const key = matchKey(text)
  const options = Object.keys(choices) as Option[]
  const plain = options.filter((option) => choices[option].some((word) => isWord(key, word)))
  const mentioned = options.filter((option) => choices[option].some((word) => mentions(key, word)))
  const [only] = plain
  const others = mentioned.filter((option) => option !== only)
  const isExact = only !== undefined && choices[only].some((word) => matchKey(word) === key)
  if (only !== undefined && plain.length === 1 && (isExact || others.length === 0)) {
    return { value: only, doubts: [] }
  }
  return { value: longestMention(key, choices), doubts: ['word-unknown'] }
}

function isWord(key: string, word: string): boolean {
  const wanted = matchKey(word)
  return key === wanted || (word.endsWith('*') && `${key} `.startsWith(`${wanted} `))
}

/** One-letter words say nothing in the middle of a sentence. */
function mentions(key: string, word: string): boolean {
  const wanted = matchKey(word)
  return wanted.length > 1 && ` ${key} `.includes(` ${wanted} `)
}

/**
 * 'Chấp hành chưa tốt lắm' mentions 'tốt' inside 'chưa tốt': the longer one is meant. Two that
 * stand side by side ('chăn nuôi, học nghề') leave it open.
 */
function longestMention<Option extends string>(
  key: string,
  choices: Choices<Option>,
): Option | null {
  const found = (Object.keys(choices) as Option[])
    .flatMap((option) => choices[option].map((word) => ({ option, word: matchKey(word) })))
    .filter(({ word }) => mentions(key, word))
    .toSorted((a, b) => b.word.length - a.word.length)
  const [best] = found
  if (!best) return null
  const rivals = found.filter(({ option }) => option !== best.option)
  return rivals.every(({ word }) => mentions(best.word, word)) ? best.option : null
}
