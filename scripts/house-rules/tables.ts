import { methodCalls, nodesOf, textsOf } from './syntax.ts'
import { lineAt, type Rule, type Tree } from './tree.ts'

const SCHEMAS = 'platform|access|registers|money|journey|oversight'
const NAMED = new RegExp(`\\b(${SCHEMAS})\\.([a-z_]+)\\b`, 'g')
const WRITTEN = new RegExp(
  `\\b(?:insert\\s+into|update|delete\\s+from|merge\\s+into|truncate(?:\\s+table)?)\\s+(${SCHEMAS})\\.([a-z_]+)\\b`,
  'gi',
)
const WRITES = new Set(['insertInto', 'replaceInto', 'updateTable', 'deleteFrom', 'mergeInto'])

/** Views, and the few names and functions, that a room publishes for the rooms above it. */
const PUBLISHED = new Set([
  'registers.person_in_sight',
  'registers.release_in_sight',
  // Asked by the watch, which stands below: yes or no, and to the system alone.
  'registers.is_closed_before',
  'registers.is_own_relative',
  // Asked by the door: ids alone, of the asking officer's own openings.
  'registers.open_to_me',
  'access.unit',
  'access.officer_name',
  'platform.notice_in_sight',
  'platform.notice_read_in_sight',
  'platform.ctx_user',
  'platform.ctx_duty',
  'platform.ctx_units',
])

interface Use {
  table: string
  position: number
}

function usesIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, schema, name]) => `${schema}.${name}`)
}

function tablesRead(nodes: ReturnType<typeof nodesOf>): Use[] {
  return textsOf(nodes).flatMap(({ text, position }) =>
    usesIn(text, NAMED).map((table) => ({ table, position })),
  )
}

function tablesWritten(nodes: ReturnType<typeof nodesOf>): Use[] {
  const called = methodCalls(nodes)
    .filter((call) => WRITES.has(call.method) && call.text !== null)
    .map((call) => ({ table: call.text?.split(' ')[0] ?? '', position: call.position }))
  const spoken = textsOf(nodes).flatMap(({ text, position }) =>
    usesIn(text, WRITTEN).map((table) => ({ table, position })),
  )
  return [...called, ...spoken]
}

function checkFile(tree: Tree, file: string): string[] {
  const text = tree.textOf(file)
  const nodes = nodesOf(file, text)
  const own = `${file.split('/')[2]}.`
  const isForeign = (use: Use) => !use.table.startsWith(own)
  const at = (use: Use) => `${file}:${lineAt(text, use.position)}`
  const written = tablesWritten(nodes).filter(isForeign)
  const read = tablesRead(nodes).filter((use) => isForeign(use) && !PUBLISHED.has(use.table))
  return [
    ...written.map((use) => `${at(use)} writes ${use.table}, which is another room's`),
    ...read.map((use) => `${at(use)} reads ${use.table}, which its room does not publish`),
  ]
}

/** A room's queries touch the tables of its own schema, and read what others publish. */
export const checkTables: Rule = (tree) =>
  tree.files
    .filter((file) => file.startsWith('server/src/') && file.endsWith('.queries.ts'))
    .flatMap((file) => [...new Set(checkFile(tree, file))])
