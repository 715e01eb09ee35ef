import { expect, it } from 'vitest'
import { suppressed, suppressedTotal } from './suppress.ts'

it.each([
  [0, 0],
  [1, 'few'],
  [4, 'few'],
  [5, 5],
  [9, 5],
  [10, 10],
  [37, 35],
])('a count of %i is told as %s', (count, told) => {
  expect(suppressed(count)).toBe(told)
})

it.each([
  [[5, 7, 0], 10],
  [[5, 7, 1], 10],
  [[14, 4, 4], 10],
  [[4], null],
  [[4, 0, 2], null],
  [[0, 0], 0],
  [[], 0],
])('the sum of %j is told as %s: the sum of what is told of the parts', (parts, told) => {
  expect(suppressedTotal(parts)).toBe(told)
})
