import { expect, it } from 'vitest'
import { blockIn, blockText } from './clipboard.ts'

it.each([
  ['one cell', 'Danh Hòa', [['Danh Hòa']]],
  [
    'a block with an empty cell',
    'a\t\tc\r\nd\te\tf\r\n',
    [
      ['a', '', 'c'],
      ['d', 'e', 'f'],
    ],
  ],
  [
    'an empty last cell',
    'a\t\nb\tc',
    [
      ['a', ''],
      ['b', 'c'],
    ],
  ],
  ['a line break and quotes inside a cell', '"ấp 1\nxã ""A"""\tx', [['ấp 1\nxã "A"', 'x']]],
  ['a lone quote', '5" ống\tx', [['5" ống', 'x']]],
  ['a single empty cell', '', [['']]],
])('%s', (_case, text, block) => {
  expect(blockIn(text)).toEqual(block)
})

it('reads back what it writes', () => {
  const block = [
    ['=1+1', 'a\tb', ''],
    ['"q"', 'hai\ndòng', '50.000.000'],
  ]
  expect(blockIn(blockText(block))).toEqual(block)
})
