import { findGrant } from '../../src/access/permissions/policy.ts'
import { type Duty, DUTIES, isDuty } from '../../src/access/permissions/duties.ts'
import { ROUTES } from '../../src/app.ts'
import type { Shape } from '../hostile/arbitrary-of.ts'

interface Operation {
  parameters?: { name: string; in: string; schema: Shape }[]
  requestBody?: { content: Record<string, { schema: Shape }> }
}

export interface ApiDescription {
  paths: Record<string, Record<string, Operation>>
}

/** One request as it goes over the line, every place where words can stand marked for sqlmap. */
export interface MarkedRequest {
  /** `METHOD /path` as the description names it. */
  name: string
  raw: string
  parameters: number
}

/** sqlmap's own sign for "here". */
const HERE = '*'

/** Its answer ends the session that all the other requests need. */
const ENDS_THE_SESSION = /^POST \/api\/v1\/(?:logout|me\/acting|account\/sessions)/

function dutyFor(method: string, path: string): Duty {
  const route = ROUTES.find(
    (one) => one.method === method && `/api/v1${one.url.replaceAll(/:(\w+)/g, '{$1}')}` === path,
  )
  const granted = Object.keys(DUTIES)
    .filter(isDuty)
    .find((duty) => route !== undefined && findGrant(route.permission, duty) !== undefined)
  return granted ?? 'CA-L'
}

const OF_A_PATTERN: readonly (readonly [part: string, value: string])[] = [
  [String.raw`\d{4}-\d{2}-\d{2}`, '2024-05-20'],
  ['(0[1-9]|1[0-2])', '2024-05'],
  [String.raw`\d{12}`, '094087000001'],
]

/** A text of the right kind, with the sign behind it where words may follow. */
function wordOf({ format, pattern, enum: words }: Shape, ids: readonly string[]): string {
  const [first] = words ?? []
  if (typeof first === 'string') return first
  if (format === 'uuid') return ids[0] ?? ''
  return OF_A_PATTERN.find(([part]) => pattern?.includes(part))?.[1] ?? 'mau'
}

const objectOf = ({ properties = {} }: Shape, ids: readonly string[]): object =>
  Object.fromEntries(Object.entries(properties).map(([key, inner]) => [key, valueOf(inner, ids)]))

/** One value of each plain kind; what is none of them is a text. */
const PLAIN: Record<string, (shape: Shape, ids: readonly string[]) => unknown> = {
  object: objectOf,
  array: ({ items = {} }, ids) => [valueOf(items, ids)],
  integer: ({ minimum = 1 }) => Math.max(1, minimum),
  number: ({ minimum = 1 }) => Math.max(1, minimum),
  boolean: () => true,
  null: () => null,
}

/** A value of this shape, plain enough to get past the first look. */
function valueOf(shape: Shape, ids: readonly string[]): unknown {
  const [choice] = shape.anyOf ?? shape.oneOf ?? []
  if ('const' in shape) return shape.const
  if (choice !== undefined) return valueOf(choice, ids)
  const type = Array.isArray(shape.type) ? shape.type[0] : shape.type
  const plain = PLAIN[type ?? 'string']
  return plain === undefined ? wordOf(shape, ids) + HERE : plain(shape, ids)
}

function addressOf(path: string, operation: Operation, ids: readonly string[]): string {
  const parameters = operation.parameters ?? []
  const shapeOf = (name: string) => parameters.find((one) => one.name === name)?.schema ?? {}
  const filled = path.replaceAll(
    /\{(\w+)\}/g,
    (_whole, name: string) => wordOf(shapeOf(name), ids) + HERE,
  )
  const asked = parameters
    .filter((one) => one.in === 'query')
    .map(({ name, schema }) => `${name}=${String(valueOf(schema, ids)).replace(HERE, '')}${HERE}`)
  return asked.length === 0 ? filled : `${filled}?${asked.join('&')}`
}

interface Where {
  ids: readonly string[]
  cookies: Map<Duty, string>
  host: string
}

interface Asked {
  method: string
  path: string
  operation: Operation
}

function requestOf({ method, path, operation }: Asked, where: Where): MarkedRequest {
  const { ids, cookies, host } = where
  const body = operation.requestBody?.content['application/json']?.schema
  const target = addressOf(path, operation, ids)
  const payload = body === undefined ? '' : JSON.stringify(valueOf(body, ids))
  const searches = operation.parameters?.some((one) => one.in === 'header') === true
  const lines = [
    `${method} ${target} HTTP/1.1`,
    `Host: ${host}`,
    `Cookie: ${cookies.get(dutyFor(method, path)) ?? ''}`,
    'If-Match: "1"',
    ...(searches ? [`vb-search: mau${HERE}`] : []),
    ...(payload === '' ? [] : ['Content-Type: application/json']),
    '',
    payload,
  ]
  const raw = lines.join('\r\n')
  return { name: `${method} ${path}`, raw, parameters: raw.split(HERE).length - 1 }
}

/** Every operation of the description that takes words, as the officer who may ask it. */
export function markedRequests(spec: ApiDescription, where: Where): MarkedRequest[] {
  return Object.entries(spec.paths)
    .flatMap(([path, verbs]) =>
      Object.entries(verbs).map(([verb, operation]) => {
        return requestOf({ method: verb.toUpperCase(), path, operation }, where)
      }),
    )
    .filter(({ name, parameters }) => parameters > 0 && !ENDS_THE_SESSION.test(name))
}
