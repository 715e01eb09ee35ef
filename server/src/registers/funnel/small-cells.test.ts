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

/** One thing known: a is above b by at most so much. */
interface AtMost {
  a: number
  b: number
  value: number
}

/** What a cell says by itself, and against the month and the stage before it. */
function knownOf(month: number, stage: number, [low, high]: [number, number]): AtMost[] {
  const here = node(month, stage)
  return [
    { a: here, b: ZERO, value: high },
    { a: ZERO, b: here, value: -low },
    ...(month > 0 ? [{ a: node(month - 1, stage), b: here, value: 0 }] : []),
    ...(stage > 0 ? [{ a: here, b: node(month, stage - 1), value: 0 }] : []),
  ]
}

/** The tightest bounds there are: bounds[a][b] is how much a can be above b at most. */
function boundsOf(told: Told, rangeFor = rangeOf): number[][] {
  const nodes = Array.from({ length: NODES }, (_empty, at) => at)
  const most = nodes.map((a) => nodes.map((b) => (a === b ? 0 : Number.POSITIVE_INFINITY)))
  const atMost = ({ a, b, value }: AtMost) => {
    const row = most[a] ?? []
    row[b] = Math.min(row[b] ?? value, value)
  }
  const above = (a: number, b: number) => most[a]?.[b] ?? Number.NaN
  const cells = told.flatMap((row, month) =>
    row.flatMap((cell, stage) => knownOf(month, stage, rangeFor(cell))),
  )
  for (const known of cells) atMost(known)
  for (const over of nodes) {
    for (const a of nodes) {
      for (const b of nodes) atMost({ a, b, value: above(a, over) + above(over, b) })
    }
  }
  return most
}

/** The two cells that somebody may subtract: a month and the next, a stage and the one before. */
function pairsOf(told: Told): { bigger: number; smaller: number }[] {
  const isTold = (month: number, stage: number) => {
    const cell = told[month]?.[stage]
    // A difference from nothing is the cell itself.
    return cell !== undefined && cell !== 0
  }
  const all = told.flatMap((row, month) => row.map((_cell, stage) => ({ month, stage })))
  const shown = all.filter(({ month, stage }) => isTold(month, stage))
  return [
    ...shown
      .filter(({ month, stage }) => isTold(month - 1, stage))
      .map(({ month, stage }) => ({ bigger: node(month, stage), smaller: node(month - 1, stage) })),
    ...shown
      .filter(({ month, stage }) => isTold(month, stage - 1))
      .map(({ month, stage }) => ({ bigger: node(month, stage - 1), smaller: node(month, stage) })),
  ]
}

/** Cells narrowed within 1 to 4, and differences of two told cells known to be 1 to 4. */
function breachesOf(told: Told, rangeFor = rangeOf): string[] {
  const most = boundsOf(told, rangeFor)
  const above = (a: number, b: number) => most[a]?.[b] ?? Number.NaN
  const few = told.flatMap((row, month) =>
    row.flatMap((cell, stage) => (cell === 'few' ? [node(month, stage)] : [])),
  )
  return [
    ...few
      .filter((here) => -above(ZERO, here) > 1 || above(here, ZERO) < 4)
      .map((here) => `cell ${here}`),
    ...pairsOf(told)
      .filter(({ bigger, smaller }) => -above(smaller, bigger) >= 1 && above(bigger, smaller) <= 4)
      .map(({ bigger, smaller }) => `${smaller} to ${bigger}`),
  ]
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
