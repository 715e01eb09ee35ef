import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  compareNames,
  initials,
  joinName,
  matchKey,
  nameSortKey,
  splitName,
  tidyText,
} from './person-name.ts'

const SYLLABLES = [
  'Nguyễn',
  'Đặng',
  'Thị',
  'Hoà',
  'Hòa',
  'Ân',
  'An',
  'Anh',
  'Ðức',
  'Thạch',
  'Sơn',
  'ưu',
]
const fullName = fc.array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 6 })
const name = fullName.map((words) => splitName(words.join(' ')))

it.each([
  ['Đặng Thị Hoà', 'dang thi hoa'],
  ['đặng thị hòa'.normalize('NFD'), 'dang thi hoa'],
  ['ĐẶNG\u00a0THỊ\u200b  HÒA', 'dang thi hoa'],
  ['Ðặng Ɖức đô', 'dang duc do'],
  ['Trần Quý (Tư Quý)', 'tran quy tu quy'],
  ['Ấp 3/2', 'ap 3 2'],
  ['ខ្មែរ', 'ខ្មែរ'],
  [' - ', ''],
])('%j is found as %j', (text, key) => {
  expect(matchKey(text)).toBe(key)
})

it('the match key of a match key is itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(matchKey(matchKey(text))).toBe(matchKey(text))
    }),
  )
})

it('splitting and joining gives the tidy name back', () => {
  fc.assert(
    fc.property(fullName, (words) => {
      expect(joinName(splitName(words.join('  ')))).toBe(tidyText(words.join(' ')))
      expect(initials(words.join(' '))).toHaveLength(words.length)
    }),
  )
})

it('any two names have one order, whichever comes first', () => {
  fc.assert(
    fc.property(name, name, name, (a, b, c) => {
      expect(compareNames(a, b) + compareNames(b, a)).toBe(0)
      const sorted = [a, b, c].sort(compareNames)
      expect([c, a, b].sort(compareNames).map(nameSortKey)).toEqual(sorted.map(nameSortKey))
    }),
  )
})

it.each([
  // before          after            why
  ['Trần An', 'Lê Anh', 'tên trước họ; An trước Anh'],
  ['Lê Văn An', 'Trần Thị An', 'cùng tên thì xếp theo họ'],
  ['Lê Anh An', 'Lê Văn An', 'cùng tên, họ thì xếp theo đệm'],
  ['Lê Dũng', 'Lê Đức', 'd trước đ'],
  ['Lê An', 'Lê Ân', 'a trước â'],
  ['Lê Ăn', 'Lê Ân', 'ă trước â'],
  ['Lê Ân', 'Lê Ba', 'â trước b'],
  ['Lê Ma', 'Lê Mà', 'ngang trước huyền'],
  ['Lê Mà', 'Lê Mả', 'huyền trước hỏi'],
  ['Lê Mả', 'Lê Mã', 'hỏi trước ngã'],
  ['Lê Mã', 'Lê Má', 'ngã trước sắc'],
  ['Lê Má', 'Lê Mạ', 'sắc trước nặng'],
  ['Lê Mạ', 'Lê Mai', 'mọi dấu của Ma trước Mai'],
  ['Lê Thị An', 'LÊ VĂN AN', 'không kể chữ hoa'],
])('%s stands before %s: %s', (before, after) => {
  expect(compareNames(splitName(before), splitName(after))).toBeLessThan(0)
  expect(compareNames(splitName(after), splitName(before))).toBeGreaterThan(0)
})

it('hòa and hoà are the same name in any spelling of Unicode', () => {
  const names = ['Lê Hòa', 'Lê Hoà', 'LÊ HOÀ'.normalize('NFD')].map(splitName)
  expect(new Set(names.map(nameSortKey)).size).toBe(1)
})
