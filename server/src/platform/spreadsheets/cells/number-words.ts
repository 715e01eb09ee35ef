import { cleanText } from './clean-text.ts'

const DIGITS: ReadonlyMap<string, number> = new Map([
  ['không', 0],
  ['một', 1],
  ['mốt', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['tư', 4],
  ['năm', 5],
  ['lăm', 5],
  ['nhăm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['bẩy', 7],
  ['tám', 8],
  ['chín', 9],
])
const SCALES: ReadonlyMap<string, number> = new Map([
  ['nghìn', 1000],
  ['ngàn', 1000],
  ['triệu', 1_000_000],
  ['tỷ', 1_000_000_000],
  ['tỉ', 1_000_000_000],
])
const FILLERS = new Set(['lẻ', 'linh', 'chẵn', 'đồng', 'và'])

/**
 * 'năm mươi triệu' → 50000000. Null when a word is no number word, nothing is counted, or what
 * follows a scale has none of its own: 'một tỷ hai' means 1.2 billion and says one billion and two.
 */
export function readNumberWords(text: string): number | null {
  const words = cleanText(text)
    .toLowerCase()
    .replace(/[.,;:()]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !FILLERS.has(word))
  if (words.length === 0 || endsShort(words)) return null
  let total = 0
  let group: Group = { hundreds: 0, tens: 0, units: null }
  for (const word of words) {
    const scale = SCALES.get(word)
    if (scale === undefined) {
      const next = extend(group, word)
      if (next === null) return null
      group = next
    } else {
      total += sumOf(group) * scale
      group = { hundreds: 0, tens: 0, units: null }
    }
  }
  return total + sumOf(group)
}

/** After the last scale only the hundreds below a thousand are spoken in full. */
function endsShort(words: readonly string[]): boolean {
  const last = words.findLastIndex((word) => SCALES.has(word))
  if (last === -1 || last === words.length - 1) return false
  return (SCALES.get(words[last] ?? '') ?? 0) > 1000 || !words.slice(last).includes('trăm')
}

type Group = { hundreds: number; tens: number; units: number | null }

function extend(group: Group, word: string): Group | null {
  const digit = DIGITS.get(word)
  if (digit !== undefined) {
    return group.units === null ? { ...group, units: digit } : null
  }
  if (word === 'mười') return { ...group, tens: 1 }
  if (word === 'mươi') return { ...group, tens: group.units ?? 0, units: null }
  if (word === 'trăm') return { hundreds: group.units ?? 0, tens: 0, units: null }
  return null
}

function sumOf({ hundreds, tens, units }: Group): number {
  return hundreds * 100 + tens * 10 + (units ?? 0)
}
