import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divideHalfUp, dong, formatDong, sumDong } from './money.ts'

const safe = fc.maxSafeInteger()
const divisor = fc.integer({ min: 1, max: 1_000_000_000 })

describe('dong', () => {
  it.each([0.5, NaN, Infinity, 2 ** 53, -(2 ** 53)])('refuses %s', (amount) => {
    expect(() => dong(amount)).toThrow(RangeError)
  })

  it('lets a difference be negative, and knows only one zero', () => {
    expect(dong(-5)).toBe(-5)
    expect(dong(-0)).toBe(0)
  })
})

describe('divideHalfUp', () => {
  it.each([
    { named: '100 triệu × 30 ngày, 6,6 %', factors: [1e8, 660, 30], by: 3_650_000, is: 542_466 },
    { named: '100 triệu × 31 ngày', factors: [1e8, 660, 31], by: 3_650_000, is: 560_548 },
    { named: '100 triệu × 28 ngày', factors: [1e8, 660, 28], by: 3_650_000, is: 506_301 },
    { named: 'quá hạn 8,58 % × 30 ngày', factors: [1e8, 858, 30], by: 3_650_000, is: 705_205 },
    { named: 'đúng một nửa thì lên', factors: [5], by: 2, is: 3 },
    { named: 'số âm, một nửa cũng lên', factors: [-5], by: 2, is: -2 },
    { named: 'dưới một nửa thì xuống', factors: [149], by: 100, is: 1 },
    { named: 'số âm quá một nửa', factors: [-151], by: 100, is: -2 },
    { named: 'không có thừa số: tích là 1', factors: [], by: 1, is: 1 },
    { named: 'tích vượt 2^53 mà vẫn đúng', factors: [2 ** 53 - 1, 365], by: 365, is: 2 ** 53 - 1 },
  ])('$named', ({ factors, by, is }) => {
    expect(divideHalfUp(factors, by)).toBe(is)
  })

  it('is within half a divisor of the exact quotient; a half goes up', () => {
    const factor = fc.integer({ min: -3_000_000_000, max: 3_000_000_000 })
    fc.assert(
      fc.property(factor, factor, divisor, (a, b, by) => {
        const exact = BigInt(a) * BigInt(b)
        fc.pre(exact / BigInt(by) < 2n ** 52n && exact / BigInt(by) > -(2n ** 52n))
        const twiceError = 2n * (BigInt(divideHalfUp([a, b], by)) * BigInt(by) - exact)
        expect(twiceError <= BigInt(by) && twiceError > -BigInt(by)).toBe(true)
      }),
    )
  })

  it('refuses a broken factor, a divisor of nought, and a result that does not fit', () => {
    expect(() => divideHalfUp([1.5], 2)).toThrow(RangeError)
    expect(() => divideHalfUp([1], 0)).toThrow(RangeError)
    expect(() => divideHalfUp([1], -2)).toThrow(RangeError)
    expect(() => divideHalfUp([1], 2.5)).toThrow(RangeError)
    expect(() => divideHalfUp([2 ** 52, 4], 1)).toThrow(RangeError)
  })
})

describe('formatDong', () => {
  it.each([
    [100_000_000, '100.000.000 đ'],
    [1_234_567, '1.234.567 đ'],
    [1000, '1.000 đ'],
    [999, '999 đ'],
    [0, '0 đ'],
    [-5000, '-5.000 đ'],
  ])('%d', (amount, text) => {
    expect(formatDong(dong(amount))).toBe(text)
  })

  it('loses no digit of any amount', () => {
    fc.assert(
      fc.property(safe, (amount) => {
        expect(Number(formatDong(dong(amount)).replace(/[. đ]/g, ''))).toBe(amount)
      }),
    )
  })
})

describe('sumDong', () => {
  it('adds up, and is nothing for nothing', () => {
    expect(sumDong([dong(1), dong(2), dong(-4)])).toBe(-1)
    expect(sumDong([])).toBe(0)
  })

  it('refuses a sum that does not fit', () => {
    expect(() => sumDong([dong(Number.MAX_SAFE_INTEGER), dong(1)])).toThrow(RangeError)
  })
})
