import fc from 'fast-check'

/** The part of JSON Schema that the API's description uses. */
export interface Shape {
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  anyOf?: Shape[]
  oneOf?: Shape[]
  allOf?: Shape[]
  properties?: Record<string, Shape>
  required?: string[]
  items?: Shape
  format?: string
  pattern?: string
  minimum?: number
  maximum?: number
  additionalProperties?: Shape | boolean
}

/** Texts that have broken other programs. */
const NASTY = [
  '',
  ' ',
  '\u0000',
  '\r\nX-Injected: 1',
  '\u202Eabc',
  "' or 1=1 --",
  '<script>alert(1)</script>',
  '=HYPERLINK("http://x")',
  '../../etc/passwd',
  '%00',
  '{{7*7}}',
  '\u001B[31m',
  'Ngu\u0079\u0302\u0303n',
  '\uD800',
  'a'.repeat(5000),
  '9'.repeat(400),
]

const PLAUSIBLE: Record<string, string[]> = {
  date: [
    '2024-05-20',
    '2024-02-29',
    '2023-02-29',
    '0000-00-00',
    '9999-12-31',
    '2200-12-31',
    '1900-01-01',
  ],
}

function textOf({ format, pattern }: Shape, ids: readonly string[]): fc.Arbitrary<unknown> {
  if (format === 'uuid') {
    const known = { weight: 6, arbitrary: fc.constantFrom(...ids) }
    return fc.oneof(known, fc.uuid(), fc.constantFrom(...NASTY))
  }
  const isDay = pattern?.includes(String.raw`\d{4}-\d{2}-\d{2}`) === true
  const isMonth = pattern?.includes('-(0[1-9]|1[0-2])$') === true
  if (isDay) return fc.constantFrom(...(PLAUSIBLE['date'] ?? []), ...NASTY)
  if (isMonth)
    return fc.constantFrom(
      '2024-04',
      '2024-05',
      '2024-13',
      '1899-01',
      '2199-12',
      '2000-01',
      ...NASTY,
    )
  return fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 60 }))
}

function objectOf(shape: Shape, ids: readonly string[]): fc.Arbitrary<unknown> {
  const required = new Set(shape.required)
  const parts = Object.entries(shape.properties ?? {}).map(([key, inner]) => {
    const value = arbitraryOf(inner, ids)
    return [key, required.has(key) ? value : fc.option(value, { nil: undefined })] as const
  })
  return fc.record(Object.fromEntries(parts))
}

/** A number of the kind that is asked for, with the edges of every machine. */
const numberOf = ({ minimum, maximum }: Shape): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.integer({ min: Math.max(minimum ?? -5, -1e9), max: Math.min(maximum ?? 1e9, 1e9) }),
    fc.constantFrom(0, -1, 0.5, 2 ** 53, -(2 ** 63), 1e308),
  )

function plainOf(shape: Shape, ids: readonly string[]): fc.Arbitrary<unknown> {
  const type = Array.isArray(shape.type) ? shape.type[0] : shape.type
  if (type === 'object') return objectOf(shape, ids)
  if (type === 'array') return fc.array(arbitraryOf(shape.items ?? {}, ids), { maxLength: 4 })
  if (type === 'integer' || type === 'number') return numberOf(shape)
  if (type === 'boolean') return fc.boolean()
  if (type === 'null') return fc.constant(null)
  return textOf(shape, ids)
}

/** Values of this shape, and now and then of another: mostly right, so that they get further in. */
export function arbitraryOf(shape: Shape, ids: readonly string[]): fc.Arbitrary<unknown> {
  const { enum: words, anyOf, oneOf } = shape
  const choices = anyOf ?? oneOf
  if ('const' in shape) return fc.constant(shape.const)
  const right =
    words !== undefined
      ? fc.constantFrom(...words)
      : choices !== undefined
        ? fc.oneof(...choices.map((one) => arbitraryOf(one, ids)))
        : plainOf(shape, ids)
  return fc.oneof({ weight: 12, arbitrary: right }, { weight: 1, arbitrary: fc.anything() })
}
