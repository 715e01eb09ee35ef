import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyDay } from '../test/arbitraries.ts'
import {
  dayOfMonth,
  firstDay,
  formatMonth,
  isPlainMonth,
  lastDay,
  monthOf,
  nextMonth,
  plainMonth,
  previousMonth,
} from './plain-month.ts'

it.each([
  // month     before, after, first day, last day, as written
  ['2024-02', ['2024-01', '2024-03', '2024-02-01', '2024-02-29', '02/2024']],
  ['2024-12', ['2024-11', '2025-01', '2024-12-01', '2024-12-31', '12/2024']],
  ['2024-05', ['2024-04', '2024-06', '2024-05-01', '2024-05-31', '5/2024']],
])('%s', (text, expected) => {
  const month = plainMonth(text)
  const around = [previousMonth(month), nextMonth(month), firstDay(month), lastDay(month)]
  expect([...around, formatMonth(month)]).toEqual(expected)
})

it('has every day of its own and no other', () => {
  fc.assert(
    fc.property(anyDay('1950-01-01', 73_000), (date) => {
      const month = monthOf(date)
      expect(dayOfMonth(month, Number(date.slice(8)))).toBe(date)
      expect(firstDay(month) <= date && date <= lastDay(month)).toBe(true)
    }),
  )
})

it.each(['2024-13', '2024-5', '5/2024', '2024-05-01', '1899-12', ''])('refuses %j', (text) => {
  expect(isPlainMonth(text)).toBe(false)
  expect(() => plainMonth(text)).toThrow(RangeError)
})

it('refuses a day that the month does not have', () => {
  expect(() => dayOfMonth(plainMonth('2023-02'), 29)).toThrow(RangeError)
})
