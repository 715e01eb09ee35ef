import { expect, it } from 'vitest'
import { matches } from './quick-papers.ts'

const LIST = 'Danh sách Xã Đại Ân, tháng 5/2024'

it.each(['dai an', 'đại ân 5', 'DAI AN 2024', '5/2024'])('%s finds it', (typed) => {
  expect(matches(LIST, typed)).toBe(true)
})

it.each(['', '  ', '/', 'an ninh', 'dai an 6', 'ai'])('"%s" does not', (typed) => {
  expect(matches(LIST, typed)).toBe(false)
})
