import { beforeAll, describe, expect, it } from 'vitest'
import { adversaries, expressionsOfTheSource, type Found } from './regular-expressions.ts'

/** So short that only an exponential one is slow; then two lengths that show a square. */
const LENGTHS = [20, 26, 300, 2_000, 16_000]
const SHORT = 300
/** Eight times the length may cost eight times the time; sixty-four times would be its square. */
const MOST_GROWTH = 30
/** As long as this many plain looks at a long text: below it nothing is slow. */
const SLOW = 400
const ROUNDS = 2
const ROUNDS_AGAIN = 12

const CELL = 'a cell of a file: read in the process that is ended after its seconds'
const NUMBER = 'a number of our own, written out'
const SHORT_CELL = 'a text of at most 200 letters, checked before'
const TYPED = 'a typed text of a form, checked for its length before'

/** Whose time grows with the square of the length, and what keeps their texts short. */
const BOUNDED: Record<string, string> = {
  [String.raw`\B(?=(\d{3})+$)`]: NUMBER,
  [String.raw`0+$`]: NUMBER,
  [String.raw`[^a-z]+$`]: TYPED,
  [String.raw`[.;]+$`]: TYPED,
  [String.raw`\/+$`]: 'the settings’ own address',
  [String.raw`\(.*postgres.*\)`]: 'one line about a process of this machine',
  [String.raw`[. -]+$`]: 'a name cut to 120 bytes before',
  [String.raw`[(,;:–[].*$`]: CELL,
  [String.raw`\s*\/\s*`]: CELL,
  [String.raw`\([^)]*\)`]: CELL,
  [String.raw`(?:^|[\s,;(]+)ngày\s+(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*\)?\s*$`]: CELL,
  [String.raw`\s*(đồng|dong|vnđ|vnd|đ|d|₫|chẵn|\.)*\s*$`]: SHORT_CELL,
  [String.raw`\(([^)]*)\)`]: SHORT_CELL,
  [String.raw`[\s./,-]+$`]: SHORT_CELL,
  [String.raw`.*(nghìn|ngàn)`]: SHORT_CELL,
  [String.raw`\s*([.,])\s*`]: SHORT_CELL,
  [String.raw`[T\s]+\d{1,2}:\d{2}(:\d{2})?(\.\d+)?Z?$`]: SHORT_CELL,
  [String.raw`\s*[/\\.,\-–]+\s*`]: SHORT_CELL,
  [String.raw`\s*[/\\.-]\s*(?=\d)`]: SHORT_CELL,
}

function timeOf(expression: RegExp, text: string, rounds = ROUNDS): number {
  let best = Infinity
  for (let round = 0; round < rounds; round += 1) {
    expression.lastIndex = 0
    const begun = performance.now()
    expression.test(text)
    best = Math.min(best, performance.now() - begun)
  }
  return best
}

/** What one plain look at a long text takes here and now. */
const plainLook = (): number => timeOf(/[\u{10FFFF}]$/u, 'a'.repeat(16_000))

/** The text on which this expression's time grows out of all proportion, if there is one. */
function runaway({ expression }: Found, unit: number): string | null {
  const last = new Map<number, number>()
  for (const length of LENGTHS) {
    for (const [at, text] of adversaries(expression, length).entries()) {
      const before = last.get(at) ?? 0
      const took = timeOf(expression, text)
      last.set(at, took)
      const isSlow = (time: number) => time > unit * SLOW
      const grew = length <= SHORT || took / Math.max(before, unit / 50) > MOST_GROWTH
      // On a busy machine anything may take long once.
      const isReal = () => isSlow(timeOf(expression, text, ROUNDS_AGAIN))
      if (isSlow(took) && grew && isReal()) return `${JSON.stringify(text.slice(0, 8))} × ${length}`
    }
  }
  return null
}

describe('the regular expressions of the source', () => {
  let found: Found[] = []
  let unit = 0

  beforeAll(() => {
    found = expressionsOfTheSource()
    unit = Math.max(plainLook(), 0.005)
  })

  it('are found, and a planted one that runs away is seen', () => {
    expect(found.length).toBeGreaterThan(150)
    expect(runaway({ place: 'planted', expression: /^(?:a+)+$/ }, unit)).not.toBeNull()
  })

  it('run away on no text, be it made for it, but for those whose text is kept short', () => {
    const slow = found.flatMap((one) => {
      if (one.expression.source in BOUNDED) return []
      const text = runaway(one, unit)
      return text === null ? [] : [`${one.place} ${String(one.expression)} on ${text}…`]
    })
    expect(slow).toEqual([])
    const known = new Set(found.map(({ expression }) => expression.source))
    expect(Object.keys(BOUNDED).filter((source) => !known.has(source))).toEqual([])
  })
})
