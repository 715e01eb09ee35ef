import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const ROOT = path.join(import.meta.dirname, '..')

/** Every Markdown file that git knows or does not ignore. */
const documents = (): string[] =>
  execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.md'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
    .split('\n')
    .filter(Boolean)

/** Links and pictures of a text that point into the tree. */
function targetsOf(text: string): string[] {
  const found = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '')
  return found.filter((target) => !/^(?:https?:|mailto:|#)/.test(target))
}

function brokenIn(document: string, text: string): string[] {
  const folder = path.dirname(path.join(ROOT, document))
  return targetsOf(text)
    .filter((target) => !fs.existsSync(path.join(folder, target.split('#')[0] ?? '')))
    .map((target) => `${document}: ${target}`)
}

it('every link and picture of the documents leads somewhere', () => {
  const broken = documents().flatMap((document) =>
    brokenIn(document, fs.readFileSync(path.join(ROOT, document), 'utf8')),
  )
  expect(broken).toEqual([])
})

it('would name a picture that is not there', () => {
  expect(brokenIn('README.md', '![x](docs/images/khong-co.png)')).toEqual([
    'README.md: docs/images/khong-co.png',
  ])
})
