import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NoLawInForceError } from '../dated.ts'
import { dong, sumDong } from '../money.ts'
import { addDays, plainDate } from '../plain-date.ts'
import { explainSegments, interestOf } from './interest.ts'
import { annualRate, formatRate, lendingRate, overdueRate } from './rate.ts'

const signed = { on: plainDate('2024-05-20') }
const start = plainDate('2024-03-15')

const over = (balance: number, days: number, rate = 66_000) =>
  interestOf([
    { from: start, to: addDays(start, days), balance: dong(balance), rate: annualRate(rate) },
  ])

describe('the rate', () => {
  it('is 6,6 % under the Decision, 8,58 % once overdue', () => {
    const rate = lendingRate(signed)
    expect(formatRate(rate)).toBe('6,6 %/năm')
    expect(formatRate(overdueRate(rate, signed))).toBe('8,58 %/năm')
  })

  it('is not guessed before the Decision was in force', () => {
    expect(() => lendingRate({ on: plainDate('2023-10-09') })).toThrow(NoLawInForceError)
  })

  it.each([-1, 0.5, 1_000_001])('%d is none', (millionths) => {
    expect(() => annualRate(millionths)).toThrow(RangeError)
  })
})

describe('interest', () => {
  it.each([
    [100_000_000, 30, 66_000, 542_466],
    [100_000_000, 31, 66_000, 560_548],
    [100_000_000, 28, 66_000, 506_301],
    [100_000_000, 30, 85_800, 705_205],
    [50_000_000, 365, 66_000, 3_300_000],
    [2_000_000_000, 366, 66_000, 132_361_644],
  ])('%d đ over %d days at %d millionths is %d đ', (balance, days, rate, expected) => {
    expect(over(balance, days, rate)).toBe(expected)
  })

  it('is rounded once over all segments, not segment by segment', () => {
    const rate = annualRate(66_000)
    const turn = addDays(start, 11)
    const segments = [
      { from: start, to: turn, balance: dong(100_000_000), rate },
      { from: turn, to: addDays(turn, 19), balance: dong(90_000_000), rate },
    ]
    expect(interestOf(segments)).toBe(508_110)
    expect(sumDong(segments.map((one) => interestOf([one])))).toBe(508_109)
  })

  it('of no balance, no day or no segment is nothing, and has no line', () => {
    expect([over(0, 30), over(5, 0), interestOf([])]).toEqual([0, 0, 0])
    const idle = { from: start, to: addDays(start, 9), balance: dong(0), rate: annualRate(66_000) }
    expect(explainSegments([idle])).toEqual([])
  })

  it('does not run backwards', () => {
    expect(() => over(100, -1)).toThrow(RangeError)
  })

  it('one đồng or one day more never lowers it', () => {
    const balance = fc.integer({ min: 0, max: 2_000_000_000 })
    const days = fc.integer({ min: 0, max: 4_000 })
    fc.assert(
      fc.property(balance, days, (amount, count) => {
        expect(over(amount + 1, count)).toBeGreaterThanOrEqual(over(amount, count))
        expect(over(amount, count + 1)).toBeGreaterThanOrEqual(over(amount, count))
      }),
    )
  })
})
