import path from 'node:path'
import { isCode, isTest, lineAt, type Rule, type Tree } from './tree.ts'

/** Pictures, sheets and fonts hold no words of ours. */
const BYTES = new Set([
  '.xlsx',
  '.xls',
  '.docx',
  '.png',
  '.jpg',
  '.pdf',
  '.ttf',
  '.woff2',
  '.ico',
  '.br',
])

interface Leftover {
  says: string
  pattern: RegExp
  where: (file: string) => boolean
}

/** Written in pieces so that this file does not find itself. */
const words = (...pieces: string[]) => pieces.join('')
const NO_REASON = new RegExp(
  [
    words('(?:(?:ox|es)lint-', 'disable|(?:oxfmt|prettier|v8|c8|istanbul)[ -]', 'ignore)'),
    '(?!.*--\\s*\\S+\\s+\\S).*|',
    words('@ts-', '(?:ignore|expect-error|nocheck)\\b(?!\\W*\\w+\\s+\\w+\\s+\\w).*'),
  ].join(''),
  'g',
)

const LEFTOVERS: Leftover[] = [
  {
    says: 'is unfinished',
    pattern: new RegExp(
      `\\b(${words('TO', 'DO')}|${words('FIX', 'ME')}|${words('XX', 'X')})\\b`,
      'g',
    ),
    where: (file) => !file.endsWith('package-lock.json'),
  },
  {
    says: 'is a test left alone or left out',
    pattern: /\b(?:it|test|describe|suite)(?:\.\w+)*\.(?:only|skip|todo)\b/g,
    where: isTest,
  },
  {
    says: 'switches a check off without a reason on its line',
    pattern: NO_REASON,
    where: isCode,
  },
  {
    says: 'names a registry',
    pattern: new RegExp(
      words('\\bregistry\\.[a-z0-9-]+\\.[a-z]', '|npmjs', '\\.org|arti', 'factory'),
      'gi',
    ),
    where: (file) => !file.endsWith('package-lock.json'),
  },
  {
    says: 'names a place on one machine',
    pattern: new RegExp(words('(?<![\\w.-])/(?:wo', 'rk|ro', 'ot|home/[a-z]+)/'), 'g'),
    where: (file) => !file.endsWith('package-lock.json'),
  },
]

function leftoversIn(tree: Tree, file: string): string[] {
  const wanted = LEFTOVERS.filter((one) => one.where(file))
  return wanted.flatMap(({ says, pattern }) =>
    [...tree.textOf(file).matchAll(pattern)].map(
      (found) => `${file}:${lineAt(tree.textOf(file), found.index)} “${found[0].trim()}” ${says}`,
    ),
  )
}

/** What was meant to go before the change was shown. */
export const checkLeftovers: Rule = (tree) =>
  tree.files
    .filter((file) => !BYTES.has(path.extname(file).toLowerCase()))
    .flatMap((file) => leftoversIn(tree, file))
