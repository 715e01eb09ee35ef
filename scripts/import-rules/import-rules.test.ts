import { describe, expect, it } from 'vitest'
import { planted } from '../planted.ts'
import { checkImports } from './check-imports.ts'

const NOTHING = 'export const nothing = 0\n'
const importing = (...names: string[]) => names.map((name) => `export * from '${name}'\n`).join('')

/** Each row: the rule that must speak, and the files that break it. */
const BROKEN: [rule: string, files: Record<string, string>][] = [
  [
    'law-imports-nothing-outside',
    { 'law/src/index.ts': "import fs from 'node:fs'\nexport default fs\n" },
  ],
  [
    'law-imports-nothing-outside',
    { 'law/src/index.ts': importing('../../server/src/app.ts'), 'server/src/app.ts': NOTHING },
  ],
  [
    'law-is-entered-by-its-door',
    { 'server/src/app.ts': importing('../../law/src/money.ts'), 'law/src/money.ts': NOTHING },
  ],
  [
    'only-downwards-from-platform',
    {
      'server/src/platform/clock.ts': importing('../access/duties.ts'),
      'server/src/access/duties.ts': NOTHING,
    },
  ],
  [
    'only-downwards-from-access',
    {
      'server/src/access/a.ts': importing('../registers/people.ts'),
      'server/src/registers/people.ts': NOTHING,
    },
  ],
  [
    'only-downwards-from-registers',
    {
      'server/src/registers/a.ts': importing('../journey/list/list.ts'),
      'server/src/journey/list/list.ts': NOTHING,
    },
  ],
  [
    'only-downwards-from-money',
    {
      'server/src/money/a.ts': importing('../oversight/plan/plan.ts'),
      'server/src/oversight/plan/plan.ts': NOTHING,
    },
  ],
  [
    'steps-do-not-import-each-other',
    {
      'server/src/journey/outreach/a.ts': importing('../monthly-list/excel/b.ts'),
      'server/src/journey/monthly-list/excel/b.ts': NOTHING,
    },
  ],
  [
    'steps-do-not-import-each-other',
    {
      'server/src/journey/outreach/a.ts':
        "import type { B } from '../../oversight/plan/b.ts'\nexport type A = B\n",
      'server/src/oversight/plan/b.ts': 'export type B = 1\n',
    },
  ],
  [
    'rooms-do-not-import-the-front-door',
    { 'server/src/access/a.ts': importing('../config.ts'), 'server/src/config.ts': NOTHING },
  ],
  [
    'server-imports-only-server-and-law',
    { 'server/src/app.ts': importing('../../demo/play.ts'), 'demo/play.ts': NOTHING },
  ],
  [
    'web-imports-only-the-contract',
    {
      'web/src/app.tsx': importing('../../server/src/access/duties.ts'),
      'server/src/access/duties.ts': NOTHING,
    },
  ],
  [
    'the-contract-reaches-no-database-and-no-node',
    {
      'server/src/contract.ts': importing('./access/a.schema.ts'),
      'server/src/access/a.schema.ts': importing('./b.ts'),
      'server/src/access/b.ts': "export { readFileSync } from 'node:fs'\n",
    },
  ],
  [
    'the-contract-reaches-no-database-and-no-node',
    {
      'server/src/contract.ts': importing('./platform/a.ts'),
      'server/src/platform/a.ts': "import pg from 'pg'\nexport const b = pg\n",
      'node_modules/pg/package.json': '{"name":"pg","main":"index.js"}',
      'node_modules/pg/index.js': 'module.exports = {}\n',
    },
  ],
  [
    'no-circles',
    { 'server/src/a.ts': importing('./b.ts'), 'server/src/b.ts': importing('./a.ts') },
  ],
  ['everything-imported-exists', { 'server/src/a.ts': importing('./gone.ts') }],
]

describe('a planted import that breaks the house is found', () => {
  it.each(BROKEN)('%s', async (rule, files) => {
    const { violations } = await checkImports(planted(files))
    expect(violations.map((line) => line.split(':')[0])).toContain(rule)
  })
})

it('imports that keep to the house are let through', async () => {
  const root = planted({
    'law/src/index.ts': NOTHING,
    'server/src/contract.ts': importing('./journey/list/list.schema.ts'),
    'server/src/journey/list/list.schema.ts': importing('../../access/a.ts'),
    'server/src/journey/list/excel/read.ts': importing('../list.schema.ts'),
    'server/src/access/a.ts': importing('../platform/b.ts'),
    'server/src/access/a.test.ts': importing('../../test/house.ts'),
    'server/src/platform/b.ts': importing('../../../law/src/index.ts'),
    'server/test/house.ts': importing('../src/journey/list/list.schema.ts'),
    'web/src/app.tsx': importing('../../server/src/contract.ts', '../../law/src/index.ts'),
    'demo/play.ts': importing('../server/src/journey/list/list.schema.ts'),
  })
  expect(await checkImports(root)).toEqual({ modules: 10, violations: [] })
})
