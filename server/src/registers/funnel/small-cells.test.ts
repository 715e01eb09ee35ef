import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FunnelCount } from './funnel.schema.ts'
import { suppressed, suppressedTotal } from './suppress.ts'

/**
 * The attack of T43: what can be worked out from all that a leader is ever told of one commune.
 * The unknowns are the true counts by month and stage; known are the cells as told, that nobody
 * leaves a stage he has reached (months grow) and that each stage stands on the one before. All of
 * it are differences, so that shortest paths give the tightest bounds there are. The sums of the
 * district add nothing: they follow from the cells (last test).
 */
const STAGES = 6
const MONTHS = 4
const NODES = STAGES * MONTHS + 1
const ZERO = NODES - 1
const node = (month: number, stage: number): number => month * STAGES + stage

type Table = number[][]
type Told = FunnelCount[][]

function rangeOf(told: FunnelCount): [number, number] {
  if (told === 'few') return [1, 4]
  if (told === null || told === 0) return [0, 0]
  return [told, told + 4]
}

/** bounds[a][b]: how much a can be above b at most. */
function boundsOf(told: Told, rangeFor = rangeOf): number[][] {
  const far = Number.POSITIVE_INFINITY
  const most = Array.from({ length: NODES }, (_a, a) =>
    Array.from({ length: NODES }, (_b, b) => (a === b ? 0 : far)),
  )
  const atMost = (a: number, b: number, value: number) => {
    const row = most[a]
    if (row !== undefined) row[b] = Math.min(row[b] ?? far, value)
  }
  for (const [month, row] of told.entries()) {
    for (const [stage, cell] of row.entries()) {
      const [low, high] = rangeFor(cell)
      atMost(node(month, stage), ZERO, high)
      atMost(ZERO, node(month, stage), -low)
      if (month > 0) atMost(node(month - 1, stage), node(month, stage), 0)
      if (stage > 0) atMost(node(month, stage), node(month, stage - 1), 0)
    }
  }
  for (let over = 0; over < NODES; over += 1) {
    for (let a = 0; a < NODES; a += 1) {
      for (let b = 0; b < NODES; b += 1) {
        atMost(a, b, (most[a]?.[over] ?? far) + (most[over]?.[b] ?? far))
      }
    }
  }
  return most
}

/** Cells narrowed within 1 to 4, and differences of two told cells known to be 1 to 4. */
function breachesOf(told: Told, rangeFor = rangeOf): string[] {
  const most = boundsOf(told, rangeFor)
  const above = (a: number, b: number) => most[a]?.[b] ?? Number.NaN
  const found: string[] = []
  const look = (month: number, stage: number) => {
    const here = node(month, stage)
    const [low, high] = [-above(ZERO, here), above(here, ZERO)]
    if (told[month]?.[stage] === 'few' && (low > 1 || high < 4)) found.push(`cell ${here}`)
    for (const [other, before] of [
      [node(month - 1, stage), told[month - 1]?.[stage]],
      [node(month, stage - 1), stage === 0 ? undefined : told[month]?.[stage - 1]],
    ] as const) {
      // A difference from nothing is the cell itself.
      if (before === undefined || before === 0 || told[month]?.[stage] === 0) continue
      const [bigger, smaller] =
        other < here && other === here - STAGES ? [here, other] : [other, here]
      const [least, greatest] = [-above(smaller, bigger), above(bigger, smaller)]
      if (least >= 1 && greatest <= 4) found.push(`${smaller} to ${bigger}`)
    }
  }
  for (let month = 0; month < MONTHS; month += 1) {
    for (let stage = 0; stage < STAGES; stage += 1) look(month, stage)
  }
  return found
}

/** Small communes, as they are: a handful of people, one or two steps a month. */
const tables: fc.Arbitrary<Table> = fc
  .array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: STAGES, maxLength: STAGES }), {
    minLength: MONTHS,
    maxLength: MONTHS,
  })
  .map((steps) => {
    const table: Table = []
    for (const [month, row] of steps.entries()) {
      const made: number[] = []
      for (const [stage, step] of row.entries()) {
        const before = table[month - 1]?.[stage] ?? 0
        made.push(Math.min(before + step, stage === 0 ? 99 : (made[stage - 1] ?? 0)))
      }
      table.push(made)
    }
    return table
  })

describe('what is told to who leads the plan', () => {
  it('narrows no small number, nor gives one away by months or stages subtracted', () => {
    fc.assert(
      fc.property(tables, (table) => {
        expect(breachesOf(table.map((row) => row.map(suppressed)))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('would give one away with exact numbers from five on: the attack is a real one', () => {
    const exact = (count: number): FunnelCount => (count > 0 && count < 5 ? 'few' : count)
    const range = (told: FunnelCount): [number, number] =>
      typeof told === 'number' ? [told, told] : rangeOf(told)
    const table = [
      [7, 7, 6, 5, 0, 0],
      [8, 7, 6, 5, 0, 0],
      [8, 8, 6, 5, 0, 0],
      [8, 8, 8, 8, 0, 0],
    ]
    const found = breachesOf(
      table.map((row) => row.map(exact)),
      range,
    )
    expect(found.length).toBeGreaterThan(3)
    expect(breachesOf(table.map((row) => row.map(suppressed)))).toEqual([])
  })

  it('says nothing by its sums that the cells do not say already', () => {
    const parts = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 8 })
    fc.assert(
      fc.property(parts, (counts) => {
        const told = counts.map(suppressed)
        const known = told.map((cell) => (typeof cell === 'number' ? cell : 0))
        const sum = known.reduce((all, cell) => all + cell, 0)
        const all = sum === 0 && told.includes('few') ? null : sum
        expect(suppressedTotal(counts)).toBe(all)
      }),
    )
  })
})
