import { expect, it } from 'vitest'
import { parseAmountEntry } from './parse-amount-entry.ts'

it.each([
  ['100tr', 100_000_000],
  ['100 triệu', 100_000_000],
  ['100.000.000', 100_000_000],
  ['100,000,000 đồng', 100_000_000],
  ['100000000', 100_000_000],
  ['1,5tr', 1_500_000],
  ['2.25 triệu', 2_250_000],
  ['1,5 tỷ', 1_500_000_000],
  ['500k', 500_000],
  ['80.000.000 đ', 80_000_000],
])('reads %j', (typed, value) => {
  expect(parseAmountEntry(typed)).toEqual({ kind: 'amount', value })
})

it.each(['1e8', '100.00', '1.5', '10 đô', '-5tr', 'nhiều', '99999999999999999'])(
  'does not guess at %j',
  (typed) => {
    expect(parseAmountEntry(typed)).toEqual({ kind: 'unclear' })
  },
)

it('tells nothing typed from something unreadable', () => {
  expect(parseAmountEntry('  ')).toEqual({ kind: 'empty' })
})
