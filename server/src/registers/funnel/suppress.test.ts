import { expect, it } from 'vitest'
import { suppressed, suppressedTotal } from './suppress.ts'

it.each([
  [0, 0],
  [1, 'few'],
  [4, 'few'],
  [5, 5],
  [37, 37],
])('a count of %i is told as %s', (count, told) => {
  expect(suppressed(count)).toBe(told)
})

it.each([
  [[5, 7, 0], 12],
  [[5, 7, 1], null],
  [[4], null],
  [[], 0],
])('the sum of %j is told as %s: never one from which a small part follows', (parts, told) => {
  expect(suppressedTotal(parts)).toBe(told)
})
