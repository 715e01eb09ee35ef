import path from 'node:path'
import { isCode, isTest, type Rule } from './tree.ts'

const MOST_FILES = 15
const MOST_DEPTH = 3

/** Lists that grow by one file for each thing: splitting them would hide the list. */
const LONG_LISTS = [
  /^(server|web)\/src\/(journey|oversight)\/[^/]+$/,
  /^server\/db\/migrations$/,
  /^law\/src\/parameters$/,
  /^docs\/decisions$/,
  /^web\/src\/ui$/,
]

/** Code and SQL count; tests do not, and a component's own stylesheet counts with it. */
const counts = (file: string): boolean => (isCode(file) || file.endsWith('.sql')) && !isTest(file)

function tooFull(files: string[]): string[] {
  const sizes = new Map<string, number>()
  for (const file of files.filter(counts)) {
    const folder = path.posix.dirname(file)
    sizes.set(folder, (sizes.get(folder) ?? 0) + 1)
  }
  return [...sizes]
    .filter(([folder, size]) => size > MOST_FILES && !LONG_LISTS.some((list) => list.test(folder)))
    .map(([folder, size]) => `${folder} holds ${size} files, at most ${MOST_FILES}`)
}

function tooDeep(files: string[]): string[] {
  const below = files.flatMap((file) => /^(?:[^/]+\/)?src\/(.+)\//.exec(file)?.slice(0, 2) ?? [])
  const folders = new Set(below.filter((place) => place.split('/').length > MOST_DEPTH))
  return [...folders]
    .filter((place) => !place.endsWith('/'))
    .map((place) => `src/${place} lies deeper than ${MOST_DEPTH} folders`)
}

/** A folder is read at one glance. */
export const checkFolders: Rule = (tree) => [...tooFull(tree.files), ...tooDeep(tree.files)]
