import { lineAt, type Rule } from './tree.ts'

const LOCK = 'package-lock.json'

/** The lock names versions and their hashes, not the registry they happened to come from. */
export const checkLockFile: Rule = (tree) => {
  if (!tree.files.includes(LOCK)) return []
  const text = tree.textOf(LOCK)
  return [...text.matchAll(/"resolved": "(?:https?|git[^:]*):[^"]*"/g)].map(
    (found) => `${LOCK}:${lineAt(text, found.index)} ${found[0]}`,
  )
}
