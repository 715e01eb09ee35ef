import { describe, expect, it } from 'vitest'
import { planted } from '../planted.ts'
import { findViolations } from './find-violations.ts'

const NOTHING = 'export const nothing = 0\n'
/** Words that the rules look for, in pieces: the rules read this file too. */
const joined = (...pieces: string[]) => pieces.join('')

const manyFiles = (folder: string, count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`${folder}/file-${n}.ts`, NOTHING]))

/** Each row: the rule, a word of what it must say, and the files that break it. */
const BROKEN: [rule: string, says: string, files: Record<string, string>][] = [
  [
    'sql-place',
    'app.ts:1 takes sql',
    { 'server/src/app.ts': "import { sql } from 'kysely'\nexport const a = sql`select 1`\n" },
  ],
  [
    'sql-place',
    'a.ts:1 calls query()',
    { 'server/src/access/a.ts': "export const a = (c: any) => c.query('select 1')\n" },
  ],
  ...['selectFrom', 'insertInto', 'updateTable', 'deleteFrom'].map(
    (method): [string, string, Record<string, string>] => [
      'sql-place',
      `calls ${method}()`,
      { 'server/src/registers/a.ts': `export const a = (tx: any) => tx.${method}('x.y')\n` },
    ],
  ),
  [
    'tables',
    'reads registers.person,',
    {
      'server/src/journey/list/list.queries.ts':
        "export const a = (tx: any) => tx.selectFrom('registers.person as p')\n",
    },
  ],
  [
    'tables',
    'reads journey.list_line',
    {
      'server/src/registers/a.queries.ts':
        'export const a = (sql: any, x: string) => sql`select ${x} from journey.list_line`\n',
    },
  ],
  [
    'tables',
    'writes access.unit',
    {
      'server/src/journey/list/list.queries.ts':
        "export const a = (tx: any) => tx.updateTable('access.unit')\n",
    },
  ],
  [
    'tables',
    'writes registers.thread',
    {
      'server/src/journey/list/list.queries.ts':
        'export const a = (sql: any) => sql`insert\n into registers.thread values (1)`\n',
    },
  ],
  [
    'route-place',
    'makes a route by action()',
    {
      'server/src/access/a.ts':
        "import { action } from './door/route.ts'\nexport const a = action\n",
    },
  ],
  [
    'route-place',
    'opens /api/v1/a',
    { 'server/src/access/a.ts': "export const a = (app: any) => app.post('/api/v1/a')\n" },
  ],
  ['folders', 'holds 16 files', manyFiles('server/src/access', 16)],
  ['folders', 'lies deeper', { 'web/src/access/audit/page/rows/a.ts': NOTHING }],
  ['names', 'utils/a.ts', { 'server/src/utils/a.ts': NOTHING }],
  ['names', 'session-manager.ts', { 'server/src/access/session-manager.ts': NOTHING }],
  ['names', 'data.ts', { 'law/src/data.ts': NOTHING }],
  ['names', 'info.ts', { 'web/src/info.ts': NOTHING }],
  ['leftovers', 'unfinished', { 'server/src/a.ts': joined('// TO', 'DO: later\n') }],
  ['leftovers', 'unfinished', { 'docs/a.md': joined('FIX', 'ME\n') }],
  ['leftovers', 'unfinished', { 'server/db/migrations/1.sql': joined('-- XX', 'X\n') }],
  ['leftovers', 'left alone', { 'law/src/a.test.ts': joined('it.on', "ly('a', () => {})\n") }],
  ['leftovers', 'left out', { 'e2e/a.spec.ts': joined('describe.sk', "ip('a', () => {})\n") }],
  [
    'leftovers',
    'without a reason',
    { 'server/src/a.ts': joined('// oxlint-dis', 'able-next-line no-console\n') },
  ],
  ['leftovers', 'without a reason', { 'web/src/a.ts': joined('// @ts-expect', '-error\n') }],
  [
    'secrets',
    'a private key',
    { 'docs/a.md': joined('-----BEGIN PRIV', 'ATE KEY-----\n', 'MIIE'.repeat(12)) },
  ],
  ['secrets', 'a key of a cloud', { 'server/a.json': joined('"AKI', 'A0123456789ABCDEF"') }],
  ['secrets', 'a token of a forge', { '.env': joined('ghp', '_', 'a1B2'.repeat(6)) }],
  ['secrets', 'a token of a registry', { '.npmrc': joined('//x/:_auth', 'Token=abc') }],
  [
    'secrets',
    'a signed token',
    {
      'web/a.ts': joined(
        'ey',
        'J',
        'a'.repeat(20),
        '.ey',
        'J',
        'b'.repeat(20),
        '.',
        'c'.repeat(21),
      ),
    },
  ],
  ['secrets', 'a secret in a setting', { 'docs/a.md': joined('VB_SEC', 'RET=', 'k9'.repeat(16)) }],
  ['leftovers', 'registry', { '.npmrc': joined('x=https://regis', 'try.example.org/\n') }],
  ['leftovers', 'one machine', { 'docs/a.md': joined('see /wo', 'rk/main\n') }],
  ['leftovers', 'one machine', { 'server/src/a.ts': joined("'/ro", "ot/x'\n") }],
  [
    'lock-file',
    'resolved',
    { 'package-lock.json': '{ "resolved": "https://packages.example.org/a.tgz" }\n' },
  ],
]

describe('a planted violation of the house is found', () => {
  it.each(BROKEN)('%s: %s', (rule, says, files) => {
    const { violations } = findViolations(planted(files))
    expect(violations.filter((line) => line.startsWith(`${rule}: `)).join('\n')).toContain(says)
  })
})

it('what keeps to the house is let through', () => {
  const root = planted({
    ...manyFiles('server/src/journey/monthly-list', 20),
    ...manyFiles('web/src/ui', 20),
    'server/src/journey/monthly-list/excel/layout.ts': NOTHING,
    'server/src/journey/monthly-list/list.queries.ts': `import { sql } from 'kysely'
      export const a = (tx: any) => sql\`select access.officer_name(s.id), p.given_name
        from journey.signature s join registers.person_in_sight p on true
        join access.unit u on true\`.execute(tx)
      export const b = (tx: any) => tx.updateTable('journey.monthly_list')\n`,
    'server/src/journey/monthly-list/list.routes.ts':
      "import { action } from '../../access/door/route.ts'\nexport const a = action\n",
    'server/src/access/desk/desk.ts':
      "import { read } from '../door/route.ts'\nexport const a = read\n",
    'server/src/platform/database/migrate.ts': "export const a = (c: any) => c.query('')\n",
    'law/src/a.test.ts': '// @ts-expect-error a plain number has not been checked\n',
    'node_modules/pg/utils.ts': NOTHING,
    'data/secrets.json': joined('/ro', 'ot/\n'),
  })
  expect(findViolations(root).violations).toEqual([])
})
