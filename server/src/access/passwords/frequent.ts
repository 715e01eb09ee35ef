import fs from 'node:fs'
import path from 'node:path'

const FILES = ['frequent-passwords.txt', 'vietnamese-passwords.txt']

let known: ReadonlySet<string> | null = null

const linesOf = (name: string): string[] =>
  fs
    .readFileSync(path.join(import.meta.dirname, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

/** Read at the first question: most starts never ask one. */
const list = (): ReadonlySet<string> => (known ??= new Set(FILES.flatMap(linesOf)))

/** As guessers fold it: no marks, no spaces, strokes or dots, no capitals (đ = d). */
export const foldPassword = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .replaceAll(/[\s._-]/g, '')
    .toLowerCase()

/** Figures and signs put before and after a word change nothing for a guesser. */
const wordInside = (folded: string): string =>
  folded.replace(/^[^a-z]+/, '').replace(/[^a-z]+$/, '')

const FEWEST_CHARACTERS = 4
const isDull = (folded: string): boolean => new Set(folded).size < FEWEST_CHARACTERS

/** Among those met most often, such a one with figures at its ends, or the same signs again. */
export function isFrequent(password: string): boolean {
  const folded = foldPassword(password)
  return isDull(folded) || list().has(folded) || list().has(wordInside(folded))
}

export const frequentCount = (): number => list().size
