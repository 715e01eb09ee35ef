import fs from 'node:fs'
import { expect, it } from 'vitest'

interface Requirement {
  id: string
  level: string
  applies: string
  met: string
  tests: string[]
  evidence: string
}

/** A line of the table: commas stand inside quotation marks only. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  )
}

const [head = '', ...lines] = fs.readFileSync('docs/security/asvs.csv', 'utf8').trim().split('\n')
const table: Requirement[] = lines.map((line) => {
  const [id = '', level = '', applies = '', met = '', tests = '', evidence = ''] = cellsOf(line)
  return { id, level, applies, met, tests: tests.split(' ').filter(Boolean), evidence }
})

const many = (level: string) => table.filter((one) => one.level === level).length

it('the table of ASVS 5.0.0 has each requirement of levels 1 and 2 once', () => {
  expect(head).toBe('id,level,applies,met,test,evidence')
  expect(new Set(table.map(({ id }) => id)).size).toBe(table.length)
  expect(table.filter(({ id }) => !/^V\d{1,2}\.\d{1,2}\.\d{1,2}$/.test(id))).toEqual([])
  expect([many('1'), many('2')]).toEqual([70, 183])
})

it('every answer says why: a test that is there, or a sentence', () => {
  const named = table.flatMap(({ tests }) => tests)
  expect(named.length).toBeGreaterThan(150)
  expect(named.filter((file) => !fs.existsSync(file))).toEqual([])
  const bare = table.filter(({ tests, evidence }) => tests.length === 0 && evidence === '')
  expect(bare).toEqual([])
})

it('what does not apply claims nothing, and what applies says how far it is met', () => {
  for (const { id, applies, met } of table) {
    expect(applies === 'no' ? [''] : ['yes', 'partly', 'no'], id).toContain(met)
  }
})
