import fs from 'node:fs'
import path from 'node:path'

/** The project's files as the rules see them: paths from the root, with forward slashes. */
export interface Tree {
  files: string[]
  textOf(file: string): string
}

/** A rule answers one line for each violation: where, and what. */
export type Rule = (tree: Tree) => string[]

const NOT_OURS = new Set(['node_modules', '.git', 'dist', '.cache', 'coverage'])
/** Made by running the program, never committed. */
const MADE = new Set(['data', 'e2e/artifacts'])

function filesUnder(root: string, folder: string): string[] {
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const place = path.posix.join(folder, entry.name)
    if (NOT_OURS.has(entry.name) || MADE.has(place)) return []
    if (entry.isDirectory()) return filesUnder(root, place)
    return entry.isFile() ? [place] : []
  })
}

export function readTree(root: string): Tree {
  const texts = new Map<string, string>()
  return {
    files: filesUnder(root, '.').sort(),
    textOf: (file) => {
      const known = texts.get(file)
      if (known !== undefined) return known
      const text = fs.readFileSync(path.join(root, file), 'utf8')
      texts.set(file, text)
      return text
    },
  }
}

export const isTest = (file: string): boolean => /\.(test|spec)\.tsx?$/.test(file)
export const isCode = (file: string): boolean => /\.tsx?$/.test(file)

/** Number of the line a position in a text lies on, from 1. */
export const lineAt = (text: string, position: number): number =>
  text.slice(0, position).split('\n').length
