import { expect, it } from 'vitest'
import { partFor } from './use-folder-keys.ts'

it.each([
  ['ArrowRight', 0, 1],
  ['ArrowRight', 2, 2],
  ['ArrowLeft', 0, 0],
  ['3', 0, 2],
  ['4', 0, null],
  ['0', 0, null],
  ['a', 1, null],
])('%s at part %i leads to %s of three', (key, at, to) => {
  expect(partFor(key, { at, count: 3 })).toBe(to)
})
