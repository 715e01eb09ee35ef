import { describe, expect, it } from 'vitest'
import type { Cell } from '../workbook.ts'
import { cleanText, titleCaseName } from './clean-text.ts'
import { shownText } from './cell-text.ts'
import { readLongDigits } from './long-digits.ts'
import { choiceReader } from './read-choice.ts'
import { serialToDay } from './serial-date.ts'

describe('chữ như mắt người thấy', () => {
  it.each([
    ['  Phạm  Hoàng ', 'Phạm Hoàng'],
    ['Phạm\u00a0Hoàng', 'Phạm Hoàng'],
    ['Phạm\u200bHoàng\ufeff', 'PhạmHoàng'],
    ['Phạm\u00adHoàng', 'PhạmHoàng'],
    ['Phạm\nHoàng', 'Phạm Hoàng'],
    ['Nguyễn'.normalize('NFD'), 'Nguyễn'],
    ['\u00d0ặng', 'Đặng'],
    ['\u0189ặng', 'Đặng'],
    ['\u00f0ình', 'đình'],
    ["'094085001020", '094085001020'],
    ["O'Neil", "O'Neil"],
    ['', ''],
  ])('%j → %j', (text, expected) => {
    expect(cleanText(text)).toBe(expected)
  })

  it.each([
    ['HUỲNH THỊ KIM ĐÀO', 'Huỳnh Thị Kim Đào'],
    ['nguyễn văn a', 'Nguyễn Văn A'],
    ['Sà Rươl', 'Sà Rươl'],
    ['H’BIÊN NIÊ', 'H’biên Niê'],
    ['LÊ-VĂN ÚT', 'Lê-Văn Út'],
  ])('tên %s → %s', (text, expected) => {
    expect(titleCaseName(text)).toBe(expected)
  })
})

describe('dãy số dài', () => {
  const digits = (value: string | number, format?: string) => {
    const kind = typeof value as 'string' | 'number'
    const place = { address: 'E1', row: 1, column: 5 }
    const cell: Cell = { ...place, kind, value, ...(format === undefined ? {} : { format }) }
    const read = readLongDigits(cell, shownText(cell))
    return [read.digits, ...read.doubts]
  }

  it.each<[string | number, string | null, ...string[]]>([
    ['094085001020', '094085001020'],
    ['094 085 001 020', '094085001020'],
    ['094.085.001.020', '094085001020'],
    ['094-085-001-020', '094085001020'],
    ["'094085001020", '094085001020'],
    ['CCCD: 094085001020', '094085001020'],
    ['Số CCCD 094085001020', '094085001020'],
    ['094085\u00a0001020', '094085001020'],
    [94_085_001_020, '94085001020'],
    [1_085_001_020, '001085001020', 'leading-zero-lost'],
    [365_123_456, '365123456'],
    ['9.4178E+10', null, 'scientific'],
    ['9,4178E+10', null, 'scientific'],
    ['9.4178001021E+10', '094178001021', 'scientific'],
    ['365123456 / 094085001020', '094085001020', 'several-numbers'],
    ['O94O85001020', '094085001020', 'letter-in-number'],
    ['chưa rõ', null, 'not-digits'],
    [9.5, null, 'not-digits'],
  ])('%j → %s %s', (value, ...expected) => {
    expect(digits(value)).toEqual(expected)
  })

  it('keeps the zero that a zero format shows', () => {
    expect(digits(94_085_001_020, '000000000000')).toEqual(['094085001020'])
  })
})

describe('từ ngữ', () => {
  const conduct: Record<string, string[]> = {
    good: ['Tốt', 'Chấp hành tốt'],
    bad: ['Chưa tốt', 'Không tốt'],
  }
  const purpose: Record<string, string[]> = {
    production: ['Chăn nuôi*', 'SXKD*', 'Nuôi *'],
    training: ['Học nghề*'],
  }

  it.each([
    [conduct, 'Tốt', 'good'],
    [conduct, ' TỐT. ', 'good'],
    [conduct, 'tot', 'good'],
    [conduct, 'Tốt'.normalize('NFD'), 'good'],
    [conduct, 'Chưa tốt', 'bad'],
    [purpose, 'chăn nuôi', 'production'],
    [purpose, 'Chăn nuôi bò', 'production'],
    [purpose, 'nuôi heo', 'production'],
    [purpose, 'SXKD', 'production'],
    [purpose, 'Học nghề hàn', 'training'],
  ])('%j %s → %s', (choices, text, expected) => {
    expect(choiceReader(choices)(text)).toEqual({ value: expected, doubts: [] })
  })

  it.each([
    [conduct, 'Chấp hành chưa tốt lắm', 'bad'],
    [conduct, 'khá tốt', 'good'],
    [conduct, 'x', null],
    [conduct, '', null],
    [purpose, 'chăn nuôi, học nghề', null],
    [purpose, 'xây nhà', null],
    [purpose, 'muốn học nghề', 'training'],
  ])('%j %s → %s, nghi ngờ', (choices, text, expected) => {
    expect(choiceReader(choices)(text)).toEqual({ value: expected, doubts: ['word-unknown'] })
  })
})

describe('ngày của Excel', () => {
  it.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [45_021, false, '2023-04-05'],
    [43_559, true, '2023-04-05'],
    [0, false, null],
    [-1, false, null],
    [1e12, false, null],
  ])('%d (1904: %s) → %s', (serial, date1904, day) => {
    expect(serialToDay(serial, date1904)).toBe(day)
  })
})
