import { expect, it } from 'vitest'
import { dong } from './money.ts'
import { dongInWords } from './money-words.ts'

it.each([
  [0, 'Không đồng'],
  [5, 'Năm đồng'],
  [10, 'Mười đồng'],
  [15, 'Mười lăm đồng'],
  [21, 'Hai mươi mốt đồng'],
  [24, 'Hai mươi tư đồng'],
  [101, 'Một trăm linh một đồng'],
  [115, 'Một trăm mười lăm đồng'],
  [1_000, 'Một nghìn đồng'],
  [1_005, 'Một nghìn không trăm linh năm đồng'],
  [542_466, 'Năm trăm bốn mươi hai nghìn bốn trăm sáu mươi sáu đồng'],
  [4_000_000, 'Bốn triệu đồng'],
  [100_000_000, 'Một trăm triệu đồng'],
  [150_000_000, 'Một trăm năm mươi triệu đồng'],
  [1_050_000_000, 'Một tỷ không trăm năm mươi triệu đồng'],
  [2_000_000_001, 'Hai tỷ không trăm linh một đồng'],
  [13_219_000_000_000, 'Mười ba nghìn hai trăm mười chín tỷ đồng'],
  [
    9_007_199_254_740_991,
    'Chín triệu không trăm linh bảy nghìn một trăm chín mươi chín tỷ hai trăm năm mươi tư triệu bảy trăm bốn mươi nghìn chín trăm chín mươi mốt đồng',
  ],
])('%i đồng in words', (amount, words) => {
  expect(dongInWords(dong(amount))).toBe(words)
})

it('has no words for less than nothing', () => {
  expect(() => dongInWords(dong(-1))).toThrow(RangeError)
})
