import { expect, it } from 'vitest'
import { parseDateEntry } from './parse-date-entry.ts'

it.each([
  ['1/4/24', '2024-04-01'],
  ['01042024', '2024-04-01'],
  ['010424', '2024-04-01'],
  [' 1.4.2024 ', '2024-04-01'],
  ['1-4-2024', '2024-04-01'],
  ['01 / 04 / 2024', '2024-04-01'],
  ['2024-04-01', '2024-04-01'],
  ['9/4/78', '1978-04-09'],
  ['29/2/2024', '2024-02-29'],
])('reads %j as a day, day before month', (typed, value) => {
  expect(parseDateEntry(typed)).toEqual({ kind: 'date', value })
})

it.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['1985', 'year'],
  ['30/2/2024', 'not-a-day'],
  ['4/13/2024', 'not-a-day'],
  ['29/2/2023', 'not-a-day'],
  ['hôm qua', 'unclear'],
  ['1/4', 'unclear'],
  ['1/4/024', 'unclear'],
  ['0900', 'unclear'],
])('answers %j with %s and never guesses', (typed, kind) => {
  expect(parseDateEntry(typed).kind).toBe(kind)
})
