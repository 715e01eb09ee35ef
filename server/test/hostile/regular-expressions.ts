import fs from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** A regular expression as it stands in the source. */
export interface Found {
  place: string
  expression: RegExp
}

const ROOTS = ['law/src', 'server/src', 'web/src']

function codeFiles(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name)
    if (entry.isDirectory()) return codeFiles(place)
    const isCode = /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name)
    return isCode ? [place] : []
  })
}

function expressionsIn(file: string): Found[] {
  const source = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)
  const found: Found[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      const expression = new RegExp(node.text.slice(1, end), node.text.slice(end + 1))
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
      found.push({ place: `${file}:${line + 1}`, expression })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** Every regular expression that the product itself is written with. */
export const expressionsOfTheSource = (): Found[] => ROOTS.flatMap(codeFiles).flatMap(expressionsIn)

const TAILS = ['', '!', '\n', '\u0000', 'x']

/**
 * Texts that make a backtracking engine look for long: every short word that the expression itself
 * speaks of, and every kind of letter, again and again, with an end that does not fit.
 */
export function adversaries({ source }: RegExp, length: number): string[] {
  const literal = source.replaceAll(/\\[a-zA-Z]|\(\?[:=!<]+|[[\](){}^$|?*+.\\/]/g, ' ')
  const words = literal.split(/\s+/).filter((word) => word !== '' && word.length <= 12)
  const kinds = [
    ' ',
    '\t',
    '0',
    '1',
    'a',
    'A',
    '_',
    '-',
    '.',
    ',',
    '/',
    '"',
    'ữ',
    '<',
    '\u00A0',
    '\n',
  ]
  const pairs = ['0.', '1,', 'a ', ' a', '1 ', 'a-', 'aA', '.-', '1/', ' \t', 'a.', '((', '<a']
  const seeds = [...new Set([...words.slice(0, 12), ...kinds, ...pairs])]
  return seeds.flatMap((seed) => {
    const many = seed.repeat(Math.ceil(length / seed.length)).slice(0, length)
    return TAILS.map((tail) => many + tail)
  })
}
