import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { expect, it } from 'vitest'
import { planted } from './planted.ts'

const KNIP = path.resolve(import.meta.dirname, '../node_modules/knip/bin/knip.js')

/** What knip says of a small project; empty when it finds nothing. */
function findingsOf(files: Record<string, string>): string {
  const cwd = planted({
    'package.json': '{ "name": "planted", "type": "module", "main": "index.ts" }',
    ...files,
  })
  const words = [KNIP, '--no-progress', '--no-config-hints']
  try {
    return execFileSync(process.execPath, words, { cwd, encoding: 'utf8' })
  } catch (error) {
    return (error as { stdout: string }).stdout
  }
}

it('a file that nothing imports, and an export that nobody takes, are found', () => {
  const said = findingsOf({
    'index.ts': "import { used } from './rule.ts'\nused()\n",
    'rule.ts': 'export const used = () => 1\nexport const forgotten = 2\n',
    'alone.ts': 'export const alone = 3\n',
  })
  expect(said).toMatch(/alone\.ts/)
  expect(said).toMatch(/forgotten/)
})

it('code that is all in use is let through', () => {
  const said = findingsOf({
    'index.ts': "import { used } from './rule.ts'\nused()\n",
    'rule.ts': 'export const used = () => 1\n',
  })
  expect(said.trim()).toBe('')
})
