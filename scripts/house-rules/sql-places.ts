import { importedValues, methodCalls, nodesOf } from './syntax.ts'
import { isCode, isTest, lineAt, type Rule, type Tree } from './tree.ts'

/** What opens the database and changes its schema has SQL of its own. */
const FOUNDATION = new Set([
  'server/src/platform/database/roles.ts',
  'server/src/platform/database/migrate.ts',
  'server/src/platform/database/database.ts',
])

const STATEMENTS = new Set([
  'query',
  'selectFrom',
  'insertInto',
  'replaceInto',
  'updateTable',
  'deleteFrom',
  'mergeInto',
])

const mayHoldSql = (file: string): boolean =>
  file.endsWith('.queries.ts') || FOUNDATION.has(file) || isTest(file)

function sqlIn(tree: Tree, file: string): string[] {
  const text = tree.textOf(file)
  const nodes = nodesOf(file, text)
  const tags = importedValues(nodes).filter((one) => one.from === 'kysely' && one.name === 'sql')
  const calls = methodCalls(nodes).filter((call) => STATEMENTS.has(call.method))
  return [
    ...tags.map((tag) => `${file}:${lineAt(text, tag.position)} takes sql from kysely`),
    ...calls.map((call) => `${file}:${lineAt(text, call.position)} calls ${call.method}()`),
  ]
}

/** SQL stands in *.queries.ts and nowhere else. */
export const checkSqlPlaces: Rule = (tree) =>
  tree.files
    .filter((file) => file.startsWith('server/src/') && isCode(file) && !mayHoldSql(file))
    .flatMap((file) => sqlIn(tree, file))
