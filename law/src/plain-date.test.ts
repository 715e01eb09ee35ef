import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDay } from '../test/arbitraries.ts'
import {
  addDays,
  addMonths,
  addYears,
  dayOfWeek,
  daysBetween,
  formatDate,
  isPlainDate,
  plainDate,
} from './plain-date.ts'

const DAYS_1900_TO_2200 = 109_937
const day = anyDay('1900-01-01', DAYS_1900_TO_2200)
const innerDay = anyDay('1950-01-01', 73_000)

describe('plainDate', () => {
  it.each(['2024-02-29', '2000-02-29', '1900-01-01', '2200-12-31'])('takes %s', (text) => {
    expect(plainDate(text)).toBe(text)
  })

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2100-02-29',
    '2024-04-31',
    '2024-13-01',
    '2024-00-01',
    '2024-01-00',
    '1899-12-31',
    '2201-01-01',
    '2024-1-1',
    '01/04/2024',
    '2024-01-01T00:00',
    ' 2024-01-01',
    '',
  ])('refuses %j', (text) => {
    expect(() => plainDate(text)).toThrow(RangeError)
  })

  it('is not fooled by what is no text', () => {
    expect([null, undefined, 20240101, {}].map(isPlainDate)).toEqual([false, false, false, false])
  })
})

describe('days', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-29', 1, '2024-03-01'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2024-12-31', 1, '2025-01-01'],
    ['2024-01-01', -1, '2023-12-31'],
    ['1969-12-31', 1, '1970-01-01'],
    ['2000-01-01', 36_525, '2100-01-01'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(plainDate(from), days)).toBe(to)
    expect(daysBetween(plainDate(from), plainDate(to))).toBe(days)
  })

  it('agrees with the machine calendar on every day of three centuries', () => {
    const first = plainDate('1900-01-01')
    const wrong = Array.from({ length: DAYS_1900_TO_2200 + 1 }, (_, n) => n).filter((n) => {
      const machine = new Date(Date.UTC(1900, 0, 1 + n))
      const [date, weekday] = [machine.toISOString().slice(0, 10), machine.getUTCDay() || 7]
      return addDays(first, n) !== date || dayOfWeek(addDays(first, n)) !== weekday
    })
    expect(wrong).toEqual([])
  })

  it('come back the way they went', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b)
        expect(daysBetween(a, b) + daysBetween(b, a)).toBe(0)
        expect(a < b).toBe(daysBetween(a, b) > 0)
      }),
    )
  })

  it('stop at the end of the calendar and refuse half days', () => {
    expect(() => addDays(plainDate('2200-12-31'), 1)).toThrow(RangeError)
    expect(() => addDays(plainDate('1900-01-01'), -1)).toThrow(RangeError)
    expect(() => addDays(plainDate('2024-01-01'), 0.5)).toThrow(RangeError)
    expect(() => addMonths(plainDate('2024-01-01'), NaN)).toThrow(RangeError)
    expect(() => addYears(plainDate('2024-01-01'), 0.5)).toThrow(RangeError)
  })
})

describe('months and years', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-12-15', 1, '2025-01-15'],
    ['2024-01-15', -1, '2023-12-15'],
    ['2024-05-31', 120, '2034-05-31'],
    ['2024-08-31', 18, '2026-02-28'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(plainDate(from), months)).toBe(to)
  })

  it.each([
    ['2020-02-29', 5, '2025-02-28'],
    ['2020-02-29', 4, '2024-02-29'],
    ['2019-06-10', 5, '2024-06-10'],
  ])('%s and %i years is %s', (from, years, to) => {
    expect(addYears(plainDate(from), years)).toBe(to)
  })

  it('a later day never leads to an earlier one', () => {
    fc.assert(
      fc.property(innerDay, fc.integer({ min: -500, max: 500 }), (date, months) => {
        expect(addMonths(date, months) <= addMonths(addDays(date, 1), months)).toBe(true)
        expect(addMonths(date, months) < addMonths(date, months + 1)).toBe(true)
      }),
    )
  })
})

it('is written as an officer writes it', () => {
  expect(formatDate(plainDate('2024-04-01'))).toBe('01/04/2024')
})
