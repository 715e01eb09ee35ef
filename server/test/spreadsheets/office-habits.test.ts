import { plainDate } from '@vung-buoc/law'
import { describe, expect, it } from 'vitest'
import { loadLayout } from '../../src/journey/monthly-list/excel/preview-file.ts'
import { previewMau01 } from '../../src/journey/monthly-list/excel/preview.ts'
import { lineCells, officialHeading as heading, workbookOf } from './mau-01-file.ts'
import type { CellSpec } from './xlsx-file.ts'

const layout = await loadLayout()
const today = plainDate('2024-06-15')
const one = lineCells({})
const two = lineCells({
  ordinal: 2,
  fullName: 'Kim Út',
  idNumber: '094080000955',
  certificateNumber: '705/GCN',
})
const put = (row: readonly CellSpec[], at: number, cell: CellSpec) => row.with(at, cell)
const totalRow = (words: string, sum: number) => put(put(Array(14).fill(null), 1, words), 12, sum)

/** Sheets as offices make them; both lines are plain, whatever stands around them. */
const sheets: [habit: string, rows: CellSpec[][]][] = [
  ['the columns from right to left', [heading.toReversed(), one.toReversed(), two.toReversed()]],
  [
    'headings in capitals, decomposed',
    [heading.map((t) => t.toUpperCase().normalize('NFD')), one, two],
  ],
  [
    'a line break between the words of headings',
    [heading.map((t) => t.replaceAll(' ', '\n')), one, two],
  ],
  ['headings with their number: 3. Họ và tên', [heading.map((t, n) => `${n + 1}. ${t}`), one, two]],
  [
    'headings with their number in brackets before',
    [heading.map((t, n) => `(${n + 1}) ${t}`), one, two],
  ],
  [
    'headings with their number in brackets behind',
    [heading.map((t, n) => `${t} (${n + 1})`), one, two],
  ],
  [
    'amounts in millions by the heading',
    [heading.with(12, 'Số tiền đề nghị vay (triệu đồng)'), put(one, 12, 80), put(two, 12, '80,0')],
  ],
  [
    'amounts in thousands by the heading',
    [heading.with(12, 'Số tiền vay (1.000 đồng)'), put(one, 12, 80_000), put(two, 12, '80.000')],
  ],
  [
    'the unit in a line above',
    [['ĐVT: triệu đồng'], heading, put(one, 12, 80), put(two, 12, '80')],
  ],
  [
    'a line for each hamlet between',
    [heading, ['I', 'Ấp Xây Đá'], one, ['II', 'Ấp Phước Lợi'], two],
  ],
  [
    'a sub-total for each hamlet and a total',
    [
      heading,
      one,
      totalRow('Cộng ấp Xây Đá', 80_000_000),
      two,
      totalRow('Tổng cộng: 2 người', 160_000_000),
    ],
  ],
  ['the heading again on the second page', [heading, one, heading, two]],
  [
    'the numbers of the columns below the heading',
    [heading, heading.map((_, n) => n + 1), one, two],
  ],
  [
    'names below the signatures, in the columns of the list',
    [
      heading,
      one,
      two,
      [],
      [null, 'NGƯỜI LẬP', null, null, 'THỦ TRƯỞNG ĐƠN VỊ'],
      [null, 'Danh Sa Rây', null, null, 'Thạch Minh Đức'],
    ],
  ],
  [
    'the family name apart from the given one',
    [
      ['STT', 'Họ và tên đệm', 'Tên', ...heading.slice(2)],
      [1, 'Danh', 'Hòa', ...one.slice(2)],
      [2, 'Kim', 'Út', ...two.slice(2)],
    ],
  ],
  [
    'hamlet and commune apart under one heading',
    [
      [...heading.slice(0, 5), 'Nơi cư trú', null, ...heading.slice(6)],
      [null, null, null, null, null, 'Ấp', 'Xã'],
      [...one.slice(0, 5), 'ấp Xây Đá', 'xã Phú Tâm', ...one.slice(6)],
      [...two.slice(0, 5), 'ấp Xây Đá', 'xã Phú Tâm', ...two.slice(6)],
    ],
  ],
  [
    'a cross under Nam or Nữ',
    [
      ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', null, ...heading.slice(4)],
      [null, null, null, 'Nam', 'Nữ'],
      [1, 'Danh Hòa', '18/02/1980', 'x', null, ...one.slice(4)],
      [2, 'Kim Út', '18/02/1980', 'X', null, ...two.slice(4)],
    ],
  ],
]

const plain = (name: string, id: string, certificate: string) => ({
  fullName: name,
  dateOfBirth: '1980-02-18',
  sex: 'male',
  idNumber: id,
  address: 'ấp Xây Đá, xã Phú Tâm',
  certificateNumber: certificate,
  completedOn: '2020-12-23',
  conduct: 'good',
  socialEvils: 'none',
  purpose: 'production',
  amount: 80_000_000,
  doubts: [],
})

describe('thói quen của các cơ quan', () => {
  it.each(sheets)('%s', async (_habit, rows) => {
    const found = previewMau01(await workbookOf([{ rows }]), { layout, today })
    expect(found.rows).toMatchObject([
      plain('Danh Hòa', '094080000944', '704/GCN'),
      plain('Kim Út', '094080000955', '705/GCN'),
    ])
    expect(found.columns.filter(({ certain }) => !certain)).toEqual([])
  })
})
