import { isCode, type Rule } from './tree.ts'

/** A folder or file that wants such a name has not found its noun. */
const NAMELESS = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'manager'])
const NAMELESS_ALONE = new Set(['data', 'info', 'new', 'old', 'v2', ...NAMELESS])

function isNameless(segment: string): boolean {
  const stem = segment.split('.')[0]?.toLowerCase() ?? ''
  return NAMELESS_ALONE.has(stem) || stem.split('-').some((word) => NAMELESS.has(word))
}

export const checkNames: Rule = (tree) =>
  tree.files
    .filter((file) => isCode(file) && file.split('/').some(isNameless))
    .map((file) => `${file} is named after nothing`)
