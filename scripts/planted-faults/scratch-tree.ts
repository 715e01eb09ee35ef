import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

const COPIED = ['law', 'server', 'demo', 'profiles', 'scripts']

const COPY = { recursive: true, dereference: true }

/**
 * A copy of the sources in .cache, with the installed packages linked in: faults are planted
 * there and never in the tree that somebody works in.
 */
export function scratchTree(root: string): string {
  const tree = path.join(root, '.cache', 'planted', `tree-${process.pid}`)
  fs.rmSync(tree, { recursive: true, force: true })
  for (const file of sourcesOf(root)) {
    const place = path.join(tree, file)
    fs.mkdirSync(path.dirname(place), { recursive: true })
    fs.copyFileSync(path.join(root, file), place)
  }
  linkPackages(root, tree)
  return tree
}

function sourcesOf(root: string): string[] {
  const words = ['ls-files', '--cached', '--others', '--exclude-standard', '--']
  const listed = execFileSync('git', [...words, ...COPIED, '*.json', '*.ts'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const files = listed.split('\n').filter((file) => file !== '')
  const isWanted = (file: string) =>
    COPIED.includes(file.split('/')[0] ?? '') || !file.includes('/')
  return files.filter((file) => isWanted(file) && fs.existsSync(path.join(root, file)))
}

/** Read by the process of foreign files, which may read nothing beside its own program. */
const READ_APART = 'hucre'

/** Each package by a link; our own workspaces by links into the copy. */
function linkPackages(root: string, tree: string): void {
  const [from, to] = [path.join(root, 'node_modules'), path.join(tree, 'node_modules')]
  fs.mkdirSync(path.join(to, '@vung-buoc'), { recursive: true })
  for (const name of fs.readdirSync(from)) {
    if (name === READ_APART) fs.cpSync(path.join(from, name), path.join(to, name), COPY)
    else if (name !== '@vung-buoc') fs.symlinkSync(path.join(from, name), path.join(to, name))
  }
  for (const name of ['law', 'server']) {
    fs.symlinkSync(path.join(tree, name), path.join(to, '@vung-buoc', name))
  }
}
