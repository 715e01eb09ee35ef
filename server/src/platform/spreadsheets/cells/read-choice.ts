import { matchKey } from '@vung-buoc/law'

/** For each option the spellings that mean it; a star at the end means "begins with". */
export type Choices<Option extends string> = Readonly<Record<Option, readonly string[]>>

export type ChoiceReading<Option extends string> = {
  value: Option | null
  doubts: 'word-unknown'[]
}

export type ChoiceReader<Option extends string> = (text: string) => ChoiceReading<Option>

type Word<Option> = { option: Option; key: string; isOpen: boolean }

/**
 * Prepares the spellings; the reader then gives the option a text means. A text that is in no
 * list is doubted, with a proposal if one fits.
 */
export function choiceReader<Option extends string>(
  choices: Choices<Option>,
): ChoiceReader<Option> {
  const words = (Object.keys(choices) as Option[]).flatMap((option) =>
    choices[option].map((word): Word<Option> => {
      return { option, key: matchKey(word), isOpen: word.endsWith('*') }
    }),
  )
  const known = new Map<string, ChoiceReading<Option>>()
  return (text) => {
    const key = matchKey(text)
    const reading = known.get(key) ?? readKey(key, words)
    known.set(key, reading)
    // 'Tốt?' is somebody else's doubt already.
    return text.includes('?') ? { value: reading.value, doubts: ['word-unknown'] } : reading
  }
}

function readKey<Option extends string>(
  key: string,
  words: readonly Word<Option>[],
): ChoiceReading<Option> {
  const exact = words.find((word) => word.key === key)
  if (exact) return { value: exact.option, doubts: [] }
  const begins = words.find((word) => word.isOpen && key.startsWith(`${word.key} `))
  const isRivalled = words.some((word) => word.option !== begins?.option && mentions(key, word.key))
  if (begins && !isRivalled) return { value: begins.option, doubts: [] }
  return { value: longestMention(key, words), doubts: ['word-unknown'] }
}

/** One-letter words say nothing in the middle of a sentence. */
function mentions(key: string, words: string): boolean {
  return words.length > 1 && ` ${key} `.includes(` ${words} `)
}

/**
 * 'Chấp hành chưa tốt lắm' mentions 'tốt' inside 'chưa tốt': the longer one is meant. Two that
 * stand side by side ('chăn nuôi, học nghề') leave it open.
 */
function longestMention<Option extends string>(
  key: string,
  words: readonly Word<Option>[],
): Option | null {
  const found = words
    .filter((word) => mentions(key, word.key))
    .toSorted((a, b) => b.key.length - a.key.length)
  const [best] = found
  if (!best) return null
  const rivals = found.filter(({ option }) => option !== best.option)
  return rivals.every((rival) => mentions(best.key, rival.key)) ? best.option : null
}
