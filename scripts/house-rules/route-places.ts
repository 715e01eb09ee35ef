import { importedValues, methodCalls, nodesOf } from './syntax.ts'
import { isCode, isTest, lineAt, type Rule, type Tree } from './tree.ts'

const DOOR = new Set(['action', 'read', 'upload', 'file'])
const VERBS = new Set(['get', 'post', 'put', 'patch', 'delete', 'route', 'all'])

/** The door itself, the bare server below it, and two places that stand for several routes. */
const ALLOWED = [
  /\.routes\.ts$/,
  /^server\/src\/platform\/http\//,
  /^server\/src\/access\/door\//,
  /^server\/src\/access\/desk\/desk\.ts$/,
  /^server\/src\/access\/identity\/welcome\.ts$/,
]

function routesIn(tree: Tree, file: string): string[] {
  const text = tree.textOf(file)
  const nodes = nodesOf(file, text)
  const made = importedValues(nodes).filter(
    (one) => one.from.endsWith('/door/route.ts') && DOOR.has(one.name),
  )
  const opened = methodCalls(nodes).filter(
    (call) => VERBS.has(call.method) && call.text?.startsWith('/') === true,
  )
  return [
    ...made.map((one) => `${file}:${lineAt(text, one.position)} makes a route by ${one.name}()`),
    ...opened.map((call) => `${file}:${lineAt(text, call.position)} opens ${call.text}`),
  ]
}

/** HTTP stands in *.routes.ts and nowhere else. */
export const checkRoutePlaces: Rule = (tree) =>
  tree.files
    .filter((file) => file.startsWith('server/src/') && isCode(file) && !isTest(file))
    .filter((file) => !ALLOWED.some((allowed) => allowed.test(file)))
    .flatMap((file) => routesIn(tree, file))
