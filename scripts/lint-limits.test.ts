import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { planted } from './planted.ts'

const ROOT = path.resolve(import.meta.dirname, '..')
const CONFIG = '.oxlintrc.json'
const BIN = path.join(ROOT, 'node_modules/.bin/oxlint')
const PATH = [path.dirname(process.execPath), process.env['PATH']].join(path.delimiter)

/** The names of the rules that speak on a file planted somewhere of its own. */
function rulesThatSpeak(name: string, text: string): string[] {
  const cwd = planted({
    [name]: text,
    [CONFIG]: fs.readFileSync(path.join(ROOT, CONFIG), 'utf8'),
    'tsconfig.json': '{ "compilerOptions": { "strict": true }, "include": ["**/*"] }',
  })
  const words = ['--type-aware', '--deny-warnings', '--format=json']
  const options = { cwd, env: { ...process.env, PATH }, encoding: 'utf8' } as const
  let output = ''
  try {
    output = execFileSync(BIN, words, options)
  } catch (error) {
    output = (error as { stdout: string }).stdout
  }
  const { diagnostics } = JSON.parse(output) as { diagnostics: { code: string }[] }
  return diagnostics.map((one) => one.code)
}

const lines = (count: number, line: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => line(n)).join('\n')

/** Each row: the rule of .oxlintrc.json, a file, and what is planted in it. */
const BROKEN: [rule: string, file: string, text: string][] = [
  ['max-lines', 'server/src/a.ts', lines(301, (n) => `export const a${n} = ${n}`)],
  [
    'max-lines-per-function',
    'server/src/a.ts',
    `export function a(b: number[]) {\n${lines(60, (n) => `b.push(${n})`)}\n}`,
  ],
  [
    'max-lines-per-function',
    'web/src/A.tsx',
    `export function A(b: number[]) {\n${lines(120, (n) => `b.push(${n})`)}\n}`,
  ],
  [
    'complexity',
    'server/src/a.ts',
    `export function a(b: number) {\n${lines(10, (n) => `if (b === ${n}) return ${n + 1}`)}\nreturn 0 }`,
  ],
  [
    'max-params',
    'server/src/a.ts',
    'export const a = (b: number, c: number, d: number, e: number) => b + c + d + e',
  ],
  ['no-console', 'server/src/a.ts', "console.log('a')\nexport {}"],
  ['no-default-export', 'server/src/a.ts', 'export default 1'],
  ['no-explicit-any', 'server/src/a.ts', 'export const a = (b: any) => b as number'],
  ['no-non-null-assertion', 'server/src/a.ts', 'export const a = (b: string | null) => b!'],
  ['no-floating-promises', 'server/src/a.ts', 'export function a() {\n  Promise.resolve(1)\n}'],
  [
    'switch-exhaustiveness-check',
    'server/src/a.ts',
    "export function a(b: 'x' | 'y') {\n  switch (b) {\n    case 'x':\n      return 1\n  }\n  return 2\n}",
  ],
  ['no-restricted-globals', 'law/src/a.ts', 'export const a = () => new Date()'],
  ['no-restricted-globals', 'law/src/a.ts', "export const a = () => parseFloat('1')"],
  ['no-restricted-properties', 'law/src/a.ts', 'export const a = () => Math.random()'],
]

describe('a planted breach of a limit is an error of the linter', () => {
  it.each(BROKEN)('%s in %s', (rule, file, text) => {
    expect(rulesThatSpeak(file, text).join(' ')).toContain(rule)
  })
})

it('a small clean file is let through', () => {
  expect(rulesThatSpeak('server/src/a.ts', 'export const a = (b: number) => b + 1\n')).toEqual([])
})
